import type { Feature, MultiLineString } from 'geojson';
import type { Locale } from '../domain/bilingual/locale.ts';
import { ringsOf, type AreaFeature } from './area-feature.ts';
import { labelSpots } from './label-spot.ts';
import { bordersBetween } from './region-borders.ts';
import { fromMercator, mercator, type XY } from './projection.ts';

/** Rings of an area in degrees, open: the last point is not the first. */
export const openRings = (area: AreaFeature): XY[][] =>
	ringsOf(area).map((ring) => ring.slice(0, -1).map(([lon, lat]): XY => [lon!, lat!]));

/** The name of an area in the reader's language. */
export const nameOf = ({ properties }: AreaFeature, locale: Locale): string =>
	locale === 'cy' ? properties.name_cy : properties.name_en;

/** The region codes of the areas, each once, in the order they come. */
export const regionsOf = (areas: readonly AreaFeature[]): string[] => [
	...new Set(areas.map(({ properties }) => properties.region))
];

/** Where the regions meet, as lines in degrees. */
export const regionBorders = (areas: readonly AreaFeature[]): Feature<MultiLineString> => ({
	type: 'Feature',
	properties: {},
	geometry: {
		type: 'MultiLineString',
		coordinates: bordersBetween(
			regionsOf(areas).map((region) =>
				areas.filter(({ properties }) => properties.region === region).flatMap(openRings)
			)
		)
	}
});

/** Height of a line of text in Mercator units when Wales is about as wide as a phone. */
const TEXT_HEIGHT = 16 / 45_000;

/**
 * Where each area's name sits on the live map, and how wide the area is there in Mercator units. An
 * area too thin for text is named at its middle.
 */
export function areaLabelPoints(
	areas: readonly AreaFeature[]
): { area: AreaFeature; lon: number; lat: number; width: number }[] {
	return areas.flatMap((area) => {
		const rings = openRings(area).map((ring) => ring.map(([lon, lat]) => mercator(lon, lat)));
		const [spot] = [...labelSpots(rings, TEXT_HEIGHT), ...labelSpots(rings, 0)];
		if (!spot) return [];
		const [lon, lat] = fromMercator(spot.x, spot.y);
		return [{ area, lon, lat, width: spot.width }];
	});
}
