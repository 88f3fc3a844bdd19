import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';

/** Where the seven regions (Regional Partnership Boards) meet; the coast is drawn with the land. */
export const regions = (palette: Palette): LayerSpecification[] => [
	{
		id: 'regions',
		type: 'line',
		source: 'regions',
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint: { 'line-color': palette.borderRegion, 'line-width': 1.5, 'line-opacity': 0.7 }
	}
];
