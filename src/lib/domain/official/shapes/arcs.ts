import { partsOf, type Geometry, type Position, type Ring } from '../formats/geometry.ts';

/**
 * Polygons as lines between the points where they meet, each line once: what two areas share is one
 * line, and stays one whatever is done to it. A reference of ~n is line n walked backwards.
 */
export type Arcs = {
	lines: Position[][];
	/** For each geometry its parts, each its rings, each the lines it consists of. */
	shapes: number[][][][];
};

const keyOf = ([x, y]: Position): string => `${x},${y}`;

/** Cuts polygons into shared lines. Only borders with the very same points are shared. */
export function toArcs(geometries: readonly Geometry[]): Arcs {
	const nodes = meetingPoints(geometries);
	const lines: Position[][] = [];
	const known = new Map<string, number>();
	const reference = (line: Position[]): number => {
		const text = line.map(keyOf).join(' ');
		const there = known.get(text);
		if (there !== undefined) return there;
		const at = lines.push(line) - 1;
		known.set(text, at);
		// Overwrites nothing: a line that reads the same both ways is a point.
		const back = line.map(keyOf).reverse().join(' ');
		if (back !== text) known.set(back, ~at);
		return at;
	};
	const shapes = geometries.map((geometry) =>
		partsOf(geometry).map((rings) =>
			rings.map((ring) => cutAt(nodes, ring).map((line) => reference(line)))
		)
	);
	return { lines, shapes };
}

/** Puts rings together again from lines. */
export function ringOf(references: readonly number[], lines: readonly Position[][]): Ring {
	const ring: Ring = [];
	for (const reference of references) {
		const line = reference < 0 ? lines[~reference]!.toReversed() : lines[reference]!;
		ring.push(...(ring.length === 0 ? line : line.slice(1)));
	}
	return ring;
}

/** Points at which more than two lines begin. */
function meetingPoints(geometries: readonly Geometry[]): ReadonlySet<string> {
	const neighbours = new Map<string, Set<string>>();
	for (const ring of geometries.flatMap(partsOf).flat()) {
		const keys = ring.slice(0, -1).map(keyOf);
		keys.forEach((key, at) => {
			const of = neighbours.get(key) ?? new Set();
			neighbours.set(key, of);
			of.add(keys.at(at - 1)!).add(keys[(at + 1) % keys.length]!);
		});
	}
	const nodes = new Set<string>();
	for (const [key, of] of neighbours) if (of.size > 2) nodes.add(key);
	return nodes;
}

/** A ring as lines from meeting point to meeting point; without any, one closed line. */
function cutAt(nodes: ReadonlySet<string>, ring: Ring): Position[][] {
	const open = ring.slice(0, -1);
	const first = open.findIndex((point) => nodes.has(keyOf(point)));
	if (first < 0) return [closedLine(open)];
	const turned = [...open.slice(first), ...open.slice(0, first + 1)];
	const lines: Position[][] = [];
	let line: Position[] = [turned[0]!];
	for (const point of turned.slice(1)) {
		line.push(point);
		if (nodes.has(keyOf(point))) {
			lines.push(line);
			line = [point];
		}
	}
	return lines;
}

/** Begins at the least point, so that an enclave and the hole it fills are the same line. */
function closedLine(open: Position[]): Position[] {
	let least = 0;
	open.forEach(([x, y], at) => {
		const [leastX, leastY] = open[least]!;
		if (x < leastX || (x === leastX && y < leastY)) least = at;
	});
	return [...open.slice(least), ...open.slice(0, least + 1)];
}
