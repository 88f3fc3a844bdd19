import { distanceMetres } from '../place/grid.ts';
import type { FinderIndex } from './finder-index.ts';

/** A place on the British National Grid, in metres. */
export type GridPoint = { x: number; y: number };

/** The nearest of a service's places: its position in `siteX`, and the straight line in metres. */
export function nearestSite(
	index: FinderIndex,
	row: number,
	from: GridPoint
): { site: number; metres: number } | null {
	let best: { site: number; metres: number } | null = null;
	for (let site = index.siteStart[row]!; site < index.siteStart[row + 1]!; site++) {
		const metres = distanceMetres(from, { x: index.siteX[site]!, y: index.siteY[site]! });
		if (!best || metres < best.metres) best = { site, metres };
	}
	return best;
}
