import type { compareDemand } from '../../coverage/figures/compare-demand.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { REFERENCE_KINDS } from '../../domain/official/formats/reference-kind.ts';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { kindOfDataWords } from '../official/kind-words.ts';
import { vintageWords } from '../official/vintage-words.ts';
import { list, text, type Block, type Section, type Text } from '../prose/prose.ts';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';

/** What the method page says of official data. */
export type OfficialData = {
	/** Files that the record names, in use. */
	files: readonly ReferenceFile[];
	/** Those of them that are not at hand. */
	missing: readonly ReferenceFile[];
	/** The borders are those that were loaded, not those that the project ships. */
	precise: boolean;
	difference: ReturnType<typeof compareDemand>;
};

/** Made from another file, and not loaded by itself. */
const MADE = 'principal-areas-drawn';

/** What it means that a kind of data is not loaded. */
const WITHOUT: Readonly<Record<string, typeof m.official_without_postcodes>> = {
	'principal-areas': m.official_without_principal_areas,
	'health-boards': m.official_without_health_boards,
	'small-areas': m.official_without_small_areas,
	'small-area-polygons': m.official_without_small_area_polygons,
	deprivation: m.official_without_deprivation,
	'rural-class': m.official_without_rural_class,
	postcodes: m.official_without_postcodes,
	figures: m.official_without_figures
};

/** Which official data is in use, from where and of when; what is not loaded; and what it changes. */
export function officialSections(
	data: OfficialData,
	names: CoverageNames,
	locale: Locale
): Section[] {
	const say = { locale };
	const loaded = data.files.filter(({ kind }) => kind !== 'principal-areas' || data.precise);
	const absent = REFERENCE_KINDS.filter(
		(kind) => kind !== MADE && !loaded.some((file) => file.kind === kind)
	);
	const blocks: Block[] = [text(m.official_data_lead({}, say))];
	if (data.missing.length > 0) {
		blocks.push({
			kind: 'notice',
			title: m.official_missing_title({}, say),
			text: data.missing.map(({ kind, path }) =>
				m.official_missing({ kind: kindOfDataWords(kind, locale), path }, say)
			)
		});
	}
	if (loaded.length > 0) {
		blocks.push(tableOf(loaded, locale), text(m.official_attribution({}, say)));
	}
	if (absent.length > 0) {
		blocks.push(
			text(m.official_absent({}, say)),
			list(
				...absent.map(
					(kind) => `${kindOfDataWords(kind, locale)}: ${WITHOUT[kind]?.({}, say) ?? ''}`
				)
			)
		);
	}
	return [
		{ id: 'official-data', heading: m.official_data_title({}, say), blocks },
		...(data.difference ? [differenceSection(data.difference, names, locale)] : [])
	];
}

function tableOf(files: readonly ReferenceFile[], locale: Locale): Block {
	const say = { locale };
	return {
		kind: 'table',
		caption: m.official_data_title({}, say),
		heads: [
			m.official_col_data({}, say),
			m.official_col_source({}, say),
			m.official_col_vintage({}, say),
			m.official_col_loaded({}, say),
			m.official_col_earlier({}, say)
		],
		rows: files.map((file): Text[] => [
			[
				kindOfDataWords(file.kind, locale),
				...(file.kind === 'health-boards'
					? [{ aside: m.official_health_boards_use({}, say) }]
					: []),
				...(file.rows === null
					? []
					: [{ aside: m.official_rows({ count: number(file.rows, locale) }, say) }])
			],
			[file.source, { aside: file.licence }],
			[vintageWords(file.vintage, locale)],
			[
				file.loaded_at === null
					? m.official_not_recorded({}, say)
					: longDate(dayOf(new Date(file.loaded_at)), locale),
				{ aside: m.official_checksum({ sum: file.sha256.slice(0, 12) }, say) }
			],
			file.other_versions.length === 0
				? [m.official_no_earlier({}, say)]
				: file.other_versions.map(({ vintage, sha256, loaded_at }, at) => {
						const words = m.official_earlier(
							{
								vintage: vintageWords(vintage, locale),
								date: longDate(dayOf(new Date(loaded_at)), locale),
								sum: sha256.slice(0, 12)
							},
							say
						);
						return at === 0 ? words : { aside: words };
					})
		])
	};
}

function differenceSection(
	{ areas, wales }: NonNullable<OfficialData['difference']>,
	names: CoverageNames,
	locale: Locale
): Section {
	const say = { locale };
	const row = (name: string, estimate: number, smallAreas: number): Text[] => [
		[name],
		[tenths(estimate)],
		[tenths(smallAreas)],
		[signed(smallAreas - estimate)]
	];
	return {
		id: 'official-difference',
		heading: m.official_difference_title({}, say),
		blocks: [
			text(m.official_difference_rule({}, say)),
			{
				kind: 'table',
				caption: m.official_difference_title({}, say),
				heads: [
					m.official_left_area({}, say),
					m.official_difference_estimate({}, say),
					m.official_difference_official({}, say),
					m.official_equity_difference({}, say)
				],
				rows: [
					...areas.map(({ area, estimate, smallAreas }) =>
						row(placeName(area, names, locale), estimate, smallAreas)
					),
					row(m.state_wales({}, say), wales.estimate, wales.smallAreas)
				]
			}
		]
	};
}

const tenths = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** "+0.4", "−1.2" (a real minus sign), "0.0". */
function signed(share: number): string {
	const points = Math.abs(100 * share).toFixed(1);
	return points === '0.0' ? points : `${share < 0 ? '−' : '+'}${points}`;
}
