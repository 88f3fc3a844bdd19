import type { GridPoint } from '../place/grid.ts';
import type { FinderIndex } from './finder-index.ts';

type Sites = Pick<FinderIndex, 'siteX' | 'siteY' | 'siteStart'>;

/** The square of the straight line to a place, in square metres: enough to compare by. */
export function squareTo(index: Sites, site: number, from: GridPoint): number {
	const x = index.siteX[site]! - from.x;
	const y = index.siteY[site]! - from.y;
	return x * x + y * y;
}

/** The nearest of a service's places, as a position in `siteX`; the first of two as near; -1 of none. */
export function nearestSite(index: Sites, row: number, from: GridPoint): number {
	const first = index.siteStart[row]!;
	const end = index.siteStart[row + 1]!;
	if (first === end) return -1;
	let best = first;
	for (let site = first + 1; site < end; site++) {
		if (squareTo(index, site, from) < squareTo(index, best, from)) best = site;
	}
	return best;
}
