import type { TierId } from '../tier/tier.ts';

/**
 * Every judgement that is not a fact stands in this file, is printed on the method page and can be
 * changed by the reader. None has an official source: no travel limit or ratio exists for early help
 * in Wales.
 */

/** Months for which a check holds. With several tiers the strictest applies. */
export const ASSURANCE_MONTHS: Record<TierId, number> = {
	universal: 12,
	primary: 12,
	secondary: 12,
	targeted: 6
};

/** How far a family can be expected to travel to a place, in metres of straight line. */
export const REACH_METRES: Record<TierId, { urban: number; rural: number }> = {
	universal: { urban: 3_000, rural: 8_000 },
	primary: { urban: 5_000, rural: 15_000 },
	secondary: { urban: 10_000, rural: 25_000 },
	targeted: { urban: 20_000, rural: 40_000 }
};

/** A settlement below this weight counts as rural. */
export const RURAL_BELOW_WEIGHT = 10_000;

/**
 * Groups of kinds of help for families in particular circumstances. Where no kind was asked for, help
 * for any family is named before them.
 */
export const PARTICULAR_GROUPS: ReadonlySet<string> = new Set([
	'care_experienced',
	'disability',
	'substance_misuse',
	'safety'
]);

/** Kinds within other groups that are for particular circumstances too. */
export const PARTICULAR_CATEGORIES: ReadonlySet<string> = new Set([
	'bame',
	'mediation',
	'uasc',
	'young_carers',
	'youth_homeless'
]);
