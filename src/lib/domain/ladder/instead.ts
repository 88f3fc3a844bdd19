import type { Category } from '../category/category.ts';
import { recordedElsewhere } from '../finder/elsewhere.ts';
import { acceptingNow } from '../finder/facts.ts';
import { find, type FinderPlace, type Found } from '../finder/find.ts';
import type { FinderIndex } from '../finder/finder-index.ts';
import { wholeGroups } from '../finder/next-best.ts';
import { EMPTY_QUERY, type FinderQuery } from '../finder/query.ts';
import type { TierId } from '../tier/tier.ts';

/**
 * The nearest on record where a rung is missing. `filters`: the same help without the other filters;
 * `kind`: the wider kind of help; `elsewhere`: recorded for other councils' families, so ask first.
 */
export type Instead = { how: 'filters' | 'kind' | 'elsewhere'; found: Found[]; count: number };

/** Most that are named. */
const MOST = 2;

/**
 * Looks on the same tier for what takes families and is not on the rung already: first what serves
 * this family with as little given up as possible, then what stands for the other authorities of its
 * region, then for all of Wales. Null when nothing does.
 */
export function insteadOf(
	tier: TierId,
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace,
	onRung: ReadonlySet<string>,
	world: {
		categories: readonly Category[];
		/** Principal areas of the family's region, and of Wales. */
		region: readonly string[];
		wales: readonly string[];
	}
): Instead | null {
	const asked = { ...query, tiers: [tier] };
	const plain = { ...EMPTY_QUERY, ages: query.ages, tiers: [tier] };
	const wider = place.categories && {
		...place,
		categories: wholeGroups(place.categories, world.categories)
	};
	const isNew = ({ service }: Found) => !onRung.has(service.id) && acceptingNow(service) !== 'no';
	const own = (how: Instead['how'], relaxed: FinderQuery, where: FinderPlace | null) =>
		where && first(how, inReach(find(index, { ...relaxed, more: [...ALL] }, where)).filter(isNew));
	const others = (areas: readonly string[]) => {
		for (const [relaxed, where] of [
			[asked, place],
			[plain, place],
			[plain, wider]
		] as const) {
			const found = where && recordedElsewhere(index, relaxed, where, areas).filter(isNew);
			if (found?.length) return first('elsewhere', byDistance(found));
		}
		return null;
	};
	return (
		own('filters', plain, place) ??
		own('kind', plain, wider) ??
		others(world.region) ??
		others(world.wales)
	);
}

const ALL = ['near', 'comes', 'remote', 'unplaced'] as const;

function first(how: Instead['how'], found: readonly Found[]): Instead | null {
	return found.length === 0 ? null : { how, found: found.slice(0, MOST), count: found.length };
}

/** What is known to fit first; what lies beyond the usual distance is no better than what is missing. */
const inReach = (groups: ReturnType<typeof find>): Found[] =>
	[
		...groups.flatMap((group) => group.known.found),
		...groups.flatMap((group) => group.unknown.found)
	].filter((found) => found.inReach);

const byDistance = (found: readonly Found[]): Found[] =>
	[...found].sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity));
