import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceMetres, toGrid } from '../../../../src/lib/domain/place/grid.ts';
import { roundPoint } from '../../../../src/lib/domain/place/rounding.ts';

const point = fc.record({
	lon: fc.double({ min: -5.35, max: -2.65, noNaN: true }),
	lat: fc.double({ min: 51.37, max: 53.44, noNaN: true })
});

it('keeps two decimals', () => {
	expect(roundPoint({ lon: -4.12807, lat: 53.22649 })).toEqual({ lon: -4.13, lat: 53.23 });
});

it('never moves a point by more than 0.7 km, and rounding twice changes nothing', () => {
	fc.assert(
		fc.property(point, (exact) => {
			const rounded = roundPoint(exact);
			const moved = distanceMetres(toGrid(exact.lon, exact.lat), toGrid(rounded.lon, rounded.lat));
			expect(moved).toBeLessThan(700);
			expect(roundPoint(rounded)).toEqual(rounded);
			expect(String(rounded.lon)).toMatch(/^-?\d(\.\d{1,2})?$/);
		})
	);
});
