import { DELIVERY_MODES } from '../service/delivery.ts';
import { ORGANIZATION_KINDS } from '../organization/organization.ts';
import { TIERS } from '../tier/tier.ts';
import { FACT_BITS, ageBit, maskOf } from './facts.ts';
import type { FinderIndex } from './finder-index.ts';
import { REFERRERS, type FinderQuery } from './query.ts';

/** How a row answers a question. */
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;
export type Match = typeof NO | typeof UNKNOWN | typeof YES;

/** Tells how row `row` of the index answers. */
export type Matcher = (row: number) => Match;

/** What the question leaves to the caller: which areas the family lives in, and which kinds count. */
export type Scope = {
	/** Principal areas; null for all of Wales. */
	areas: readonly string[] | null;
	/** Categories wanted: those named and those of the groups named; null for all. */
	categories: readonly string[] | null;
};

/**
 * Compiles a question into one pass of integer comparisons. Facts that may be unknown (ages, Welsh,
 * self-referral, who may refer, accepting, free, the area served) answer in three values; the rest in
 * two.
 */
export function compileMatcher(index: FinderIndex, query: FinderQuery, scope: Scope): Matcher {
	const tiers = maskOf(TIERS, query.tiers);
	const modes = maskOf(DELIVERY_MODES, query.delivery);
	const providers = maskOf(ORGANIZATION_KINDS, query.providers);
	const ages = query.ages.reduce((mask, age) => mask | ageBit(age), 0);
	const referrers = maskOf(REFERRERS, query.referrers);
	const facts =
		(query.welsh ? FACT_BITS.welsh : 0) |
		(query.self ? FACT_BITS.self : 0) |
		(query.accepting ? FACT_BITS.accepting : 0) |
		(query.free ? FACT_BITS.free : 0) |
		(query.confirmed ? FACT_BITS.confirmed : 0);
	const areas = scope.areas?.reduce((mask, gss) => mask | (index.areaBits.get(gss) ?? 0), 0) ?? 0;
	const [low, high] = categoryMask(index, scope.categories ?? []);
	const byCategory = scope.categories !== null;
	const anyProfessional = maskOf(REFERRERS, ['any professional']);

	return (row) => {
		if (tiers && !(index.tiers[row]! & tiers)) return NO;
		if (modes && !(index.modes[row]! & modes)) return NO;
		if (providers && !(index.provider[row]! & providers)) return NO;
		if (byCategory && !(index.categoriesLow[row]! & low) && !(index.categoriesHigh[row]! & high))
			return NO;
		const known = index.yes[row]!;
		const unknown = index.unknown[row]!;
		if (facts & ~(known | unknown)) return NO;
		let answer: Match = facts & unknown ? UNKNOWN : YES;
		if (scope.areas !== null) {
			const served = index.areas[row]!;
			if (served === 0) answer = UNKNOWN;
			else if (!(served & areas)) return NO;
		}
		if (ages && !(index.agesYes[row]! & ages)) {
			if (!(index.agesUnknown[row]! & ages)) return NO;
			answer = UNKNOWN;
		}
		if (referrers) {
			const may = index.referrers[row]!;
			if (may === 0) answer = UNKNOWN;
			else if (!(may & (referrers | anyProfessional))) return NO;
		}
		return answer;
	};
}

function categoryMask(index: FinderIndex, categories: readonly string[]): [number, number] {
	let low = 0;
	let high = 0;
	for (const category of categories) {
		const [more, evenMore] = index.categoryBits.get(category) ?? [0, 0];
		low |= more;
		high |= evenMore;
	}
	return [low, high];
}
