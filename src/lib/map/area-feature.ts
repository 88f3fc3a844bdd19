import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Which area a polygon is: GSS code, both names, code of its region. */
export type AreaProperties = { gss: string; name_en: string; name_cy: string; region: string };
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isAreaFeature(value: unknown): value is AreaFeature {
	const { geometry, properties } = (value ?? {}) as Partial<AreaFeature>;
	return (
		(geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') &&
		Array.isArray(geometry.coordinates) &&
		isText(properties?.gss) &&
		isText(properties.name_en) &&
		isText(properties.name_cy) &&
		isText(properties.region)
	);
}

/**
 * The areas of a GeoJSON FeatureCollection. Written by hand and not with zod because this runs in
 * the browser too, where 22 polygons are no reason to load a schema library.
 * @throws Error when the collection or one of its areas is not what the map can draw.
 */
export function parseAreas(json: unknown): AreaFeature[] {
	const { features } = (json ?? {}) as { features?: unknown };
	if (!Array.isArray(features)) throw new Error('areas: not a GeoJSON FeatureCollection');
	return features.map((feature, index) => {
		if (!isAreaFeature(feature)) throw new Error(`areas: feature ${index} is not an area`);
		return feature;
	});
}

/** Every ring of an area, outer and inner alike, in degrees; each ring closed as GeoJSON has it. */
export function ringsOf(feature: AreaFeature): Position[][] {
	const { geometry } = feature;
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
