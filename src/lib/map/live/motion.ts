import type { Map as MapLibreMap } from 'maplibre-gl';

const stillness = '(prefers-reduced-motion: reduce)';

/** Moves the camera: smoothly, or at once for a reader who asked for less movement. */
export function moveTo(
	map: MapLibreMap,
	camera: { center?: [number, number]; zoom?: number },
	byReader?: Event
): void {
	const cause = byReader ? { originalEvent: byReader } : undefined;
	if (matchMedia(stillness).matches) map.jumpTo(camera, cause);
	else map.easeTo({ ...camera, duration: 240 }, cause);
}
