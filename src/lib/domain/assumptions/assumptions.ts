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

/** A kind of help counts as reaching an area when it reaches this share of the children it is for. */
export const REACHED_SHARE = 0.5;

/** Above this share of children not known, a region or Wales has no state but "not known". */
export const MOST_UNKNOWN_SHARE = 0.5;

/** Months ahead within which an end of funding is a warning. */
export const AT_RISK_MONTHS = 12;

/**
 * Kinds of help that one body runs by law or by programme in each area: that only one organization
 * gives them is no warning.
 */
export const SINGLE_PROVIDER_CATEGORIES: ReadonlySet<string> = new Set([
	'info_advice',
	'health_visiting',
	'flying_start',
	'taf',
	'camhs',
	'ifst',
	'fdac',
	'child_advocacy'
]);

/** Weights of the thirds of a radius in the measure of access (Luo and Qi 2009, E2SFCA). */
export const ACCESS_WEIGHTS = [1, 0.68, 0.22] as const;

/** How many services with a place must state capacity in the same unit before access is shown. */
export const ACCESS_LEAST = 2;

/** The least a fifth must hold before most and least deprived are compared. */
export const EQUITY_LEAST = { points: 5, children: 500 } as const;

/** What the robustness of a ranking varies, and how often. */
export const ROBUSTNESS = {
	draws: 500,
	seed: 20_261_122,
	radiusScale: [0.5, 2],
	share: [0.3, 0.7],
	needWeight: [0, 2],
	top: 5
} as const;

/** What a reader may ask for: reach in kilometres, share in per cent, need weight. */
export const LIMITS = {
	reachKm: { least: 0.5, most: 150 },
	sharePercent: { least: 10, most: 90 },
	needWeight: { least: 0, most: 2, usual: 1 }
} as const;

/** The most changes one scenario may hold. */
export const MOST_CHANGES = 5;

/** How many places the search for best sites may be asked for. */
export const SITE_COUNTS = [1, 2, 3, 5] as const;

/** How long before and after a check runs out its provider is reminded, in days. */
export const REMINDER_DAYS = 28;

/** A source older than this carries no unconfirmed service to other directories. */
export const FEED_SOURCE_YEARS = 3;
