import { distanceMetres, type GridPoint } from '../place/grid.ts';
import { DELIVERY_MODES, type Location } from '../service/delivery.ts';
import type { Service } from '../service/service.ts';
import { sizeOf, type Bitmap } from './bitmap.ts';
import { maskOf } from './facts.ts';
import type { FinderIndex } from './finder-index.ts';
import { matchesOf, type Scope } from './match.ts';
import { nearestSite, squareTo } from './nearest.ts';
import type { FinderQuery, GroupId } from './query.ts';
import { FirstFew } from './first-few.ts';

/** One service in an answer. */
export type Found = {
	service: Service;
	/** The place that is nearest, where it is offered at a place. */
	place: Location | null;
	/** Straight line from the family's place, in metres; null without a place on either side. */
	metres: number | null;
	/** False when the place is beyond the usual distance for its tier. */
	inReach: boolean;
};

/** The first few of those that fit, and how many there are. */
export type Part = { found: Found[]; count: number };

/** A labelled group: what is known to fit, then what fits as far as is recorded. */
export type FoundGroup = { id: Exclude<GroupId, 'statements'>; known: Part; unknown: Part };

/** What a question needs besides its words. */
export type FinderPlace = Scope & {
	/** The family's place on the grid; null when only an area, or nothing, is known. */
	point: GridPoint | null;
	/** Whether few people live around that place: farther is then usual. */
	rural: boolean;
};

/** How many are shown of a part until somebody asks for more. */
export const SHOWN = { known: 8, unknown: 4 } as const;
type Shown = Record<keyof typeof SHOWN, number>;

const GROUP_IDS = ['near', 'comes', 'remote', 'far', 'unplaced'] as const;
const NEAR = 0;
const COMES = 1;
const BY_PHONE = 2;
const FAR = 3;
const UNPLACED = 4;

const SITE = maskOf(DELIVERY_MODES, ['site']);
const AREA = maskOf(DELIVERY_MODES, ['area']);
const REMOTE = maskOf(DELIVERY_MODES, ['remote']);
const ANY_MODE = maskOf(DELIVERY_MODES, DELIVERY_MODES);

/**
 * Answers a question: every live service that fits, in groups that are never mixed, each in two
 * parts. A service stands in one group only, the closest way in which it reaches the family.
 */
export function find(
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace,
	shown: Shown = SHOWN
): FoundGroup[] {
	const matches = matchesOf(index, query, place);
	const sift = (part: keyof Shown) => {
		const most = sizeOf(matches[part]);
		const lists = GROUP_IDS.map(
			(id) => new FirstFew(query.more.includes(id) ? Infinity : shown[part], most)
		);
		return { lists, counts: sortIntoGroups(matches[part], lists, index, query, place) };
	};
	const known = sift('known');
	const unknown = sift('unknown');
	const partOf = ({ lists, counts }: typeof known, group: number): Part => ({
		count: counts[group]!,
		found: lists[group]!.rows().map((row) => foundOf(index, row, group, place))
	});
	return GROUP_IDS.map((id, group) => ({
		id,
		known: partOf(known, group),
		unknown: partOf(unknown, group)
	}));
}

/** How many services fit, in all groups together. */
export function count(index: FinderIndex, query: FinderQuery, scope: Scope): number {
	const { known, unknown } = matchesOf(index, query, scope);
	return sizeOf(known) + sizeOf(unknown);
}

/** Square metres that no distance reaches. */
const BEYOND = 1e13;

/**
 * Puts the rows of a set into their groups, and counts each group. Most rows of a large record come
 * after what a group already keeps, so this one loop compares plain numbers and makes nothing.
 */
function sortIntoGroups(
	rows: Bitmap,
	lists: readonly FirstFew[],
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace
): Int32Array {
	const { modes, unserved, ranks, siteStart } = index;
	const reach = place.rural ? index.siteReach.rural : index.siteReach.urban;
	const asked = maskOf(DELIVERY_MODES, query.delivery) || ANY_MODE;
	const firstBy = query.sort === 'distance' ? null : ranks[query.sort];
	const from = place.point;
	const areaAsked = place.areas !== null;
	const counts = new Int32Array(GROUP_IDS.length);
	/** In the order by distance: what a row must not exceed to be kept. */
	const bars = new Float64Array(GROUP_IDS.length).fill(Infinity);
	for (let word = 0; word < rows.length; word++) {
		for (let bits = rows[word]!; bits !== 0; bits &= bits - 1) {
			const row = (word << 5) + 31 - Math.clz32(bits & -bits);
			const hasSite = siteStart[row]! < siteStart[row + 1]!;
			let square = Infinity;
			let inReach = true;
			if (from !== null && hasSite) {
				const site = nearestSite(index, row, from);
				square = squareTo(index, site, from);
				inReach = square <= reach[site]!;
			}
			const mode = modes[row]! & asked;
			const atPlace = hasSite && (mode & SITE) !== 0;
			let group: number = atPlace ? FAR : UNPLACED;
			// Nobody recorded whom it serves: it may not be claimed for this place.
			if (areaAsked && unserved[row] === 1 && (mode & REMOTE) === 0) group = UNPLACED;
			else if (atPlace && inReach) group = NEAR;
			else if ((mode & AREA) !== 0) group = COMES;
			else if ((mode & REMOTE) !== 0) group = BY_PHONE;
			counts[group]!++;

			// Without a place after every place, and a record whose check has run out after all others.
			const order = Math.min(square, BEYOND) + ranks.outOfDate[row]! * 2 * BEYOND;
			if (order > bars[group]!) continue;
			const first = firstBy === null ? 0 : firstBy[row]!;
			const list = lists[group]!;
			list.add(row, first, order, ranks.last[row]!);
			if (firstBy === null) bars[group] = list.bar();
		}
	}
	return counts;
}

function foundOf(index: FinderIndex, row: number, group: number, place: FinderPlace): Found {
	const service = index.services[row]!;
	const site = place.point === null ? index.siteStart[row]! : nearestSite(index, row, place.point);
	const location = service.locations[site - index.siteStart[row]!] ?? null;
	if (!location || !place.point) return { service, place: location, metres: null, inReach: true };
	const metres = distanceMetres(place.point, { x: location.easting, y: location.northing });
	const reach = place.rural ? index.siteReach.rural : index.siteReach.urban;
	return {
		service,
		place: location,
		metres: group === NEAR || group === FAR ? metres : null,
		inReach: squareTo(index, site, place.point) <= reach[site]!
	};
}
