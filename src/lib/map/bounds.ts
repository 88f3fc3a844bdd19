import { ringsOf, type AreaFeature } from './area-feature.ts';
import type { Bounds } from './map-view.ts';

/** All of Wales with a little sea. */
export const WALES: Bounds = [-5.42, 51.34, -2.58, 53.5];

/**
 * How far the live map may be moved. Wide enough that all of Wales fits a box that is much wider than
 * it is tall: the map never shows more than this, so less would force it closer.
 */
export const WALES_AND_AROUND: Bounds = [-9, 50.3, 1, 54.5];

const KM_PER_DEGREE = 111.2;

/** The smallest bounds that hold every area. All of Wales when there is none. */
export const boundsOfAreas = (features: readonly AreaFeature[]): Bounds =>
	boundsAround({ areas: features });

/**
 * The smallest bounds that hold the given areas and points, widened by `marginKm` on each side and
 * to at least `leastKm` across, so that one village does not fill the picture.
 */
export function boundsAround(of: {
	areas?: readonly AreaFeature[];
	points?: readonly { lon: number; lat: number }[];
	marginKm?: number;
	leastKm?: number;
}): Bounds {
	const positions = (of.areas ?? []).flatMap(ringsOf).flat();
	const lons = [...positions.map(([lon]) => lon!), ...(of.points ?? []).map(({ lon }) => lon)];
	const lats = [...positions.map(([, lat]) => lat!), ...(of.points ?? []).map(({ lat }) => lat)];
	if (lons.length === 0) return WALES;
	const [west, east] = extent(lons);
	const [south, north] = extent(lats);
	const perLon = KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
	const least = of.leastKm ?? 0;
	const growLon = (of.marginKm ?? 0) + Math.max(0, least - (east - west) * perLon) / 2;
	const growLat = (of.marginKm ?? 0) + Math.max(0, least - (north - south) * KM_PER_DEGREE) / 2;
	return [
		west - growLon / perLon,
		south - growLat / KM_PER_DEGREE,
		east + growLon / perLon,
		north + growLat / KM_PER_DEGREE
	];
}

function extent(values: readonly number[]): [least: number, most: number] {
	return values.reduce<[number, number]>(
		([least, most], value) => [Math.min(least, value), Math.max(most, value)],
		[Infinity, -Infinity]
	);
}
