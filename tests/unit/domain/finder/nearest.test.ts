import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { nearestSite, squareTo } from '../../../../src/lib/domain/finder/nearest.ts';
import { CODES, TODAY, services } from './worlds.ts';

it('is the nearest of the service’s own places, the first of two as near', () => {
	const from = fc.record({
		x: fc.integer({ min: 245_000, max: 285_000 }),
		y: fc.integer({ min: 245_000, max: 285_000 })
	});
	fc.assert(
		fc.property(services, from, (record, point) => {
			const index = buildFinderIndex(record, CODES, TODAY);
			index.services.forEach((service, row) => {
				const metres = service.locations.map((place) =>
					Math.hypot(place.easting - point.x, place.northing - point.y)
				);
				const found = nearestSite(index, row, point);
				if (metres.length === 0) expect(found).toBe(-1);
				else {
					const least = Math.min(...metres);
					expect(Math.sqrt(squareTo(index, found, point))).toBeCloseTo(least, 6);
					expect(found - index.siteStart[row]!).toBe(metres.indexOf(least));
				}
			});
		})
	);
});
