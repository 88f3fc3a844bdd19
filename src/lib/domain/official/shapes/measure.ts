import { partsOf, type Geometry, type Position, type Ring } from '../formats/geometry.ts';
import { toGrid, type GridPoint } from '../../place/grid.ts';

/** Positive when the ring runs anticlockwise. */
export function signedArea(ring: readonly Readonly<Position>[]): number {
	let sum = 0;
	for (let at = 1; at < ring.length; at++) {
		const [[x, y], [nextX, nextY]] = [ring[at - 1]!, ring[at]!];
		sum += x * nextY - nextX * y;
	}
	return sum / 2;
}

/** Outer rings anticlockwise and holes clockwise, as RFC 7946 asks. */
export const wound = (parts: Ring[][]): Ring[][] =>
	parts.map((rings) =>
		rings.map((ring, at) => (signedArea(ring) > 0 === (at === 0) ? ring : ring.toReversed()))
	);

/** Square kilometres of a ring, on the British National Grid. */
export function ringKm2(ring: Ring): number {
	const metres = ring.map(([lon, lat]): Position => {
		const { x, y } = toGrid(lon, lat);
		return [x, y];
	});
	return Math.abs(signedArea(metres)) / 1e6;
}

/** Square kilometres of a geometry, holes taken off. */
export const km2Of = (geometry: Geometry): number =>
	partsOf(geometry).reduce(
		(sum, [outer, ...holes]) =>
			sum + ringKm2(outer!) - holes.reduce((inner, hole) => inner + ringKm2(hole), 0),
		0
	);

/** Points of a geometry. */
export const pointsOf = (geometry: Geometry): number =>
	partsOf(geometry)
		.flat()
		.reduce((sum, ring) => sum + ring.length, 0);

/** Metres along a line. */
export function metresAlong(line: readonly Position[]): number {
	const points: GridPoint[] = line.map(([lon, lat]) => toGrid(lon, lat));
	let sum = 0;
	for (let at = 1; at < points.length; at++) {
		sum += Math.hypot(points[at]!.x - points[at - 1]!.x, points[at]!.y - points[at - 1]!.y);
	}
	return sum;
}
