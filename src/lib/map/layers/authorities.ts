import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';

/** The land of the 22 authorities. An operator's basemap replaces it. */
export const authorityLand = (palette: Palette): LayerSpecification[] => [
	{ id: 'land', type: 'fill', source: 'areas', paint: { 'fill-color': palette.land } }
];

/** Where one authority ends and the next begins. */
export const authorityBorders = (palette: Palette): LayerSpecification[] => [
	{
		id: 'authority-borders',
		type: 'line',
		source: 'areas',
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': palette.border,
			'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.8, 10, 1.6]
		}
	}
];
