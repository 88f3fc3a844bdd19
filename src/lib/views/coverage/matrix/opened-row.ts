import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { servicesOfCell } from '../../../coverage/cells/services-of-cell.ts';
import type { CellCertainty } from '../../../coverage/cells/state.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { partialDate } from '../../words/dates.ts';
import { warningWord } from '../../words/coverage.ts';
import { areaPlace } from '../area/area-place.ts';
import { kindView, type KindView } from '../area/kind-view.ts';
import { placeKinds, type PlaceKind } from '../area/place-kind.ts';
import { noteOfRow } from '../area/service-note.ts';
import { areaHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, tierName, type PreparedSetting } from '../coverage-setting.ts';
import type { MatrixCell } from './matrix-row.ts';

/** One kind of help of an opened row. */
export type OpenedKind = KindView & {
	outline: Outline | null;
	/** "Newest 2024"; null where no record bears a date. */
	newest: string | null;
	/** Warnings of what is confirmed, where the record is looked at. */
	warnings: string[];
	/** Its single categories, where it has several. */
	categories: KindView[];
};

/** Outline of a stamp: how sure anyone is. */
export type Outline = 'checked' | 'unconfirmed' | 'out-of-date';

export type OpenedTier = {
	tier: TierId;
	shape: TierShape;
	name: string;
	count: string;
	sentence: string;
	split: MatrixCell['split'];
	/** The tier that is looked at: the one that is unfolded where there is little room. */
	current: boolean;
	kinds: OpenedKind[];
};

/** An opened row: four tiers, kind by kind. */
export type OpenedRow = { title: string; href: string; open: string; tiers: OpenedTier[] };

const OUTLINES: Record<CellCertainty, Outline | null> = {
	confirmed: 'checked',
	'declared-none': 'checked',
	'out-of-date': 'out-of-date',
	unconfirmed: 'unconfirmed',
	'not-known': null
};

/**
 * What a row shows when it is opened.
 * @param categories the same question of single categories
 */
export function openedRow(
	code: string,
	cells: readonly MatrixCell[],
	setting: PreparedSetting,
	{ result, categories }: { result: CoverageResult; categories: CoverageResult },
	query: CoverageQuery,
	locale: Locale
): OpenedRow {
	const { names } = setting;
	const place = areaPlace(code, names)!;
	const kinds = placeKinds(place, result, setting);
	const single = placeKinds(place, categories, setting);
	const view = (one: PlaceKind) => saidView(one, result, names, locale);
	const opened = (one: PlaceKind): OpenedKind => ({
		...view(one),
		outline: OUTLINES[one.certainty],
		newest: newestWords(code, one, setting, result, locale),
		warnings: result.view === 'record' ? one.warnings.map((word) => warningWord(word, locale)) : [],
		categories: single
			.filter(({ kind }) => kind.tier === one.kind.tier && kind.group === one.kind.group)
			.map(view)
	});
	const area = placeName(code, names, locale);
	return {
		title: m.matrix_opened({ area }, { locale }),
		href: areaHref(code, query, locale),
		open: m.matrix_open_page({ area }, { locale }),
		tiers: TIERS.map((tier) => {
			const { count, sentence, split } = cells.find((cell) => cell.tier === tier)!;
			return {
				tier,
				shape: tierShape(tier),
				name: tierName(tier, names, locale),
				count,
				sentence,
				split,
				current: tier === query.tier,
				kinds: kinds.filter(({ kind }) => kind.tier === tier).map(opened)
			};
		})
	};
}

/** A kind in words. Who said that it exists stands on the page of the area. */
function saidView(
	one: PlaceKind,
	{ view }: CoverageResult,
	names: PreparedSetting['names'],
	locale: Locale
): KindView {
	const words = kindView(one, view, 1, { said: [], need: [] }, names, locale);
	if (one.mark !== 'said' || view !== 'record' || words.shown === null) return words;
	return { ...words, shown: { ...words.shown, reason: m.matrix_said_reason({}, { locale }) } };
}

function newestWords(
	code: string,
	{ k }: PlaceKind,
	setting: PreparedSetting,
	{ coverage }: CoverageResult,
	locale: Locale
): string | null {
	const a = coverage.ground.demand.areas.indexOf(code);
	const years = servicesOfCell(coverage, k, a).flatMap((s) => {
		const date = noteOfRow(setting, coverage.offers, s)?.sourceDate;
		return date ? [date.slice(0, 4)] : [];
	});
	const newest = years.toSorted().at(-1);
	return newest === undefined
		? null
		: m.matrix_newest({ year: partialDate(newest, locale) }, { locale });
}
