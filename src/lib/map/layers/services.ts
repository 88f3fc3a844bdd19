import type { LayerSpecification } from 'maplibre-gl';

/**
 * Services that stand alone: the shape of their lead tier, an outline when beyond usual reach. They
 * are always drawn, and names below make way for them.
 */
export const services = (): LayerSpecification[] => [
	{
		id: 'services',
		type: 'symbol',
		source: 'services',
		filter: ['!', ['has', 'point_count']],
		layout: {
			'icon-image': ['get', 'image'],
			'icon-allow-overlap': true
		}
	}
];
