import { holds } from './bitmap.ts';
import { find, type FinderPlace, type Found } from './find.ts';
import type { FinderIndex } from './finder-index.ts';
import { matchesOf, type Matches } from './match.ts';
import { EMPTY_QUERY, type FinderQuery } from './query.ts';

/** Most that are named: this is where to ask next, not an answer. */
const MOST = 6;

/**
 * Help of the kind asked for that is recorded for other authorities of the family's region and not
 * for its own. Whether it takes this family is for the service to say. Only when a kind of help is
 * asked for: without one this would be everything.
 */
export function elsewhereInRegion(
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace,
	region: readonly string[]
): Found[] {
	return place.categories ? recordedElsewhere(index, query, place, region).slice(0, MOST) : [];
}

/** All that fits a question but is recorded for others of these areas only, not for the family's own. */
export function recordedElsewhere(
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace,
	areas: readonly string[]
): Found[] {
	const others = areas.filter((gss) => !place.areas?.includes(gss));
	if (!place.areas || others.length === 0) return [];
	const own = matchesOf(index, EMPTY_QUERY, { areas: place.areas, categories: null });
	const rows = new Map(index.services.map((service, row) => [service.id, row]));
	return find(
		index,
		{ ...query, more: ['near', 'comes', 'far', 'unplaced'] },
		{ ...place, areas: others }
	)
		.filter((group) => group.id !== 'remote')
		.flatMap((group) => [...group.known.found, ...group.unknown.found])
		.filter((found) => !mayServe(own, rows.get(found.service.id)!));
}

/** Whether a row is known to serve, or may as far as is recorded. */
const mayServe = ({ known, unknown }: Matches, row: number) =>
	holds(known, row) || holds(unknown, row);
