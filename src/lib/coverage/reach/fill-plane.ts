import { NO, type Offers } from '../offers/offers.ts';
import type { Ground } from './ground.ts';
import { addAreas, emptyPlane, type Plane } from './plane.ts';

/**
 * A plane that many services are added to. For every kind and block of ground it keeps the ages that
 * all points of the block are reached for already, so that a service which can add nothing there is
 * not measured against them: with many services most of the ground is soon full.
 */
export type Filling = {
	plane: Plane;
	/** Ages reached by a place, as in `Plane.site` but points in the order of the blocks. */
	site: Int32Array;
	/** Ages that every point of block `b` is reached for by kind `k`, at `k * blocks + b`. */
	full: Int32Array;
};

/** Begins to fill a plane that reaches nobody yet. */
export const beginFilling = (ground: Ground): Filling => ({
	plane: emptyPlane(ground),
	site: new Int32Array(ground.kinds.size * ground.demand.size),
	full: new Int32Array(ground.kinds.size * ground.blocks.count)
});

/** The plane, when every service is in. */
export function filled({ plane, site }: Filling, { blocks, demand, kinds }: Ground): Plane {
	const { point } = blocks.grid;
	for (let k = 0; k < kinds.size; k++) {
		const line = k * demand.size;
		for (let p = 0; p < demand.size; p++) plane.site[line + point[p]!] = site[line + p]!;
	}
	return plane;
}

/** Adds what a service reaches, exactly as `addToPlane` does for a single one. */
export function fill(
	filling: Filling,
	ground: Ground,
	offers: Offers,
	s: number,
	kinds: readonly number[]
): void {
	if (kinds.length === 0 || offers.accepting[s] === NO) return;
	addAreas(filling.plane, ground, offers, s, kinds);
	for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
		const own = offers.siteReach[site]!;
		const radius = own > 0 ? own : ground.farthest(kinds);
		fillSite(filling, ground, kinds, {
			x: offers.siteX[site]!,
			y: offers.siteY[site]!,
			radius,
			own: own > 0,
			ages: offers.ages[s]!,
			served: offers.areas[s]!
		});
	}
}

type Site = { x: number; y: number; radius: number; own: boolean; ages: number; served: number };

/** Looks through the blocks that a place may reach, and at their points only where it may add. */
function fillSite(
	{ site: reached, full }: Filling,
	ground: Ground,
	kinds: readonly number[],
	site: Site
): void {
	const { blocks, asked } = ground;
	const { cell, minX, minY, columns, rows, start } = blocks.grid;
	const { radius, served } = site;
	const x = site.x - minX;
	const y = site.y - minY;
	const first = Math.max(0, Math.floor((x - radius) / cell));
	const last = Math.min(columns - 1, Math.floor((x + radius) / cell));
	const top = Math.min(rows - 1, Math.floor((y + radius) / cell));
	for (let row = Math.max(0, Math.floor((y - radius) / cell)); row <= top; row++) {
		const dy = apart(y, row * cell, cell);
		for (let column = first; column <= last; column++) {
			const block = row * columns + column;
			if (start[block] === start[block + 1]) continue;
			const dx = apart(x, column * cell, cell);
			if (dx * dx + dy * dy > radius * radius) continue;
			for (let n = 0; n < kinds.length; n++) {
				const k = kinds[n]!;
				const at = k * blocks.count + block;
				const ages = site.ages & asked[k]!;
				if ((ages & ~full[at]!) === 0) continue;
				full[at] = fillBlock(reached, ground, k, block, ages, served, site);
			}
		}
	}
}

/** How far a coordinate lies outside the stretch of a block, in metres. */
const apart = (at: number, from: number, cell: number): number =>
	at < from ? from - at : at > from + cell ? at - from - cell : 0;

/** Adds ages at the points of a block within reach; returns the ages that all its points have. */
function fillBlock(
	reached: Int32Array,
	{ blocks, demand, squares }: Ground,
	k: number,
	block: number,
	ages: number,
	served: number,
	{ x, y, radius, own }: Site
): number {
	const urban = own ? radius * radius : squares[2 * k]!;
	const rural = own ? radius * radius : squares[2 * k + 1]!;
	const line = k * demand.size;
	const { start } = blocks.grid;
	const { x: eastings, y: northings, rural: country, area } = blocks;
	const until = start[block + 1]!;
	let all = -1;
	for (let p = start[block]!; p < until; p++) {
		const at = line + p;
		const before = reached[at]!;
		const after = before | ages;
		if (after !== before && (served & area[p]!) !== 0) {
			const dx = eastings[p]! - x;
			const dy = northings[p]! - y;
			if (dx * dx + dy * dy <= (country[p] === 1 ? rural : urban)) {
				reached[at] = after;
				all &= after;
				continue;
			}
		}
		all &= before;
	}
	return all;
}
