import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';
import { colourOfTier } from './by-tier.ts';

/** The areas that the selected service serves, in a wash of its tier's colour. */
export const reach = (palette: Palette): LayerSpecification[] => [
	{
		id: 'reach',
		type: 'fill',
		source: 'reach',
		paint: { 'fill-color': colourOfTier(palette), 'fill-opacity': 0.2 }
	},
	{
		id: 'reach-edge',
		type: 'line',
		source: 'reach',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colourOfTier(palette), 'line-width': 2 }
	}
];
