import type { Bounds } from './map-view.ts';

export type XY = [x: number, y: number];

/**
 * A picture of part of the world, in pixels. Web Mercator, like the live map that takes over from
 * the drawing: nothing moves when it does.
 */
export type Frame = {
	width: number;
	height: number;
	/** Width of the whole world in pixels at this scale. */
	worldSize: number;
	/** World pixel of the frame's left edge and top edge. */
	left: number;
	top: number;
};

const EARTH_CIRCUMFERENCE_KM = 40_075.017;

/** Longitude and latitude in degrees to Mercator units, 0..1 from the north-west corner. */
export function mercator(lon: number, lat: number): XY {
	const sine = Math.sin((lat * Math.PI) / 180);
	return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The way back: Mercator units to `[lon, lat]` in degrees. */
export function fromMercator(x: number, y: number): XY {
	return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** The largest frame of `width` by `height` pixels that holds `bounds` with `padding` pixels free. */
export function fitFrame(bounds: Bounds, width: number, height: number, padding = 0): Frame {
	const [west, south, east, north] = bounds;
	const [x0, y0] = mercator(west, north);
	const [x1, y1] = mercator(east, south);
	const worldSize = Math.min((width - 2 * padding) / (x1 - x0), (height - 2 * padding) / (y1 - y0));
	return {
		width,
		height,
		worldSize,
		left: ((x0 + x1) / 2) * worldSize - width / 2,
		top: ((y0 + y1) / 2) * worldSize - height / 2
	};
}

/** A place in the frame's pixels; may lie outside of it. */
export function toFrame(frame: Frame, lon: number, lat: number): XY {
	const [x, y] = mercator(lon, lat);
	return [x * frame.worldSize - frame.left, y * frame.worldSize - frame.top];
}

/** The place in the middle of the frame, `[lon, lat]`. */
export const centreOf = (frame: Frame): XY =>
	fromMercator(
		(frame.left + frame.width / 2) / frame.worldSize,
		(frame.top + frame.height / 2) / frame.worldSize
	);

/** Pixels of one kilometre on the ground at a latitude. */
export const pixelsPerKm = ({ worldSize }: Pick<Frame, 'worldSize'>, lat: number): number =>
	worldSize / (EARTH_CIRCUMFERENCE_KM * Math.cos((lat * Math.PI) / 180));
