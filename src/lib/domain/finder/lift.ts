import type { FinderIndex } from './finder-index.ts';
import { count } from './find.ts';
import type { Scope } from './match.ts';
import { EMPTY_QUERY, type FinderQuery } from './query.ts';

/** The filters that can be lifted one by one. */
export const LIFTABLE = [
	'ages',
	'tiers',
	'kinds',
	'welsh',
	'delivery',
	'self',
	'referrers',
	'accepting',
	'free',
	'providers',
	'confirmed'
] as const;
export type Liftable = (typeof LIFTABLE)[number];

/** The query without one of its filters. */
export function without(query: FinderQuery, filter: Liftable): FinderQuery {
	if (filter === 'kinds') return { ...query, groups: [], categories: [] };
	return { ...query, [filter]: EMPTY_QUERY[filter] };
}

/** Whether a filter is in use. */
export function inUse(query: FinderQuery, filter: Liftable): boolean {
	if (filter === 'kinds') return query.groups.length + query.categories.length > 0;
	const value = query[filter];
	return Array.isArray(value) ? value.length > 0 : value;
}

/**
 * For a question with no answer: each filter whose lifting alone gives one, with how many it would
 * give, most first.
 */
export function liftsOf(
	index: FinderIndex,
	query: FinderQuery,
	scope: Scope
): { filter: Liftable; count: number }[] {
	return LIFTABLE.filter((filter) => inUse(query, filter))
		.map((filter) => ({
			filter,
			count: count(
				index,
				without(query, filter),
				filter === 'kinds' ? { ...scope, categories: null } : scope
			)
		}))
		.filter((lift) => lift.count > 0)
		.sort((a, b) => b.count - a.count);
}
