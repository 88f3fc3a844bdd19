import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

type MapLibre = typeof import('maplibre-gl');

let runtime: Promise<MapLibre> | null = null;

/**
 * The one place that loads MapLibre, with its stylesheet, when a page first asks for it. Its worker
 * is a file of ours, so that `worker-src 'self'` holds; the stylesheet is a file too, not a string.
 */
export function loadMapLibre(): Promise<MapLibre> {
	runtime ??= Promise.all([import('maplibre-gl'), import('maplibre-gl/dist/maplibre-gl.css')]).then(
		([maplibre]) => {
			maplibre.setWorkerUrl(workerUrl);
			return maplibre;
		}
	);
	return runtime;
}
