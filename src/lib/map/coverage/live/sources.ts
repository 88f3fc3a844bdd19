import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AreaFeature } from '../../area-feature.ts';
import { regionBorders } from '../../area-geometry.ts';
import { IRELAND, NEIGHBOUR_LAND } from '../../neighbour-land.ts';
import { pointImage } from './point-image.ts';
import type { CoverageScene } from './scene.ts';
import type { SmallAreaFeature } from './small-areas.ts';
import { edgesOfShapes, namePoint, shapesOf } from './shapes.ts';

const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});
const feature = (geometry: Geometry, properties: Feature['properties'] = {}): Feature => ({
	type: 'Feature',
	properties,
	geometry
});

/** What the sources of the live map hold, by the name that the layers use. */
export type CoverageData = Record<
	'neighbour' | 'shapes' | 'small-areas' | 'edges' | 'regions' | 'names' | 'points',
	FeatureCollection
>;

/**
 * Turns a scene into what MapLibre draws.
 * @param smallAreas outlines of the small areas, once they are needed and have come
 */
export function coverageData(
	{ level, places, points }: CoverageScene,
	areas: readonly AreaFeature[],
	smallAreas: readonly SmallAreaFeature[] = []
): CoverageData {
	const shapes = shapesOf(areas, level);
	const placeOf = new Map(places.map((place) => [place.code, place]));
	const stateOf = new Map(points.map(({ code, state }) => [code, state]));
	const pencilled = (code: string) => placeOf.get(code)?.dashed === true;
	return {
		neighbour: collection(
			[NEIGHBOUR_LAND, IRELAND].map((ring) => feature({ type: 'Polygon', coordinates: [ring] }))
		),
		shapes: collection(
			shapes.flatMap(({ code, members }) =>
				members.map(({ geometry }) => {
					const { step = 0, veil = false } = placeOf.get(code) ?? {};
					return feature(geometry, { code, step, veil });
				})
			)
		),
		'small-areas': collection(
			smallAreas.map(({ geometry, properties: { code } }) =>
				feature(geometry, { code, state: stateOf.get(code) ?? 'none' })
			)
		),
		edges: collection(
			edgesOfShapes(shapes).map(({ codes, lines }) =>
				feature(
					{ type: 'MultiLineString', coordinates: lines },
					{ codes: codes.join(' '), dashed: codes.some(pencilled) }
				)
			)
		),
		regions: collection([
			feature(regionBorders(areas).geometry, { dashed: places.some(({ dashed }) => dashed) })
		]),
		names: collection(
			shapes.flatMap((shape) => {
				const at = namePoint(shape);
				const place = placeOf.get(shape.code);
				return at && place
					? [feature({ type: 'Point', coordinates: at }, { name: place.name })]
					: [];
			})
		),
		points: collection(
			points.map((point, i) =>
				feature(
					{ type: 'Point', coordinates: [point.lon, point.lat] },
					{ i, name: point.name, size: point.size, image: pointImage(point) }
				)
			)
		)
	};
}
