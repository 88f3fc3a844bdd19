import type { LonLat } from '../domain/place/lon-lat.ts';
import { fromMercator, mercator } from './projection.ts';

/** Where a drawing looks from, and the size of its box. */
export type Viewed = {
	width: number;
	height: number;
	/** Middle of the box, and the width of the whole world at its scale, in units of the box. */
	camera: { lon: number; lat: number; worldSize: number };
};

/** The place at a spot of a drawing's box: the way back from what `toFrame` does. */
export function placeAt({ width, height, camera }: Viewed, x: number, y: number): LonLat {
	const [middleX, middleY] = mercator(camera.lon, camera.lat);
	const [lon, lat] = fromMercator(
		middleX + (x - width / 2) / camera.worldSize,
		middleY + (y - height / 2) / camera.worldSize
	);
	return { lon, lat };
}
