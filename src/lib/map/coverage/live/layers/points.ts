import type { LayerSpecification } from 'maplibre-gl';
import { POINTS_FROM } from '../scene.ts';

/** The places where children live: a dot each, small ones on top. No dot is a circle of distance. */
export const points = (): LayerSpecification[] => [
	{
		id: 'points',
		type: 'symbol',
		source: 'points',
		minzoom: POINTS_FROM,
		layout: {
			'icon-image': ['get', 'image'],
			'icon-allow-overlap': true,
			'icon-ignore-placement': true,
			// never scaled up: images are drawn at their largest
			'icon-size': ['interpolate', ['linear'], ['zoom'], POINTS_FROM, 0.7, 10.5, 1],
			'symbol-sort-key': ['-', 0, ['get', 'size']]
		}
	}
];
