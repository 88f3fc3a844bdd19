import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from './lon-lat.ts';

/**
 * The area (GSS code) in whose polygon a point lies; null outside of all. For a browser, which has the
 * polygons as they are drawn; `locateArea` knows the coast too.
 */
export const areaAt = (
	areas: readonly Feature<Polygon | MultiPolygon, { gss: string }>[],
	{ lon, lat }: LonLat
): string | null =>
	areas.find((area) => booleanPointInPolygon([lon, lat], area))?.properties.gss ?? null;
