import type { LayerSpecification } from 'maplibre-gl';

/**
 * Services too close to part: an ink circle with their number and a ring in tier shares. The image
 * is named after its counts and drawn when it is first asked for (see ../live/images.ts).
 */
export const clusters = (): LayerSpecification[] => [
	{
		id: 'clusters',
		type: 'symbol',
		source: 'services',
		filter: ['has', 'point_count'],
		layout: {
			'icon-image': [
				'concat',
				'cluster-',
				['get', 'universal'],
				'-',
				['get', 'primary'],
				'-',
				['get', 'secondary'],
				'-',
				['get', 'targeted']
			],
			'icon-allow-overlap': true,
			'symbol-sort-key': ['get', 'point_count']
		}
	}
];
