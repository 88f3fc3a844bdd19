import type { Locale } from '../domain/bilingual/locale.ts';
import type { LonLat } from '../domain/place/lon-lat.ts';
import type { TierId } from '../domain/tier/tier.ts';
import type { PointState, ReachView } from '../views/coverage/area/reach-view.ts';
import type { AreaDrawing } from './area-drawing.ts';
import type { AreaFeature } from './area-feature.ts';
import { drawAreas } from './area-svg.ts';
import { boundsOfAreas } from './bounds.ts';
import { mercator, type XY } from './projection.ts';

/** The map of reach of a place: what ReachMap.svelte draws. Units of a `width` by `height` box. */
export type ReachDrawing = Pick<
	AreaDrawing,
	'width' | 'height' | 'neighbour' | 'areas' | 'regions' | 'scale'
> & {
	/** Places where children live, the large ones first so that small ones lie on top. */
	points: { x: number; y: number; radius: number; state: PointState }[];
	/** Places of services. */
	places: { x: number; y: number; tier: TierId }[];
	labels: { x: number; y: number; text: string; end: boolean }[];
};

/** Radius of the smallest and the largest dot, in pixels. */
const LEAST = 3;
const MOST = 13;

/** Draws where help reaches. A dot has no outline on the ground: it is never a circle of distance. */
export function drawReach(
	features: readonly AreaFeature[],
	members: readonly string[],
	{ points, places }: ReachView,
	named: readonly (LonLat & { name: string })[],
	{ locale, width, height }: { locale: Locale; width: number; height: number }
): ReachDrawing {
	const own = features.filter(({ properties }) => members.includes(properties.gss));
	const { camera, neighbour, areas, regions, scale } = drawAreas(features, {
		locale,
		bounds: boundsOfAreas(own),
		width,
		height,
		chosen: members
	});
	const [left, top] = mercator(camera.lon, camera.lat);
	const at = ({ lon, lat }: LonLat): { x: number; y: number } => {
		const [x, y] = mercator(lon, lat);
		return {
			x: Math.round((x - left) * camera.worldSize + width / 2),
			y: Math.round((y - top) * camera.worldSize + height / 2)
		};
	};
	// Many dots are drawn smaller, so that those of Wales do not run into one.
	const most = points.length > 200 ? MOST * 0.7 : MOST;
	return {
		width,
		height,
		neighbour,
		areas,
		regions,
		scale,
		points: points
			.toSorted((one, other) => other.size - one.size)
			.map((point) => ({
				...at(point),
				radius: Math.round(Math.max(LEAST, most * Math.sqrt(point.size)) * 2) / 2,
				state: point.state
			})),
		places: places.map((place) => ({ ...at(place), tier: place.tier })),
		labels: labelsOf(
			named.map((place) => ({ text: place.name, at: at(place) })),
			width
		)
	};
}

/** Names beside their dots, those that would run into another left out. */
function labelsOf(
	named: readonly { text: string; at: { x: number; y: number } }[],
	width: number
): ReachDrawing['labels'] {
	const taken: XY[] = [];
	return named.flatMap(({ text, at: { x, y } }) => {
		if (taken.some(([otherX, otherY]) => Math.abs(otherX - x) < 90 && Math.abs(otherY - y) < 16)) {
			return [];
		}
		taken.push([x, y]);
		const end = x > width - text.length * 7 - 24;
		return [{ x: end ? x - MOST - 3 : x + MOST + 3, y: y + 4, text, end }];
	});
}
