import { UNMET_TIERS, type UnmetQuarter, type UnmetTier } from './unmet-need.ts';

/** Counts under this are of so few people that they are not shown. */
export const LEAST_SHOWN = 5;

/** What was counted in one area at one tier. */
export type UnmetCount = { gss: string; tier: UnmetTier; acts: number };

/** A part of a region: an area, or a tier. */
type Part = { id: string; acts: number };

/**
 * The two tables of a quarter, areas and region by tier, with every count under 5 kept back, and as
 * much beside it as it takes that no subtraction gives it away: for all that anybody can work out
 * from the tables together, a hidden count that is small may be anything from 1 to 5.
 *
 * Both tables split the same regions, so each region is looked at once. Where a small part is hidden,
 * the smallest of the larger ones hides with it. A total is shown only where it tells nothing about
 * what is hidden under it; that goes for Wales, too. Quarters share no count, and there are no totals
 * over several of them: those would give away a quarter by subtraction when the next one comes.
 */
export function suppressQuarter(
	quarter: string,
	counts: readonly UnmetCount[],
	regions: readonly { code: string; members: readonly string[] }[]
): UnmetQuarter {
	const split = regions.map(({ code, members }) => {
		const own = counts.filter(({ gss }) => members.includes(gss));
		const areas = members.map((gss) => ({ id: gss, acts: sum(own.filter((c) => c.gss === gss)) }));
		const tiers = UNMET_TIERS.map((tier) => ({
			id: tier,
			acts: sum(own.filter((c) => c.tier === tier))
		}));
		return { code, areas, tiers, ...hideIn(areas, tiers) };
	});
	const open = split.filter(({ shown }) => !shown);
	const slack = open.reduce((all, { areas, least }) => all + sum(areas) - least, 0);
	const walesShown = open.length === 0 || (open.length > 1 && slack >= LEAST_SHOWN - 1);
	return {
		quarter,
		wales: walesShown ? sum(counts) : null,
		regions: split.map(({ code, areas, tiers, shown, hidden }) => ({
			code,
			total: shown ? sum(areas) : null,
			areas: areas.map(({ id, acts }) => ({ gss: id, count: hidden.has(id) ? null : acts })),
			tiers: tiers.map(({ id, acts }) => ({
				tier: id as UnmetTier,
				count: hidden.has(id) ? null : acts
			}))
		}))
	};
}

/** What of a region is hidden, whether its total is shown, and the least total that can be worked out. */
function hideIn(
	areas: readonly Part[],
	tiers: readonly Part[]
): { hidden: ReadonlySet<string>; shown: boolean; least: number } {
	const total = sum(areas);
	// So few in all that even its noughts would tell.
	if (total > 0 && total < LEAST_SHOWN) {
		return { hidden: new Set([...areas, ...tiers].map(({ id }) => id)), shown: false, least: 1 };
	}
	let hiddenAreas = smallAndOneMore(areas);
	let hiddenTiers = smallAndOneMore(tiers);
	const shown = isSafe(hiddenAreas) && isSafe(hiddenTiers);
	if (!shown) {
		// The total must not follow from a table in which nothing is hidden.
		if (hiddenAreas.length === 0) hiddenAreas = smallestTwo(areas);
		if (hiddenTiers.length === 0) hiddenTiers = smallestTwo(tiers);
	}
	return {
		hidden: new Set([...hiddenAreas, ...hiddenTiers].map(({ id }) => id)),
		shown,
		least: total - Math.min(slackOf(hiddenAreas), slackOf(hiddenTiers))
	};
}

/** The small parts, and the smallest larger one, so that a hidden part need not be a small one. */
function smallAndOneMore(parts: readonly Part[]): Part[] {
	const small = parts.filter(({ acts }) => acts > 0 && acts < LEAST_SHOWN);
	if (small.length === 0) return [];
	return [...small, ...byActs(parts.filter(({ acts }) => acts >= LEAST_SHOWN)).slice(0, 1)];
}

const smallestTwo = (parts: readonly Part[]): Part[] =>
	byActs(parts.filter(({ acts }) => acts > 0)).slice(0, 2);

const byActs = (parts: readonly Part[]): Part[] =>
	parts.toSorted((one, other) => one.acts - other.acts);

/** How far a hidden part may be from the least it can be, when the total is known. */
const slackOf = (hidden: readonly Part[]): number => sum(hidden) - hidden.length;

/** Whether the total may be known: then the hidden parts' sum is, and each may still be 1 to 5. */
const isSafe = (hidden: readonly Part[]): boolean =>
	hidden.length === 0 || (hidden.length > 1 && slackOf(hidden) >= LEAST_SHOWN - 1);

const sum = (counts: readonly { acts: number }[]): number =>
	counts.reduce((all, { acts }) => all + acts, 0);
