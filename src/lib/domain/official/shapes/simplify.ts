import { geometryOf, type Geometry, type Position, type Ring } from '../formats/geometry.ts';
import { ringOf, toArcs, type Arcs } from './arcs.ts';
import { crossingSegments } from './check-rings.ts';
import { ringKm2, wound } from './measure.ts';
import { weighPoints } from './weigh-points.ts';

/** Each time points come back where a ring crosses itself; a sound ring needs few. */
const ROUNDS = 100;

/** Which points of each line are drawn. */
type Drawn = Uint8Array[];

/**
 * The same polygons with about `most` points, for drawing: what neighbours share stays shared, no ring
 * crosses itself, and an area keeps its largest part however small.
 */
export function simplify(geometries: readonly Geometry[], most: number): Geometry[] {
	const arcs = toArcs(geometries);
	const weights = arcs.lines.map(weighPoints);
	const limit = limitFor(weights, most);
	const drawn = arcs.lines.map((line, at) => drawnPoints(line, weights[at]!, limit));
	for (let round = 0; round < ROUNDS && uncross(arcs, weights, drawn); round++);
	const lines = arcs.lines.map((line, at) => line.filter((_, point) => drawn[at]![point]));
	return arcs.shapes.map((parts) => geometryOf(wound(partsToDraw(parts, lines, 4 * limit))));
}

/** The weight in square metres below which points go, so that `most` stay. */
function limitFor(weights: readonly Float64Array[], most: number): number {
	const all = Float64Array.from(weights.flatMap((of) => [...of])).sort();
	return all.length <= most ? 0 : all[all.length - most]!;
}

function drawnPoints(line: readonly Position[], weights: Float64Array, limit: number): Uint8Array {
	const drawn = Uint8Array.from(weights, (weight) => (weight >= limit ? 1 : 0));
	const isClosed = String(line[0]) === String(line.at(-1));
	// A closed line needs two points besides its end to enclose anything; an open one, a point to differ
	// from another between the same two ends.
	const least = Math.min(line.length, isClosed ? 4 : 3);
	if (drawn.reduce((sum, one) => sum + one, 0) < least) {
		const order = [...line.keys()].sort((one, other) => weights[other]! - weights[one]!);
		for (const point of order.slice(0, least)) drawn[point] = 1;
	}
	return drawn;
}

/** Brings back the weightiest point under each segment that crosses another; false when none does. */
function uncross({ lines, shapes }: Arcs, weights: readonly Float64Array[], drawn: Drawn): boolean {
	let changed = false;
	for (const references of shapes.flat(2)) {
		const { ring, under } = ringWithPoints(references, lines, drawn);
		for (const segment of crossingSegments(ring)) {
			const { line, from, to } = under[segment]!;
			let best = -1;
			for (let point = from + 1; point < to; point++) {
				if (best < 0 || weights[line]![point]! > weights[line]![best]!) best = point;
			}
			if (best >= 0) {
				drawn[line]![best] = 1;
				changed = true;
			}
		}
	}
	return changed;
}

/** A ring as it is drawn, and for each of its segments the points of a line that it passes over. */
function ringWithPoints(references: readonly number[], lines: Position[][], drawn: Drawn) {
	const ring: Ring = [];
	const under: { line: number; from: number; to: number }[] = [];
	for (const reference of references) {
		const line = reference < 0 ? ~reference : reference;
		const points = [...lines[line]!.keys()].filter((point) => drawn[line]![point]);
		if (reference < 0) points.reverse();
		points.forEach((point, at) => {
			if (at > 0) {
				const before = points[at - 1]!;
				under.push({ line, from: Math.min(before, point), to: Math.max(before, point) });
			}
			if (at > 0 || ring.length === 0) ring.push(lines[line]![point]!);
		});
	}
	return { ring, under };
}

/** Islands and holes smaller than `least` square metres go; an area's largest part stays. */
function partsToDraw(parts: number[][][], lines: Position[][], least: number): Ring[][] {
	const rings = parts.map((of) => of.map((references) => ringOf(references, lines)));
	const sizes = rings.map(([outer]) => ringKm2(outer!));
	const largest = Math.max(...sizes);
	// What meets other lines is somebody's border and not an island or a hole.
	const worth = (part: number, at: number): boolean =>
		parts[part]![at]!.length > 1 || ringKm2(rings[part]![at]!) * 1e6 >= least;
	return rings.flatMap((of, part) =>
		sizes[part] !== largest && !worth(part, 0)
			? []
			: [of.filter((_, at) => at === 0 || worth(part, at))]
	);
}
