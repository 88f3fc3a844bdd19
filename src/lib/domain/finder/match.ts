import { DELIVERY_MODES } from '../service/delivery.ts';
import { UNBORN } from '../service/eligibility.ts';
import { ORGANIZATION_KINDS } from '../organization/organization-kind.ts';
import { TIERS } from '../tier/tier.ts';
import { drop, keep, union, type Bitmap } from './bitmap.ts';
import type { Fact } from './facts.ts';
import type { FinderIndex } from './finder-index.ts';
import { REFERRERS, type FinderQuery } from './query.ts';

/** The rows that are known to fit a question, and those that fit as far as is recorded. */
export type Matches = { known: Bitmap; unknown: Bitmap };

/** What the question leaves to the caller: which areas the family lives in, and which kinds count. */
export type Scope = {
	/** Principal areas; null for all of Wales. */
	areas: readonly string[] | null;
	/** Categories wanted: those named and those of the groups named; null for all. */
	categories: readonly string[] | null;
};

/**
 * Answers a question in sets of rows. Facts that may be unknown (ages, Welsh, self-referral, who may
 * refer, accepting, free, the area served) answer in three values; the rest in two. A row is known to
 * fit when every answer is yes; it may fit when none is no.
 */
export function matchesOf(index: FinderIndex, query: FinderQuery, scope: Scope): Matches {
	const { holding } = index;
	const rows = index.services.length;
	const known = index.all.slice();
	const possible = index.all.slice();
	const ask = (yes: readonly Bitmap[], unknown: readonly Bitmap[] = []) => {
		const certain = union(yes, rows);
		keep(known, certain);
		keep(possible, unknown.length > 0 ? union([certain, ...unknown], rows) : certain);
	};
	const chosen = <T>(sets: readonly Bitmap[], words: readonly T[], wanted: readonly T[]) =>
		wanted.map((word) => sets[words.indexOf(word)]!);

	if (query.tiers.length) ask(chosen(holding.tiers, TIERS, query.tiers));
	if (query.delivery.length) ask(chosen(holding.modes, DELIVERY_MODES, query.delivery));
	if (query.providers.length) ask(chosen(holding.providers, ORGANIZATION_KINDS, query.providers));
	if (scope.categories) ask(scope.categories.flatMap((id) => holding.categories.get(id) ?? []));
	if (scope.areas) {
		ask(
			scope.areas.flatMap((gss) => holding.areas.get(gss) ?? []),
			[holding.noArea]
		);
	}
	if (query.ages.length) {
		const { yes, unknown } = holding.ages;
		ask(
			query.ages.map((age) => yes[age - UNBORN]!),
			query.ages.map((age) => unknown[age - UNBORN]!)
		);
	}
	if (query.referrers.length) {
		const roles = chosen(holding.referrers, REFERRERS, [...query.referrers, 'any professional']);
		ask(roles, [holding.noReferrer]);
	}
	for (const fact of FACTS) {
		if (query[fact]) ask([holding.facts[fact].yes], [holding.facts[fact].unknown]);
	}
	drop(possible, known);
	return { known, unknown: possible };
}

/** The filters on one fact, by their name in a query. */
const FACTS = ['welsh', 'self', 'accepting', 'free', 'confirmed'] as const satisfies Fact[];
