import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { AreaFeature } from './area-feature.ts';
import { areaLabelPoints, nameOf, regionBorders } from './area-geometry.ts';
import type { Locale } from '../domain/bilingual/locale.ts';
import type { MapOrigin, MapService, MapView } from './map-view.ts';
import { TIERS } from '../domain/tier/tier.ts';
import { IRELAND, NEIGHBOUR_LAND } from './neighbour-land.ts';
import { circleAround } from './circle.ts';
import { pixelsPerKm } from './projection.ts';
import { ORIGIN_RADIUS } from './tier-path.ts';
import { chosenImageId, tierImageId } from './image-id.ts';

type Data = FeatureCollection;

const collection = (features: Feature[]): Data => ({ type: 'FeatureCollection', features });
const point = (lon: number, lat: number): Point => ({ type: 'Point', coordinates: [lon, lat] });

/** Zoom at which services that share a point would still be one: the closest the map goes. */
export const CLOSEST_ZOOM = 13;

/** Distance in pixels below which services are drawn as one. */
const CLUSTER_RADIUS = 36;

/** Pixels of the whole world at zoom 0. */
const WORLD_AT_ZOOM_0 = 512;

/** The sources of the map, empty where the view says nothing. Names are those the layers use. */
export function mapSources(
	view: MapView,
	areas: readonly AreaFeature[]
): Record<string, GeoJSONSourceSpecification> {
	return {
		neighbour: geojson(collection([NEIGHBOUR_LAND, IRELAND].map(landFeature))),
		areas: geojson(areaData(areas, view.chosenAreas)),
		reach: geojson(collection([])),
		regions: geojson(collection([regionBorders(areas)])),
		'area-labels': geojson(labelData(areas, view.locale, view.chosenAreas)),
		origin: geojson(originData(view.origin)),
		services: {
			...geojson(serviceData(view.services)),
			cluster: true,
			clusterMaxZoom: CLOSEST_ZOOM,
			clusterRadius: CLUSTER_RADIUS,
			clusterProperties: Object.fromEntries(
				TIERS.map((tier) => [tier, ['+', ['case', ['==', ['get', 'tier'], tier], 1, 0]]])
			)
		},
		highlighted: geojson(collection([]))
	};
}

const landFeature = (ring: Position[]): Feature => ({
	type: 'Feature',
	properties: {},
	geometry: { type: 'Polygon', coordinates: [ring] }
});

const geojson = (data: Data): GeoJSONSourceSpecification => ({ type: 'geojson', data });

/** Authority polygons, each knowing whether the search is about it. */
export const areaData = (areas: readonly AreaFeature[], chosen: readonly string[]): Data =>
	collection(
		areas.map((area) => ({
			...area,
			properties: { ...area.properties, chosen: chosen.includes(area.properties.gss) }
		}))
	);

/** One label point for each area, in the reader's language. */
export const labelData = (
	areas: readonly AreaFeature[],
	locale: Locale,
	chosen: readonly string[]
): Data =>
	collection(
		areaLabelPoints(areas).map(({ area, lon, lat, width }) => ({
			type: 'Feature',
			properties: {
				name: nameOf(area, locale),
				chosen: chosen.includes(area.properties.gss),
				fromZoom: zoomForText(nameOf(area, locale), width)
			},
			geometry: point(lon, lat)
		}))
	);

/** Mean width of a letter of a label in pixels. */
const LETTER = 6.7;

/** The whole zoom at which a name is about as wide as its area, `width` in Mercator units. */
function zoomForText(name: string, width: number): number {
	// names longer than this are broken into lines
	const letters = Math.min(name.length, 12);
	return Math.floor(Math.log2((letters * LETTER) / (width * WORLD_AT_ZOOM_0)) + 0.4);
}

/** The place searched from: a dot and, when it is known roughly, a ring as wide as the doubt. */
export function originData(origin: MapOrigin | null): Data {
	if (!origin) return collection([]);
	const { lon, lat, label, precisionKm } = origin;
	const properties = { label, fromZoom: zoomWhere(precisionKm, lat) };
	const dot: Feature = { type: 'Feature', properties, geometry: point(lon, lat) };
	const ring: Feature = {
		type: 'Feature',
		properties,
		geometry: { type: 'Polygon', coordinates: [circleAround(lon, lat, precisionKm)] }
	};
	return collection(precisionKm > 0 ? [ring, dot] : [dot]);
}

/** The zoom from which `km` are longer on the screen than the fixed ring's radius. */
function zoomWhere(km: number, lat: number): number {
	const pixelsAtZoom0 = km * pixelsPerKm({ worldSize: WORLD_AT_ZOOM_0 }, lat);
	return km > 0 ? Math.log2(ORIGIN_RADIUS / pixelsAtZoom0) : CLOSEST_ZOOM + 1;
}

const serviceFeature = (service: MapService, image: string): Feature => ({
	type: 'Feature',
	properties: { id: service.id, tier: service.tiers[0] ?? '', image },
	geometry: point(service.lon, service.lat)
});

/** Every service as a point with the image of its lead tier. */
export const serviceData = (services: readonly MapService[]): Data =>
	collection(services.map((service) => serviceFeature(service, tierImageId(service))));

/** The hovered and the selected service with their larger image; the selected one last, on top. */
export function highlightData(
	services: readonly MapService[],
	hovered: string | null,
	selected: string | null
): Data {
	const found = [hovered, selected].flatMap((id, i, ids) => {
		const service = i === 0 && ids[1] === id ? undefined : services.find((one) => one.id === id);
		return service ? [serviceFeature(service, chosenImageId(service))] : [];
	});
	return collection(found);
}

/** The areas a service serves, carrying its lead tier. */
export const reachData = (areas: readonly AreaFeature[], service: MapService | undefined): Data =>
	collection(
		areas
			.filter((area) => service?.serves?.includes(area.properties.gss))
			.map((area) => ({ ...area, properties: { tier: service?.tiers[0] ?? '' } }))
	);
