import { AGE_BANDS } from '../../coverage/demand/age-bands.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { isLive } from '../../domain/service/service.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { needYear } from '../coverage/area/need-year.ts';
import { list, text, type Run, type Section, type Text } from '../prose/prose.ts';
import { inWords, number } from '../words/lists.ts';

/** Indicators that figures of coverage stand on: children by age, and a weight of need. */
const USED: ReadonlySet<string> = new Set([
	...AGE_BANDS.map(({ indicator }) => indicator),
	'cla_best_number',
	'cla_rate_per_10000'
]);

/** Where the facts come from, of which year, and under which licence. */
export function sourcesSection(
	{ reference, services, statements }: Pick<Snapshot, 'reference' | 'services' | 'statements'>,
	locale: Locale
): Section {
	const say = { locale };
	const boundaries = reference.files.find(({ kind }) => kind === 'principal-areas');
	const records = {
		services: number(services.size, locale),
		live: number([...services.values()].filter(isLive).length, locale),
		statements: number(statements.size, locale)
	};
	return {
		id: 'sources',
		heading: m.method_sources({}, say),
		blocks: [
			text(m.method_source_services(records, say)),
			...(boundaries ? [text(m.method_source_boundaries(boundaries, say))] : []),
			list(
				...figuresBySource(reference.need).map(({ source, years }): Text => {
					const written = years.map((year) => needYear(year, locale));
					return [
						...sourceRuns(source, locale),
						m.reading_source_year({ year: inWords(written, locale) }, say)
					];
				})
			),
			text(m.method_source_names({}, say))
		]
	};
}

/** What the facts write before a source whose figures were worked out from it, or from one another. */
const FROM_OTHERS = 'COMPUTED';
const DERIVED = 'DERIVED: ';

/** A source by its name, which is English as recorded; or that its figures come from others. */
function sourceRuns(source: string, locale: Locale): Run[] {
	if (source === FROM_OTHERS) return [m.reading_source_from_others({}, { locale })];
	const derived = source.startsWith(DERIVED);
	return [
		(derived ? m.reading_source_worked_out : m.reading_source_figures)({}, { locale }),
		{ code: `${derived ? source.slice(DERIVED.length) : source}.`, lang: 'en' }
	];
}

/** The sources of the figures in use, each with its years; what the facts add in brackets is left off. */
function figuresBySource(need: readonly NeedFigure[]): { source: string; years: string[] }[] {
	const years = new Map<string, Set<string>>();
	for (const figure of need) {
		if (!USED.has(figure.indicator)) continue;
		const [named = figure.source] = figure.source.split(' (');
		const source = named.startsWith(FROM_OTHERS) ? FROM_OTHERS : named;
		years.set(source, (years.get(source) ?? new Set()).add(figure.year));
	}
	return [...years].map(([source, of]) => ({ source, years: [...of].sort() }));
}
