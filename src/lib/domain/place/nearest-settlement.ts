import { distanceMetres, toGrid, type GridPoint } from './grid.ts';
import type { LonLat } from './lon-lat.ts';
import type { Settlement } from './settlement.ts';

/** Settlements with their grid positions worked out once. */
export type SettlementIndex = readonly { settlement: Settlement; at: GridPoint }[];

/** Prepares settlements for many questions. */
export const indexSettlements = (settlements: readonly Settlement[]): SettlementIndex =>
	settlements.map((settlement) => ({
		settlement,
		at: toGrid(settlement.point.lon, settlement.point.lat)
	}));

/** The settlement nearest to a point, in metres; the earlier of two as near. Null of an empty list. */
export function nearestSettlement(
	point: LonLat,
	index: SettlementIndex
): { settlement: Settlement; metres: number } | null {
	const here = toGrid(point.lon, point.lat);
	let best: { settlement: Settlement; metres: number } | null = null;
	for (const { settlement, at } of index) {
		const metres = distanceMetres(here, at);
		if (metres < (best?.metres ?? Infinity)) best = { settlement, metres };
	}
	return best;
}
