import type { Offers } from '../offers/offers.ts';
import type { Ground } from './ground.ts';
import { pointsWithin } from './point-grid.ts';
import { eachTravelling } from './travel.ts';

/**
 * Finds the points that a site may reach, with the square of their distance in `ground.hits`: metres,
 * or minutes where a travel-time table is given.
 * @param farthest the largest radius of the kinds asked about, where the site states none of its own
 * @returns how many there are; those beyond a smaller radius are among them
 */
export function pointsNear(ground: Ground, offers: Offers, site: number, farthest: number): number {
	const { grid, hits, travel } = ground;
	const own = offers.siteReach[site]!;
	if (travel === null || own > 0) {
		const radius = own > 0 ? own : farthest;
		return pointsWithin(grid, offers.siteX[site]!, offers.siteY[site]!, radius, hits);
	}
	let found = 0;
	eachTravelling(travel, site, (point, square) => {
		if (square > farthest * farthest) return;
		hits.point[found] = point;
		hits.square[found++] = square;
	});
	return found;
}
