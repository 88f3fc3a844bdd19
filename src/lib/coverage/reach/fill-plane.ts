import { NO, type Offers } from '../offers/offers.ts';
import type { Ground } from './ground.ts';
import { addAreas, addToPlane, emptyPlane, type Plane } from './plane.ts';
import type { PointTree } from './point-tree.ts';

/**
 * A plane that many services are added to. For every kind and node of the tree of points it keeps the
 * ages that all points of the node are reached for: what lies wholly within a radius is noted at the
 * node alone, and a service that can add nothing there is not measured against its points. With many
 * services most of the ground is soon full.
 */
export type Filling = {
	plane: Plane;
	/** Ages that every point of node `n` is reached for by kind `k`, at `k * nodes + n`. */
	full: Int32Array;
	/** Ages reached by a place, beyond what the nodes say: points in the order of the tree. */
	site: Int32Array;
	/** Room for the nodes that one search opens. */
	opened: Int32Array;
};

/** Begins to fill a plane that reaches nobody yet. */
export const beginFilling = (ground: Ground): Filling => ({
	plane: emptyPlane(ground),
	full: new Int32Array(ground.kinds.size * ground.tree.nodes),
	site: new Int32Array(ground.kinds.size * ground.demand.size),
	opened: new Int32Array(ground.tree.nodes)
});

/** Adds what a service reaches, exactly as `addToPlane` does for a single one. */
export function fill(
	filling: Filling,
	ground: Ground,
	offers: Offers,
	s: number,
	kinds: readonly number[]
): void {
	if (kinds.length === 0 || offers.accepting[s] === NO) return;
	// A travel-time table is a list of points for each site: there is nothing to skip.
	if (ground.travel !== null) return addToPlane(filling.plane, ground, offers, s, kinds);
	addAreas(filling.plane, ground, offers, s, kinds);
	const { tree, squares, asked } = ground;
	const [town, country] = tree.roots;
	for (let at = offers.siteStart[s]!; at < offers.siteStart[s + 1]!; at++) {
		const own = offers.siteReach[at]!;
		const site = { x: offers.siteX[at]!, y: offers.siteY[at]!, served: offers.areas[s]! };
		for (let n = 0; n < kinds.length; n++) {
			const k = kinds[n]!;
			const ages = offers.ages[s]! & asked[k]!;
			if (town >= 0) {
				reachTree(filling, tree, site, k, town, ages, own > 0 ? own * own : squares[2 * k]!);
			}
			if (country >= 0) {
				reachTree(filling, tree, site, k, country, ages, own > 0 ? own * own : squares[2 * k + 1]!);
			}
		}
	}
}

type Site = { x: number; y: number; served: number };

/**
 * Adds ages of one kind at the points below a root that lie within reach: whole nodes at once, where
 * they lie wholly within it, and leaves point by point.
 */
function reachTree(
	{ full, site: reached, opened }: Filling,
	tree: PointTree,
	{ x, y, served }: Site,
	k: number,
	root: number,
	ages: number,
	square: number
): void {
	const { box, areas, right, skip, from, until, area, x: eastings, y: northings } = tree;
	const nodes = k * tree.nodes;
	const line = k * tree.point.length;
	const end = skip[root]!;
	let depth = 0;
	for (let node = root; node < end;) {
		if ((ages & ~full[nodes + node]!) === 0) {
			node = skip[node]!;
			continue;
		}
		const dx = Math.abs(x - box[4 * node]!);
		const dy = Math.abs(y - box[4 * node + 1]!);
		const wide = box[4 * node + 2]!;
		const high = box[4 * node + 3]!;
		const nearX = dx > wide ? dx - wide : 0;
		const nearY = dy > high ? dy - high : 0;
		if (nearX * nearX + nearY * nearY > square || (areas[node]! & served) === 0) {
			node = skip[node]!;
			continue;
		}
		const farX = dx + wide;
		const farY = dy + high;
		if (farX * farX + farY * farY <= square && (areas[node]! & ~served) === 0) {
			full[nodes + node]! |= ages;
			node = skip[node]!;
			continue;
		}
		if (right[node] !== 0) {
			opened[depth++] = node++;
			continue;
		}
		let all = -1;
		for (let p = from[node]!; p < until[node]!; p++) {
			const dx = eastings[p]! - x;
			const dy = northings[p]! - y;
			if (dx * dx + dy * dy <= square && (served & area[p]!) !== 0) reached[line + p]! |= ages;
			all &= reached[line + p]!;
		}
		full[nodes + node++]! |= all;
	}
	// From the last opened to the first: children before their parents.
	while (depth > 0) {
		const node = opened[--depth]!;
		full[nodes + node]! |= full[nodes + node + 1]! & full[nodes + right[node]!]!;
	}
}

/** The plane, when every service is in. */
export function filled({ plane, full, site }: Filling, { tree, kinds }: Ground): Plane {
	const { nodes, point, from, until, right } = tree;
	for (let k = 0; k < kinds.size; k++) {
		const line = k * point.length;
		for (let node = 0; node < nodes; node++) {
			const at = k * nodes + node;
			const own = full[at]!;
			const second = right[node]!;
			if (second === 0) {
				for (let p = from[node]!; p < until[node]!; p++) {
					plane.site[line + point[p]!]! |= own | site[line + p]!;
				}
			} else if (own !== 0) {
				full[at + 1]! |= own;
				full[k * nodes + second]! |= own;
			}
		}
	}
	return plane;
}
