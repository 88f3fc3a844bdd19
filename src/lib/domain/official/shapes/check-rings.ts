import { problemOfPoint } from '../geography.ts';
import { partsOf, type Geometry, type Ring } from '../formats/geometry.ts';

/** What is wrong with a geometry, as a sentence's end; null when nothing is. */
export function problemOfGeometry(geometry: Geometry): string | null {
	for (const ring of partsOf(geometry).flat()) {
		const problem = problemOfRing(ring);
		if (problem) return problem;
	}
	return null;
}

function problemOfRing(ring: Ring): string | null {
	const [first, last] = [ring[0]!, ring.at(-1)!];
	for (const [lon, lat] of ring) {
		const wrong = problemOfPoint(lon, lat);
		if (wrong) return `a point ${wrong}`;
	}
	if (first[0] !== last[0] || first[1] !== last[1]) {
		return 'a ring is not closed: its last point is not its first';
	}
	if (new Set(ring.map(String)).size < 3) return 'a ring has fewer than three different points';
	return crossesItself(ring) ? 'a ring crosses itself' : null;
}

/** True when two segments of a ring cross inside both: touching in a point is no crossing. */
export const crossesItself = (ring: Ring): boolean => crossingSegments(ring, true).length > 0;

/** The segments of a ring that cross another one, by the point they begin at. */
export function crossingSegments(ring: Ring, onlyFirst = false): number[] {
	const count = ring.length - 1;
	const crossing = new Set<number>();
	const cell = cellSize(ring);
	const grid = new Map<string, number[]>();
	for (let at = 0; at < count; at++) {
		const [a, b] = [ring[at]!, ring[at + 1]!];
		const [fromX, toX] = span(a[0], b[0], cell);
		const [fromY, toY] = span(a[1], b[1], cell);
		for (let x = fromX; x <= toX; x++) {
			for (let y = fromY; y <= toY; y++) {
				const key = `${x} ${y}`;
				const there = grid.get(key) ?? [];
				if (there.length === 0) grid.set(key, there);
				for (const other of there) {
					if (!cross(a, b, ring[other]!, ring[other + 1]!)) continue;
					if (onlyFirst) return [at];
					crossing.add(at).add(other);
				}
				there.push(at);
			}
		}
	}
	return [...crossing];
}

/** About two segments' length, so that a segment lies in few cells and a cell holds few segments. */
function cellSize(ring: Ring): number {
	let sum = 0;
	for (let at = 1; at < ring.length; at++) {
		sum += Math.abs(ring[at]![0] - ring[at - 1]![0]) + Math.abs(ring[at]![1] - ring[at - 1]![1]);
	}
	return (2 * sum) / ring.length || 1;
}

const span = (one: number, other: number, cell: number): [number, number] => [
	Math.floor(Math.min(one, other) / cell),
	Math.floor(Math.max(one, other) / cell)
];

type Point = readonly [number, number];

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
	const [one, two] = [side(a, b, c), side(a, b, d)];
	if (one === 0 || two === 0 || one === two) return false;
	const [three, four] = [side(c, d, a), side(c, d, b)];
	return three !== 0 && four !== 0 && three !== four;
}

const side = (a: Point, b: Point, p: Point): number =>
	Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
