import { geometrySchema, type Geometry } from '../formats/geometry.ts';
import { OfficialDataRefused } from '../refusal.ts';
import { folded } from '../table.ts';

/** A feature as published: whatever properties, by folded names. */
export type RawFeature = {
	/** Its place in the file, from 1. */
	number: number;
	properties: ReadonlyMap<string, unknown>;
	geometry: Geometry;
};

/**
 * The features of a GeoJSON document with polygons.
 * @throws OfficialDataRefused when it is something else
 */
export function rawFeatures(document: unknown, name: string): RawFeature[] {
	const { type, features } = (document ?? {}) as { type?: unknown; features?: unknown };
	if (type !== 'FeatureCollection' || !Array.isArray(features)) {
		throw new OfficialDataRefused([
			type === 'Topology'
				? `${name} is TopoJSON. GeoJSON is needed.`
				: `${name} is no GeoJSON with features.`
		]);
	}
	return features.map((feature: { properties?: unknown; geometry?: unknown }, at) => {
		const geometry = geometrySchema.safeParse(feature?.geometry);
		if (!geometry.success) {
			throw new OfficialDataRefused([problemOf(feature?.geometry, `${name}, feature ${at + 1}`)]);
		}
		const properties = Object.entries((feature.properties ?? {}) as object);
		return {
			number: at + 1,
			properties: new Map(properties.map(([key, value]) => [folded(key), value])),
			geometry: geometry.data
		};
	});
}

function problemOf(geometry: unknown, place: string): string {
	const { type, rings } = (geometry ?? {}) as { type?: unknown; rings?: unknown };
	if (Array.isArray(rings)) {
		return `${place}: the geometry is Esri’s own form. Ask the publisher’s page for GeoJSON.`;
	}
	if (type !== 'Polygon' && type !== 'MultiPolygon') {
		return `${place}: there is no polygon (${typeof type === 'string' ? type : 'no geometry'}).`;
	}
	return `${place}: a ring of the polygon has fewer than four points, or a point is not two numbers.`;
}

/** The first property that any of the patterns names, as text; null when there is none. */
export function property({ properties }: RawFeature, patterns: readonly RegExp[]): string | null {
	for (const pattern of patterns) {
		for (const [name, value] of properties) {
			if (pattern.test(name) && (typeof value === 'string' || typeof value === 'number')) {
				return String(value).trim();
			}
		}
	}
	return null;
}
