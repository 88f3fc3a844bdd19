import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Resolves at the map's event; rejects when drawing fails before it. A tile of an operator's basemap
 * that does not come is no reason to give up the map: such errors name their source.
 */
export const settled = (map: MapLibreMap, event: 'load' | 'idle'): Promise<void> =>
	new Promise((resolve, reject) => {
		map.once(event, () => resolve());
		map.on('error', (failure) => {
			if (!('sourceId' in failure)) reject(failure.error);
		});
	});
