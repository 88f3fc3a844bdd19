import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';

/** The sea everywhere, and the English side as quiet land. An operator's basemap replaces both. */
export const ground = (palette: Palette): LayerSpecification[] => [
	{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
	{
		id: 'neighbour',
		type: 'fill',
		source: 'neighbour',
		paint: { 'fill-color': palette.landElse }
	}
];
