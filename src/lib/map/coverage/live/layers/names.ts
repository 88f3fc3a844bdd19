import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';
import { NAMES_FROM } from '../scene.ts';

/** Names of areas or regions, drawn from the page's own fonts; those of places give way to them. */
export const areaNames = (colours: CoverageColours): LayerSpecification[] => [
	{
		id: 'area-names',
		type: 'symbol',
		source: 'names',
		layout: {
			...text(colours, 12.5),
			'text-field': ['get', 'name'],
			'text-max-width': 8,
			'text-padding': 2,
			'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]
		},
		paint: { ...halo(colours), 'text-color': colours.ink }
	}
];

/** Names of the places where children live, the large ones first. */
export const placeNames = (colours: CoverageColours): LayerSpecification[] => [
	{
		id: 'place-names',
		type: 'symbol',
		source: 'points',
		minzoom: NAMES_FROM,
		layout: {
			...text(colours, 13),
			'text-field': ['get', 'name'],
			'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
			'text-radial-offset': ['+', 0.5, ['*', 1.1, ['sqrt', ['get', 'size']]]],
			'text-justify': 'auto',
			'symbol-sort-key': ['-', 0, ['get', 'size']]
		},
		paint: { ...halo(colours), 'text-color': colours.ink }
	}
];

const text = (
	{ face }: CoverageColours,
	size: number
): NonNullable<SymbolLayerSpecification['layout']> => ({
	// MapLibre reads the weight off the first name of the stack; the second is the real face
	'text-font': ['Bold', face],
	'text-size': size,
	'text-letter-spacing': 0.01
});

const halo = ({ surface }: CoverageColours): NonNullable<SymbolLayerSpecification['paint']> => ({
	'text-halo-color': surface,
	'text-halo-width': 2
});
