import { AGE_BANDS } from '../../coverage/demand/age-bands.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { list, text, type Section } from '../prose/prose.ts';
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
		statements: number(statements.size, locale)
	};
	return {
		id: 'sources',
		heading: m.method_sources({}, say),
		blocks: [
			text(m.method_source_services(records, say)),
			...(boundaries ? [text(m.method_source_boundaries(boundaries, say))] : []),
			list(
				...figuresBySource(reference.need).map(({ source, years }) =>
					m.reading_source_figures({ source, year: inWords(years, locale) }, say)
				)
			),
			text(m.method_source_names({}, say))
		]
	};
}

/** The sources of the figures in use, each with its years; what the facts add in brackets is left off. */
function figuresBySource(need: readonly NeedFigure[]): { source: string; years: string[] }[] {
	const years = new Map<string, Set<string>>();
	for (const figure of need) {
		if (!USED.has(figure.indicator)) continue;
		const [source = figure.source] = figure.source.split(' (');
		years.set(source, (years.get(source) ?? new Set()).add(figure.year));
	}
	return [...years].map(([source, of]) => ({ source, years: [...of].sort() }));
}
