import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';

/**
 * Names of areas and of the place searched from. The style names no glyph server, so MapLibre draws
 * the letters from the page's own fonts. Left out over an operator's basemap, which has names.
 */
export const areaLabels = (palette: Palette): LayerSpecification[] => [
	{
		id: 'area-labels',
		type: 'symbol',
		source: 'area-labels',
		// a name appears when its area is wide enough for it, and makes way for marks
		filter: ['>=', ['zoom'], ['get', 'fromZoom']],
		layout: {
			...text(palette),
			'text-field': ['get', 'name'],
			'text-max-width': 8,
			'text-padding': 2,
			// a line up or down at most: further and the name would stand in the next area
			'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]],
			'symbol-sort-key': ['case', ['==', ['get', 'chosen'], true], 0, 1]
		},
		paint: {
			...halo(palette),
			'text-color': ['case', ['==', ['get', 'chosen'], true], palette.ink, palette.ink2]
		}
	}
];

export const originLabel = (palette: Palette): LayerSpecification[] => [
	{
		id: 'origin-label',
		type: 'symbol',
		source: 'origin',
		filter: ['==', ['geometry-type'], 'Point'],
		layout: {
			...text(palette),
			'text-field': ['get', 'label'],
			'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
			// clear of the ring
			'text-radial-offset': 2.4,
			'text-justify': 'auto'
		},
		paint: { ...halo(palette), 'text-color': palette.ink }
	}
];

const text = ({ face }: Palette): NonNullable<SymbolLayerSpecification['layout']> => ({
	// MapLibre reads the weight off the first name of the stack; the second is the real face
	'text-font': ['Bold', face],
	'text-size': 12.5,
	'text-letter-spacing': 0.01
});

const halo = ({ surface }: Palette): NonNullable<SymbolLayerSpecification['paint']> => ({
	'text-halo-color': surface,
	'text-halo-width': 2
});
