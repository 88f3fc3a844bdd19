import { RURAL_BELOW_WEIGHT } from '../assumptions/assumptions.ts';
import { distanceMetres, toGrid } from './grid.ts';
import type { LonLat } from './lon-lat.ts';
import type { Settlement } from './settlement.ts';

/** Whether the settlement nearest to a point counts as rural (an assumption: see assumptions). */
export function isRural(point: LonLat, settlements: readonly Settlement[]): boolean {
	const from = toGrid(point.lon, point.lat);
	let nearest: Settlement | null = null;
	let least = Infinity;
	for (const settlement of settlements) {
		const metres = distanceMetres(from, toGrid(settlement.point.lon, settlement.point.lat));
		if (metres < least) [least, nearest] = [metres, settlement];
	}
	return nearest !== null && nearest.weight < RURAL_BELOW_WEIGHT;
}
