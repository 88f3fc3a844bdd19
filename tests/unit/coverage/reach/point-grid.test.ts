import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layGrid, pointsWithin, roomFor } from '../../../../src/lib/coverage/reach/point-grid.ts';

/** Whole hundreds fall on radii and on the edges of cells; the others do not. */
const metres = fc.oneof(
	fc.integer({ min: -300, max: 300 }).map((n) => n * 100),
	fc.double({ min: -30_000, max: 30_000, noNaN: true })
);
const points = fc.array(fc.tuple(metres, metres), { maxLength: 40, size: 'max' });

it('finds the points within a radius that a plain loop finds, on the radius too', () => {
	fc.assert(
		fc.property(
			points,
			metres,
			metres,
			fc.oneof(
				fc.integer({ min: 0, max: 200 }).map((n) => n * 100),
				fc.double({ min: 0, max: 60_000, noNaN: true })
			),
			fc.constantFrom(500, 4_000, 100_000),
			(given, x, y, radius, cell) => {
				const xs = Float64Array.from(given, ([one]) => one);
				const ys = Float64Array.from(given, ([, one]) => one);
				const hits = roomFor(given.length);
				const found = pointsWithin(layGrid(xs, ys, cell), x, y, radius, hits);
				const squares = given.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2);
				const near = squares.flatMap((square, i) => (square <= radius ** 2 ? [i] : []));
				expect([...hits.point.slice(0, found)].sort((a, b) => a - b)).toEqual(near);
				for (let h = 0; h < found; h++) expect(hits.square[h]).toBe(squares[hits.point[h]!]);
			}
		),
		{ numRuns: 1_000 }
	);
});

it('counts a point exactly on the radius, and not one a millimetre beyond', () => {
	const grid = layGrid(Float64Array.of(3_000, 3_000.001), Float64Array.of(4_000, 4_000));
	const hits = roomFor(2);
	expect(pointsWithin(grid, 0, 0, 5_000, hits)).toBe(1);
	expect(hits.point[0]).toBe(0);
});

it('finds a point on the radius whose cell begins there, whatever rounding says', () => {
	const grid = layGrid(Float64Array.of(0, 5e-324), Float64Array.of(0, 0));
	expect(pointsWithin(grid, -5e-324, 0, 0, roomFor(2))).toBe(2);
});

it('finds nothing among no points', () => {
	const none = layGrid(new Float64Array(0), new Float64Array(0));
	expect(pointsWithin(none, 0, 0, 1_000_000, roomFor(0))).toBe(0);
});
