import { AREA, NO, REMOTE, UNPLACED, type Offers } from '../offers/offers.ts';
import type { Ground } from './ground.ts';
import { pointsNear } from './near-site.ts';

/**
 * Which ages some offers reach, for every kind: at points by their places, in areas by what has no
 * place. Planes are made of part of the offers: all that fit, those confirmed, those that may fit.
 */
export type Plane = {
	/** Ages reached by a place within its radius, at `kind * points + point`. */
	site: Int32Array;
	/** Ages of those who come, are reached by phone or online, or have no recorded place, at
	 * `kind * areas + area`. */
	area: Int32Array;
	remote: Int32Array;
	unplaced: Int32Array;
};

/** A plane that reaches nobody. */
export const emptyPlane = (ground: Ground): Plane => {
	const { kinds, demand } = ground;
	const cells = kinds.size * demand.areas.length;
	return {
		site: new Int32Array(kinds.size * demand.size),
		area: new Int32Array(cells),
		remote: new Int32Array(cells),
		unplaced: new Int32Array(cells)
	};
};

/**
 * Adds what a service reaches to a plane. A service that is known to take nobody now reaches nobody:
 * it is recorded, and counted as closed.
 */
export function addToPlane(
	plane: Plane,
	ground: Ground,
	offers: Offers,
	s: number,
	kinds: readonly number[]
): void {
	if (kinds.length === 0 || offers.accepting[s] === NO) return;
	addAreas(plane, ground, offers, s, kinds);
	const { demand, hits, asked } = ground;
	const served = offers.areas[s]!;
	const farthest = ground.farthest(kinds);
	for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
		const own = offers.siteReach[site]!;
		const found = pointsNear(ground, offers, site, farthest);
		for (const k of kinds) {
			const ages = offers.ages[s]! & asked[k]!;
			const urban = own > 0 ? Infinity : ground.square(k, 0);
			const rural = own > 0 ? Infinity : ground.square(k, 1);
			const row = k * demand.size;
			for (let h = 0; h < found; h++) {
				const i = hits.point[h]!;
				if ((served & (1 << demand.area[i]!)) === 0) continue;
				if (hits.square[h]! <= (demand.rural[i] === 1 ? rural : urban))
					plane.site[row + i]! |= ages;
			}
		}
	}
}

/** Adds what has no place: who comes, phone and online, in person somewhere. */
export function addAreas(
	plane: Plane,
	ground: Ground,
	offers: Offers,
	s: number,
	kinds: readonly number[]
): void {
	const modes = offers.modes[s]!;
	if (modes === 0) return;
	const { demand, asked } = ground;
	for (const k of kinds) {
		const ages = offers.ages[s]! & asked[k]!;
		const row = k * demand.areas.length;
		for (let a = 0; a < demand.areas.length; a++) {
			if ((offers.areas[s]! & (1 << a)) === 0) continue;
			if (modes & AREA) plane.area[row + a]! |= ages;
			if (modes & REMOTE) plane.remote[row + a]! |= ages;
			if (modes & UNPLACED) plane.unplaced[row + a]! |= ages;
		}
	}
}
