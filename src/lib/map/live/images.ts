import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawIcon } from '../icons.ts';
import type { Palette } from '../paint.ts';

/** Whole device pixels for each pixel: marks are drawn sharp and never scaled up. */
export const ratio = (): number => Math.min(3, Math.max(1, Math.ceil(window.devicePixelRatio)));

/** Draws marks and clusters when the map first asks for them. */
export function supplyImages(map: MapLibreMap, palette: () => Palette): void {
	map.setMissingStyleImageResolver((id) => {
		const image = drawIcon(id, palette(), ratio());
		if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: ratio() });
	});
}

/** Draws every image again, in the colours of a new palette. */
export function redrawImages(map: MapLibreMap, palette: Palette): void {
	for (const id of map.listImages()) {
		const image = drawIcon(id, palette, ratio());
		if (image) map.updateImage(id, image);
	}
}
