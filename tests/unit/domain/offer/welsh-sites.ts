import { readFileSync } from 'node:fs';
import { bbox } from '@turf/bbox';
import fc from 'fast-check';
import type { SiteGiven, TypedSite } from '../../../../src/lib/domain/offer/find-site.ts';
import { indexPolygons } from '../../../../src/lib/domain/place/area-locator.ts';
import { areaPolygonsSchema } from '../../../../src/lib/domain/place/area-polygons.ts';
import { indexSettlements } from '../../../../src/lib/domain/place/nearest-settlement.ts';
import { seedGazetteer, seedPlaces } from '../place/seed-places.ts';

const file = new URL('../../../../supabase/seed/principal-areas.geojson', import.meta.url);
const polygons = areaPolygonsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** What places are found with, from the seed and without a file of postcodes. */
export const GIVEN: SiteGiven = {
	gazetteer: seedGazetteer,
	settlements: indexSettlements(seedPlaces.settlements),
	polygons: indexPolygons(polygons)
};

/** A place as it is typed: nothing but what is said. */
export const typed = (said: Partial<TypedSite> = {}): TypedSite => ({
	town: '',
	postcode: '',
	address: '',
	position: '',
	council: '',
	...said
});

const [west, south, east, north] = bbox(polygons) as [number, number, number, number];

/** Any point of the box round Wales: on its land, in England, in the sea. */
export const anyPoint = fc.record({
	lon: fc.double({ min: west, max: east, noNaN: true }),
	lat: fc.double({ min: south, max: north, noNaN: true })
});
