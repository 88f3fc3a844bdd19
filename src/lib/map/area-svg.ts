import { nameOf, openRings, regionsOf } from './area-geometry.ts';
import type { AreaDrawing, DrawnArea, DrawnMark } from './area-drawing.ts';
import type { AreaFeature } from './area-feature.ts';
import { clipLine, clipRing, type Box } from './clip.ts';
import { drawMarks } from './drawn-marks.ts';
import { placeLabels, type Obstacle } from './drawn-labels.ts';
import { clusterRadius } from './cluster-ring.ts';
import { MARK_SIZE, ORIGIN_RADIUS } from './tier-path.ts';
import type { Bounds, MapOrigin, MapService } from './map-view.ts';
import { drawingWords } from './map-words.ts';
import { m } from '../i18n/paraglide/messages.js';
import { IRELAND, NEIGHBOUR_LAND } from './neighbour-land.ts';
import { bordersBetween } from './region-borders.ts';
import { centreOf, fitFrame, pixelsPerKm, toFrame, type Frame, type XY } from './projection.ts';
import type { Locale } from '../domain/bilingual/locale.ts';
import type { TierId } from '../domain/tier/tier.ts';
import { scaleBar } from './scale-bar.ts';
import { simplifyShared } from './shared-borders.ts';
import { pathData } from './svg-path.ts';

/** What to draw. `width` and `height` are pixels of the finished picture. */
export type DrawingOptions = {
	locale: Locale;
	bounds: Bounds;
	width?: number;
	height?: number;
	/** GSS codes of the areas the drawing is about. */
	chosen: readonly string[];
	/** `plain` marks them by an ink edge, a tier fills them with its colour. */
	tone?: 'plain' | TierId;
	services?: readonly MapService[];
	origin?: MapOrigin | null;
	scale?: boolean;
};

/** How far a point may lie off the drawn line, in pixels. */
const TOLERANCE = 0.85;

/** Islands smaller than this many square pixels are left out, unless an area has nothing else. */
const LEAST_ISLAND = 5;

/** Pixels drawn beyond the box on every side, for a screen whose shape is not the drawing's. */
const SPARE = 70;

/** Free pixels between the bounds asked for and the edge of the box. */
const PADDING = 14;

/** Draws areas, services and the place of a search as one small, serialisable picture. */
export function drawAreas(areas: readonly AreaFeature[], options: DrawingOptions): AreaDrawing {
	const { locale, bounds, width = 500, height = 453, chosen, tone = 'plain' } = options;
	const { services = [], origin = null } = options;
	const frame = fitFrame(bounds, width, height, PADDING);
	const box = { left: -SPARE, top: -SPARE, right: width + SPARE, bottom: height + SPARE };
	const drawn = drawnRings(areas, frame);
	const names = (area: AreaFeature) => nameOf(area, locale);
	const isChosen = (area: AreaFeature) => chosen.includes(area.properties.gss);
	const [lon, lat] = centreOf(frame);
	const place = origin && drawOrigin(frame, origin);
	const marks = drawMarks(
		services.map((service) => ({ service, at: toFrame(frame, service.lon, service.lat) })),
		box
	);
	return {
		width,
		height,
		alt: drawingWords(
			{
				areas: areas.filter(isChosen).map(names),
				marks: services.length,
				origin: origin?.label ?? null
			},
			locale
		),
		tone,
		neighbour: pathData(
			[NEIGHBOUR_LAND, IRELAND].map((ring) =>
				clipRing(projectRing(frame, ring.slice(1) as XY[]), box)
			),
			true
		),
		areas: drawn.flatMap(({ area, rings }): DrawnArea[] => {
			const d = pathData(
				rings.map((ring) => clipRing(ring, box)),
				true
			);
			return d === '' ? [] : [{ gss: area.properties.gss, d, chosen: isChosen(area) }];
		}),
		regions: pathData(regionLines(areas, drawn, box), false),
		labels: placeLabels(
			drawn.map(({ area, rings }) => ({ text: names(area), rings, chosen: isChosen(area) })),
			{ width, height },
			[
				...marks.map(roomOfMark),
				...(place ? roomOfPlace(place) : []),
				// the scale in the corner
				{ x: 64, y: height - 22, halfWidth: 58, halfHeight: 16 }
			]
		),
		origin: place,
		marks,
		scale: options.scale === false ? null : withWords(scaleBar(pixelsPerKm(frame, lat)), locale),
		camera: { lon, lat, worldSize: frame.worldSize }
	};
}

export type DrawnRings = { area: AreaFeature; rings: XY[][] };

export const projectRing = (frame: Frame, ring: readonly XY[]): XY[] =>
	ring.map(([lon, lat]) => toFrame(frame, lon, lat));

/** The rings of every area in pixels, thinned together so that borders stay shared. */
export function drawnRings(areas: readonly AreaFeature[], frame: Frame): DrawnRings[] {
	const projected = areas.map((area) => openRings(area).map((ring) => projectRing(frame, ring)));
	const thin = simplifyShared(projected.flat(), TOLERANCE);
	let next = 0;
	return areas.map((area, i) => {
		const rings = projected[i]!.map(() => thin[next++]!);
		const most = Math.max(...rings.map(sizeOf));
		return { area, rings: rings.filter((ring) => sizeOf(ring) >= Math.min(LEAST_ISLAND, most)) };
	});
}

/** Square pixels of an open ring. */
const sizeOf = (ring: readonly XY[]): number =>
	Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [nextX, nextY] = ring[(i + 1) % ring.length]!;
			return sum + x * nextY - nextX * y;
		}, 0)
	) / 2;

const regionLines = (areas: readonly AreaFeature[], drawn: DrawnRings[], box: Box): XY[][] =>
	bordersBetween(
		regionsOf(areas).map((region) =>
			drawn.filter(({ area }) => area.properties.region === region).flatMap(({ rings }) => rings)
		)
	).flatMap((line) => clipLine(line, box));

function drawOrigin(frame: Frame, origin: MapOrigin): NonNullable<AreaDrawing['origin']> {
	const [x, y] = toFrame(frame, origin.lon, origin.lat);
	const radius = Math.max(ORIGIN_RADIUS, origin.precisionKm * pixelsPerKm(frame, origin.lat));
	return { x: Math.round(x), y: Math.round(y), radius: Math.round(radius), label: origin.label };
}

/** The room a mark takes, which names keep free. */
const roomOfMark = ({ x, y, count }: DrawnMark): Obstacle => {
	const half = count > 1 ? clusterRadius(count) : MARK_SIZE / 2;
	return { x, y, halfWidth: half, halfHeight: half };
};

/** The room of the place searched from and of its name beside it. */
const roomOfPlace = ({ x, y, radius, label }: NonNullable<AreaDrawing['origin']>): Obstacle[] => {
	const half = label.length * 3.6;
	return [
		{ x, y, halfWidth: radius, halfHeight: radius },
		{ x: x + radius + 5 + half, y, halfWidth: half, halfHeight: 8 }
	];
};

const withWords = (bar: { km: number; width: number }, locale: Locale) => ({
	width: bar.width,
	label: m.map_scale({ km: bar.km }, { locale })
});
