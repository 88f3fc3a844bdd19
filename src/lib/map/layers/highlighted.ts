import type { LayerSpecification } from 'maplibre-gl';

/** The hovered and the selected service, larger, even where they stand in a cluster. */
export const highlighted = (): LayerSpecification[] => [
	{
		id: 'highlighted',
		type: 'symbol',
		source: 'highlighted',
		layout: {
			'icon-image': ['get', 'image'],
			'icon-allow-overlap': true
		}
	}
];
