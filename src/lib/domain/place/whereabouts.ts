import { distanceMetres, toGrid } from './grid.ts';
import type { LonLat } from './lon-lat.ts';
import { nearestSettlement, type SettlementIndex } from './nearest-settlement.ts';
import type { Settlement } from './settlement.ts';

/** The eight winds, clockwise from north. */
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Nearer than this a point is in the middle of a settlement, and no direction is worth naming. */
const MIDDLE_METRES = 500;

/** Where a point lies as people say it: how far from which settlement, and which way. */
export type Whereabouts = {
	settlement: Settlement;
	metres: number;
	/** From the settlement to the point; null in its middle. */
	direction: Direction | null;
};

/** In which of eight directions `to` lies, seen from `from`. */
export function directionOf(from: LonLat, to: LonLat): Direction {
	const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
	const angle = Math.atan2(east, to.lat - from.lat) / (Math.PI / 4);
	return DIRECTIONS[(Math.round(angle) + 8) % 8]!;
}

/** Says where a point lies by the settlement nearest to it. Null where there are no settlements. */
export function whereabouts(point: LonLat, settlements: SettlementIndex): Whereabouts | null {
	const near = nearestSettlement(point, settlements);
	if (near === null) return null;
	const { settlement, metres } = near;
	return {
		settlement,
		metres,
		direction: metres < MIDDLE_METRES ? null : directionOf(settlement.point, point)
	};
}

/** Metres between two points of the earth. */
export const metresBetween = (a: LonLat, b: LonLat): number =>
	distanceMetres(toGrid(a.lon, a.lat), toGrid(b.lon, b.lat));
