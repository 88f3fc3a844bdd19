import { distance } from '@turf/distance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres, fromGrid, toGrid } from '../../../../src/lib/domain/place/grid.ts';

// Published coordinates of Ordnance Survey reference stations (OSTN15 test points), in and around
// Wales: [lat, lon, easting, northing].
const STATIONS = {
	Carmarthen: [51.8589089675, -4.308524766111111, 241124.573, 220332.638],
	'Point Lynas': [53.41628515777778, -4.289180693055555, 247958.959, 393492.906],
	'Nash Point': [51.40078220388889, -3.551283487222222, 292184.858, 168003.462],
	Bristol: [51.42754743361111, -2.544076186111111, 362269.979, 169978.688],
	Blackpool: [53.77911025694444, -3.040454906944444, 331534.552, 431920.792],
	Daresbury: [53.34480280666667, -2.640493207222222, 357455.831, 383290.434]
} as const;

const wales = fc.record({
	lon: fc.double({ min: -5.35, max: -2.65, noNaN: true }),
	lat: fc.double({ min: 51.37, max: 53.44, noNaN: true })
});

describe('toGrid', () => {
	it.each(Object.entries(STATIONS))('places %s within 5 m', (_, [lat, lon, x, y]) => {
		expect(distanceMetres(toGrid(lon, lat), { x, y })).toBeLessThan(5);
	});

	it('comes back to the same point within a centimetre', () => {
		fc.assert(
			fc.property(wales, ({ lon, lat }) => {
				const { x, y } = toGrid(lon, lat);
				const back = fromGrid(x, y);
				const again = toGrid(back.lon, back.lat);
				expect(distanceMetres({ x, y }, again)).toBeLessThan(0.01);
				expect(Math.abs(back.lat - lat)).toBeLessThan(1e-7);
			})
		);
	});
});

describe('distanceMetres', () => {
	it('differs from the distance on a sphere by less than 0.5% anywhere in Wales', () => {
		fc.assert(
			fc.property(wales, wales, (a, b) => {
				const planar = distanceMetres(toGrid(a.lon, a.lat), toGrid(b.lon, b.lat));
				const sphere = distance([a.lon, a.lat], [b.lon, b.lat], { units: 'meters' });
				expect(Math.abs(planar - sphere)).toBeLessThanOrEqual(sphere * 0.005 + 0.01);
			})
		);
	});
});
