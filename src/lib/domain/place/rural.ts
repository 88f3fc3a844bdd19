import { RURAL_BELOW_WEIGHT } from '../assumptions/assumptions.ts';
import type { LonLat } from './lon-lat.ts';
import { nearestSettlement, type SettlementIndex } from './nearest-settlement.ts';

/** Whether the settlement nearest to a point counts as rural (an assumption: see assumptions). */
export function isRural(point: LonLat, settlements: SettlementIndex): boolean {
	const nearest = nearestSettlement(point, settlements);
	return nearest !== null && nearest.settlement.weight < RURAL_BELOW_WEIGHT;
}
