import type { LayerSpecification } from 'maplibre-gl';
import { ORIGIN_IMAGE } from '../image-id.ts';
import type { Palette } from '../paint.ts';

/**
 * The place a search starts from: a dot and a dashed ring. The ring has a fixed size until the doubt
 * about the place is wider on the screen; from that zoom on, the ring is the doubt.
 */
export const origin = (palette: Palette): LayerSpecification[] => [
	{
		id: 'origin-doubt',
		type: 'line',
		source: 'origin',
		filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['>=', ['zoom'], ['get', 'fromZoom']]],
		paint: { 'line-color': palette.ink, 'line-width': 2.5, 'line-dasharray': [2, 1.6] }
	},
	{
		id: 'origin-ring',
		type: 'symbol',
		source: 'origin',
		filter: ['all', ['==', ['geometry-type'], 'Point'], ['<', ['zoom'], ['get', 'fromZoom']]],
		layout: {
			'icon-image': ORIGIN_IMAGE,
			'icon-allow-overlap': true,
			// marks inside the ring and the name beside it are not in its way
			'icon-ignore-placement': true
		}
	},
	{
		id: 'origin-dot',
		type: 'circle',
		source: 'origin',
		filter: ['==', ['geometry-type'], 'Point'],
		paint: {
			'circle-radius': 4,
			'circle-color': palette.ink,
			'circle-stroke-color': palette.surface,
			'circle-stroke-width': 2
		}
	}
];
