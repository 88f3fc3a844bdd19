import type { Demand } from '../demand/demand.ts';

/** Points in a leaf, at most (measured: 4 to 12 are about as fast). */
const LEAF = 8;

/**
 * A tree over points: every node is a stretch of `point` with the box around its points, halved until
 * few are left. Points of towns and of the country lie in two trees, because distances differ there.
 * Nodes are numbered parents first: below `n` lie the nodes after it, up to `skip[n]`.
 */
export type PointTree = {
	nodes: number;
	/** Roots: points of towns, of the country; -1 where there are none. */
	roots: readonly [number, number];
	point: Int32Array;
	/** Points of node `n`: `point[from[n]]` up to `until[n]`. */
	from: Int32Array;
	until: Int32Array;
	/** The second child of a node (the first is the next node); 0 for a leaf. */
	right: Int32Array;
	/** The first node that is not below a node. */
	skip: Int32Array;
	/** Four numbers a node: easting and northing of its middle, half its width, half its height. */
	box: Float64Array;
	/** Areas of a node's points, as bits. */
	areas: Int32Array;
	/** Coordinates and area bit of each point, in the order of `point`. */
	x: Float64Array;
	y: Float64Array;
	area: Int32Array;
};

/** Lays a tree over the points of a demand. */
export function layTree(demand: Demand): PointTree {
	const point: number[] = [];
	const nodes: { from: number; until: number; right: number; skip: number }[] = [];
	const lay = (own: number[]): number => {
		const at = nodes.length;
		const node = { from: point.length, until: point.length + own.length, right: 0, skip: 0 };
		nodes.push(node);
		if (own.length <= LEAF) point.push(...own);
		else {
			const axis = longest(demand, own);
			const sorted = own.toSorted((a, b) => axis[a]! - axis[b]! || a - b);
			lay(sorted.slice(0, own.length >> 1));
			node.right = lay(sorted.slice(own.length >> 1));
		}
		node.skip = nodes.length;
		return at;
	};
	const all = Array.from({ length: demand.size }, (_, i) => i);
	const [town = -1, country = -1] = [0, 1].map((rural) => {
		const own = all.filter((i) => demand.rural[i] === rural);
		return own.length > 0 ? lay(own) : -1;
	});
	const tree = {
		nodes: nodes.length,
		roots: [town, country] as const,
		point: Int32Array.from(point),
		from: Int32Array.from(nodes, ({ from }) => from),
		until: Int32Array.from(nodes, ({ until }) => until),
		right: Int32Array.from(nodes, ({ right }) => right),
		skip: Int32Array.from(nodes, ({ skip }) => skip),
		box: new Float64Array(4 * nodes.length),
		areas: new Int32Array(nodes.length),
		x: Float64Array.from(point, (i) => demand.x[i]!),
		y: Float64Array.from(point, (i) => demand.y[i]!),
		area: Int32Array.from(point, (i) => 1 << demand.area[i]!)
	};
	nodes.forEach(({ from, until }, n) => {
		const own = point.slice(from, until);
		const [west, east] = ends(demand.x, own);
		const [south, north] = ends(demand.y, own);
		const middle = [(west + east) / 2, (south + north) / 2];
		tree.box.set([...middle, (east - west) / 2, (north - south) / 2], 4 * n);
		tree.areas[n] = own.reduce((mask, i) => mask | (1 << demand.area[i]!), 0);
	});
	return tree;
}

/** Least and greatest coordinate of some points. */
function ends(axis: Float64Array, points: readonly number[]): [number, number] {
	let least = Infinity;
	let most = -Infinity;
	for (const i of points) {
		least = Math.min(least, axis[i]!);
		most = Math.max(most, axis[i]!);
	}
	return [least, most];
}

/** The axis along which some points lie furthest apart. */
function longest({ x, y }: Demand, points: readonly number[]): Float64Array {
	const [west, east] = ends(x, points);
	const [south, north] = ends(y, points);
	return east - west >= north - south ? x : y;
}
