import type { NeedFigure } from '../../../domain/area/need.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { WALES } from '../../../coverage/matrix.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import type { AreaPlace } from './area-place.ts';
import { needYear } from './need-year.ts';

/** A need figure of a place. Never ranked, and figures of different years are never added up. */
export type NeedLine = {
	label: string;
	value: string;
	year: string;
	/** Published, worked out, or suppressed. */
	standing: string;
	/** Number of the source in the list. */
	source: number;
};

/** The need figures of a place with their sources, which are in English as recorded. */
export type NeedView = {
	lines: NeedLine[];
	sources: string[];
	/** Said of a region: what is published for its authorities alone. */
	note: string | null;
};

const children = (value: number, locale: Locale) => number(value, locale);
const share = (value: number) => `${Math.round(value)}%`;
const rate = (value: number, locale: Locale) => number(Math.round(value), locale);

type Indicator = {
	id: string;
	label: (inputs: object, options: { locale: Locale }) => string;
	words: (value: number, locale: Locale) => string;
	/** True for a count of people, which adds up over authorities. */
	adds: boolean;
};

const INDICATORS: readonly Indicator[] = [
	{ id: 'pop_0_17', label: m.area_need_pop_0_17, words: children, adds: true },
	{ id: 'pop_0_4', label: m.area_need_pop_0_4, words: children, adds: true },
	{ id: 'pop_5_10', label: m.area_need_pop_5_10, words: children, adds: true },
	{ id: 'pop_11_15', label: m.area_need_pop_11_15, words: children, adds: true },
	{ id: 'pop_16_17', label: m.area_need_pop_16_17, words: children, adds: true },
	{ id: 'cla_best_number', label: m.area_need_looked_after, words: children, adds: true },
	{ id: 'cla_rate_per_10000', label: m.area_need_looked_after_rate, words: rate, adds: false },
	{ id: 'child_low_income_bhc_pct', label: m.area_need_low_income, words: share, adds: false },
	{ id: 'wimd2025_pct_most_deprived_10', label: m.area_need_wimd_10, words: share, adds: false },
	{ id: 'wimd2025_pct_most_deprived_20', label: m.area_need_wimd_20, words: share, adds: false },
	{ id: 'wimd2025_pct_most_deprived_50', label: m.area_need_wimd_50, words: share, adds: false },
	{ id: 'welsh_speakers_census_pct', label: m.area_need_welsh, words: share, adds: false }
];

/** Reads a place's need figures: its own, or the sum of its authorities' where all are of one year. */
export function needView(place: AreaPlace, need: readonly NeedFigure[], locale: Locale): NeedView {
	const sources: string[] = [];
	const lines = INDICATORS.flatMap(({ id, label, words, adds }) => {
		const figure = figureOf(place, need, id, adds);
		if (figure === null) return [];
		if (!sources.includes(figure.source)) sources.push(figure.source);
		return [
			{
				label: label({}, { locale }),
				value:
					figure.value === null
						? m.area_need_suppressed({}, { locale })
						: words(figure.value, locale),
				year: needYear(figure.year, locale),
				standing: STANDING[figure.standing]({}, { locale }),
				source: sources.indexOf(figure.source) + 1
			}
		];
	});
	return {
		lines,
		sources,
		note: place.level === 'region' ? m.area_need_region({}, { locale }) : null
	};
}

const STANDING = {
	published: m.area_need_published,
	derived: m.area_need_derived,
	suppressed: m.area_need_suppressed
} satisfies Record<NeedFigure['standing'], unknown>;

/** A place's own figure; else the sum over its authorities, if each has one of the same year and source. */
function figureOf(
	{ code, level, members }: AreaPlace,
	need: readonly NeedFigure[],
	indicator: string,
	adds: boolean
): Omit<NeedFigure, 'area' | 'indicator'> | null {
	const of = (area: string) =>
		need.find((one) => one.area === area && one.indicator === indicator) ?? null;
	const own = of(level === 'wales' ? WALES : code);
	if (own !== null) return own;
	if (!adds || level === 'authority') return null;
	const parts = members.map(of);
	const [first] = parts;
	if (!first) return null;
	const alike = parts.every(
		(part) =>
			part !== null &&
			part.value !== null &&
			part.year === first.year &&
			part.source === first.source
	);
	if (!alike) return null;
	return {
		year: first.year,
		value: parts.reduce((sum, part) => sum + part!.value!, 0),
		standing: 'derived',
		source: first.source
	};
}
