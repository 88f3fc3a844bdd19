import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** The outline of an official small area. */
export type SmallAreaFeature = Feature<Polygon | MultiPolygon, { code: string }>;

/** The outlines of the small areas. @throws when they do not come or are not outlines. */
export async function fetchSmallAreas(url: string): Promise<SmallAreaFeature[]> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`small areas: HTTP ${answer.status}`);
	const { features } = (await answer.json()) as { features?: unknown };
	if (!Array.isArray(features) || !features.every(isSmallArea)) {
		throw new Error('small areas: not outlines');
	}
	return features;
}

function isSmallArea(value: unknown): value is SmallAreaFeature {
	const { geometry, properties } = (value ?? {}) as Partial<SmallAreaFeature>;
	return (
		(geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') &&
		typeof properties?.code === 'string'
	);
}
