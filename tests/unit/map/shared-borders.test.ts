import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XY } from '../../../src/lib/map/projection.ts';
import { distanceToSegment, simplifyShared } from '../../../src/lib/map/shared-borders.ts';

/**
 * A country of `columns` by `rows` areas whose borders wander: each border between two corners is
 * one shared line of several points.
 */
function country(columns: number, rows: number, wander: readonly number[]): XY[][] {
	let next = 0;
	const step = () => wander[next++ % wander.length]!;
	const borders = new Map<string, XY[]>();
	const border = (x0: number, y0: number, x1: number, y1: number): XY[] => {
		const key = `${x0},${y0},${x1},${y1}`;
		const known = borders.get(key);
		if (known) return known;
		const line = Array.from({ length: 6 }, (_, i): XY => {
			const share = i / 5;
			const [x, y] = [100 * (x0 + (x1 - x0) * share), 100 * (y0 + (y1 - y0) * share)];
			return i === 0 || i === 5 ? [x, y] : [x + step(), y + step()];
		});
		borders.set(key, line);
		return line;
	};
	const back = (line: XY[]) => [...line].reverse();
	return Array.from({ length: columns * rows }, (_, i) => {
		const [x, y] = [i % columns, Math.floor(i / columns)];
		return [
			border(x, y, x + 1, y),
			border(x + 1, y, x + 1, y + 1),
			back(border(x, y + 1, x + 1, y + 1)),
			back(border(x, y, x, y + 1))
		].flatMap((line) => line.slice(0, -1));
	});
}

const edgesOf = (rings: readonly XY[][]): string[] =>
	rings.flatMap((ring) => ring.map((from, i) => `${from}>${ring[(i + 1) % ring.length]}`));

const turned = (edge: string): string => edge.split('>').reverse().join('>');

const areaOf = (ring: readonly XY[]): number =>
	ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length]!;
		return sum + (x * nextY - nextX * y) / 2;
	}, 0);

const world = fc.record({
	columns: fc.integer({ min: 1, max: 4 }),
	rows: fc.integer({ min: 1, max: 4 }),
	wander: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 7, maxLength: 97 }),
	tolerance: fc.double({ min: 0, max: 20, noNaN: true })
});

describe('simplifying areas that share borders', () => {
	it('keeps every inner border shared: each edge has its reverse in the area next door', () => {
		fc.assert(
			fc.property(world, ({ columns, rows, wander, tolerance }) => {
				const rings = country(columns, rows, wander);
				const before = edgesOf(rings);
				const outerBefore = before.filter((edge) => !before.includes(turned(edge)));
				const thin = simplifyShared(rings, tolerance);
				const after = edgesOf(thin);
				const outer = after.filter((edge) => !after.includes(turned(edge)));
				// what is left without a neighbour is the outer edge: it closes on itself and
				// holds exactly the sum of the areas, so nothing overlaps and no sliver opens
				const enclosed = outer.reduce((sum, edge) => {
					const [[x, y], [nextX, nextY]] = edge
						.split('>')
						.map((point) => point.split(',').map(Number)) as [XY, XY];
					return sum + (x * nextY - nextX * y) / 2;
				}, 0);
				expect(outer.length).toBeLessThanOrEqual(outerBefore.length);
				expect(enclosed).toBeCloseTo(
					thin.reduce((sum, ring) => sum + areaOf(ring), 0),
					6
				);
			})
		);
	});

	it('moves no border by more than the tolerance', () => {
		fc.assert(
			fc.property(world, ({ columns, rows, wander, tolerance }) => {
				const rings = country(columns, rows, wander);
				simplifyShared(rings, tolerance).forEach((thin, i) => {
					for (const point of rings[i]!) {
						const distances = thin.map((from, j) =>
							distanceToSegment(point, from, thin[(j + 1) % thin.length]!)
						);
						expect(Math.min(...distances)).toBeLessThanOrEqual(tolerance + 1e-9);
					}
				});
			})
		);
	});

	it('thins an island and the hole round it alike, wherever their rings start', () => {
		const island: XY[] = [
			[10, 10],
			[15, 9],
			[20, 10],
			[21, 15],
			[20, 20],
			[15, 21],
			[10, 20],
			[9, 15]
		];
		const hole = [...island.slice(3), ...island.slice(0, 3)].reverse();
		const [one, other] = simplifyShared([island, hole], 2);
		expect(edgesOf([one!]).sort()).toEqual(edgesOf([other!]).map(turned).sort());
		expect(one!.length).toBeLessThan(island.length);
	});

	it('hands back an empty ring in its place when nothing of it is left', () => {
		const speck: XY[] = [
			[0, 0],
			[0.1, 0],
			[0, 0.1]
		];
		expect(simplifyShared([speck], 5)).toEqual([[]]);
	});
});
