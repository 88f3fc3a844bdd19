import type { AreaDrawing } from '../area-drawing.ts';
import type { MapView } from '../map-view.ts';
import { centreOf, fitFrame } from '../projection.ts';

/** Pixels of the whole world at zoom 0. */
const TILE = 512;

/** Free pixels round the bounds of a view that has no drawing. */
const PADDING = 14;

export type Camera = { center: [lon: number, lat: number]; zoom: number };

/**
 * Where a live map in a box of `width` by `height` pixels has to look. With a drawing: to show what
 * the drawing shows in the same box, so that nothing moves when the map takes over. Without: to hold
 * the view's bounds.
 */
export function cameraOf(
	view: MapView,
	drawing: AreaDrawing | null,
	width: number,
	height: number
): Camera {
	if (!drawing) {
		const frame = fitFrame(view.bounds, width, height, PADDING);
		return { center: centreOf(frame), zoom: Math.log2(frame.worldSize / TILE) };
	}
	const scale = Math.min(width / drawing.width, height / drawing.height);
	const { lon, lat, worldSize } = drawing.camera;
	return { center: [lon, lat], zoom: Math.log2((worldSize * scale) / TILE) };
}
