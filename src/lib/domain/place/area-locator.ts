import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { ringsOf, type AreaPolygon, type AreaPolygons } from './area-polygons.ts';
import { toGrid, type GridPoint } from './grid.ts';
import type { LonLat } from './lon-lat.ts';

/** How far off every polygon a point may be and still belong to the nearest, in metres: piers, coast. */
export const COAST_METRES = 3000;

type IndexedPolygon = { feature: AreaPolygon; box: number[]; rings: GridPoint[][] };

/** Polygons of areas with their boxes and grid outlines worked out once. */
export type AreaIndex = readonly IndexedPolygon[];

/** The area a point lies in (`inside`, 0 metres) or the nearest one within reach of the coast. */
export type LocatedArea = { gss: string; how: 'inside' | 'nearest'; metres: number };

/** Prepares polygons for many questions. */
export const indexPolygons = (polygons: AreaPolygons): AreaIndex =>
	polygons.features.map((feature) => ({
		feature,
		box: bbox(feature),
		rings: ringsOf(feature).map((ring) => ring.map(([lon, lat]) => toGrid(lon, lat)))
	}));

/**
 * The principal area of a point: by box, then by polygon; else the nearest outline within
 * `COAST_METRES`; else null.
 */
export function locateArea(point: LonLat, index: AreaIndex): LocatedArea | null {
	const at: [number, number] = [point.lon, point.lat];
	const inside = index.find(
		({ feature, box }) => boxHolds(box, point, 0) && booleanPointInPolygon(at, feature)
	);
	if (inside !== undefined) {
		return { gss: inside.feature.properties.gss, how: 'inside', metres: 0 };
	}
	return nearest(point, index);
}

/** Metres from a point to an area: 0 inside, Infinity when there is no such area. */
export function metresToArea(point: LonLat, gss: string, index: AreaIndex): number {
	const area = index.find(({ feature }) => feature.properties.gss === gss);
	if (area === undefined) return Infinity;
	if (booleanPointInPolygon([point.lon, point.lat], area.feature)) return 0;
	const here = toGrid(point.lon, point.lat);
	return Math.min(...area.rings.map((ring) => metresToLine(here, ring)));
}

function nearest(point: LonLat, index: AreaIndex): LocatedArea | null {
	const here = toGrid(point.lon, point.lat);
	let best: LocatedArea | null = null;
	for (const { feature, box, rings } of index) {
		// 0.06 of a degree is more than 3 km both ways at the latitudes of Wales.
		if (!boxHolds(box, point, 0.06)) continue;
		const metres = Math.min(...rings.map((ring) => metresToLine(here, ring)));
		if (metres <= COAST_METRES && metres < (best?.metres ?? Infinity)) {
			best = { gss: feature.properties.gss, how: 'nearest', metres };
		}
	}
	return best;
}

function boxHolds(box: number[], { lon, lat }: LonLat, slack: number): boolean {
	const [west = 0, south = 0, east = 0, north = 0] = box;
	return lon >= west - slack && lon <= east + slack && lat >= south - slack && lat <= north + slack;
}

function metresToLine(point: GridPoint, line: readonly GridPoint[]): number {
	let least = Infinity;
	for (let at = 1; at < line.length; at++) {
		const from = line[at - 1];
		const to = line[at];
		if (from && to) least = Math.min(least, metresToSegment(point, from, to));
	}
	return least;
}

function metresToSegment(point: GridPoint, from: GridPoint, to: GridPoint): number {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const length2 = dx * dx + dy * dy;
	const along = length2 === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length2;
	const part = Math.min(1, Math.max(0, along));
	return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy);
}
