import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indexPolygons } from '../../../../src/lib/domain/place/area-locator.ts';
import { areaPolygonsSchema } from '../../../../src/lib/domain/place/area-polygons.ts';
import { indexSettlements } from '../../../../src/lib/domain/place/nearest-settlement.ts';
import { resolvePoint } from '../../../../src/lib/domain/place/resolve-point.ts';
import { seedGazetteer, seedPlaces } from './seed-places.ts';

const file = new URL('../../../../supabase/seed/principal-areas.geojson', import.meta.url);
const given = {
	gazetteer: seedGazetteer,
	settlements: indexSettlements(seedPlaces.settlements),
	areas: indexPolygons(areaPolygonsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
};

it('names the nearest settlement and rounds the point', () => {
	expect(resolvePoint({ lon: -4.12932, lat: 53.22751 }, given)).toMatchObject({
		outcome: 'found',
		label: { en: 'Bangor', cy: 'Bangor' },
		kind: 'point',
		point: { lon: -4.13, lat: 53.23 },
		area: 'W06000002',
		region: 'NW',
		precision: 'unit'
	});
});

it('gives every settlement its own area, also where the polygon is wrong', () => {
	for (const { point, gss } of seedPlaces.settlements) {
		expect(resolvePoint(point, given)?.area).toBe(gss);
	}
});

it('knows nothing outside Wales', () => {
	expect(resolvePoint({ lon: -2.24, lat: 53.48 }, given)).toBeNull();
});
