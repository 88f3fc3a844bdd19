import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	indexPolygons,
	locateArea,
	metresToArea
} from '../../../../src/lib/domain/place/area-locator.ts';
import { areaPolygonsSchema } from '../../../../src/lib/domain/place/area-polygons.ts';
import { fromGrid } from '../../../../src/lib/domain/place/grid.ts';
import { seedPlaces } from './seed-places.ts';

const polygons = areaPolygonsSchema.parse(
	JSON.parse(
		readFileSync(
			new URL('../../../../supabase/seed/principal-areas.geojson', import.meta.url),
			'utf8'
		)
	)
);
const index = indexPolygons(polygons);

describe('the polygons of the seed', () => {
	it('hold the centroid of every area', () => {
		for (const { gss, centroid } of seedPlaces.areas) {
			expect(locateArea(centroid, index)).toEqual({ gss, how: 'inside', metres: 0 });
		}
	});

	it('hold 94% of the settlements, and 99% within 3 km', () => {
		const metres = seedPlaces.settlements.map(({ point, gss }) => metresToArea(point, gss, index));
		expect(metres.filter((m) => m === 0).length / metres.length).toBeGreaterThanOrEqual(0.94);
		expect(metres.filter((m) => m <= 3000).length / metres.length).toBeGreaterThanOrEqual(0.99);
	});
});

describe('locateArea', () => {
	it('says the same as a plain search of all polygons', () => {
		const point = fc.record({
			lon: fc.double({ min: -5.4, max: -2.6, noNaN: true }),
			lat: fc.double({ min: 51.3, max: 53.5, noNaN: true })
		});
		fc.assert(
			fc.property(point, (at) => {
				const plain = polygons.features.find((f) => booleanPointInPolygon([at.lon, at.lat], f));
				const found = locateArea(at, index);
				if (plain !== undefined) expect(found?.gss).toBe(plain.properties.gss);
				else expect(found === null || (found.how === 'nearest' && found.metres <= 3000)).toBe(true);
			})
		);
	});

	it('reaches 3 km over water and no further', () => {
		const square = indexPolygons({
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: { gss: 'W06000001' },
					geometry: {
						type: 'Polygon',
						coordinates: [[corner(0, 0), corner(9, 0), corner(9, 9), corner(0, 9), corner(0, 0)]]
					}
				}
			]
		});
		const east = (km: number) => fromGrid(259_000 + km * 1000, 304_500);
		expect(locateArea(east(-1), square)?.how).toBe('inside');
		expect(locateArea(east(2.9), square)).toMatchObject({ how: 'nearest' });
		expect(locateArea(east(3.1), square)).toBeNull();
	});

	it('knows no area for London', () => {
		expect(locateArea({ lon: -0.12, lat: 51.5 }, index)).toBeNull();
	});
});

function corner(east: number, north: number): [number, number] {
	const { lon, lat } = fromGrid(250_000 + east * 1000, 300_000 + north * 1000);
	return [lon, lat];
}
