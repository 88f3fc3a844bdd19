import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';
import { VEIL_IMAGE } from '../images.ts';
import { POINTS_FROM } from '../scene.ts';

/** Each area or region in its class of five; ink lines over those of which little is known. */
export const filled = (colours: CoverageColours): LayerSpecification[] => [
	{
		id: 'land',
		type: 'fill',
		source: 'shapes',
		paint: { 'fill-antialias': false, 'fill-color': colours.surface }
	},
	{
		id: 'shapes',
		type: 'fill',
		source: 'shapes',
		paint: {
			'fill-antialias': false,
			'fill-color': [
				'match',
				['get', 'step'],
				1,
				colours['ramp-1'],
				2,
				colours['ramp-2'],
				3,
				colours['ramp-3'],
				4,
				colours['ramp-4'],
				5,
				colours['ramp-5'],
				colours.surface
			],
			'fill-opacity': fading(0.5)
		}
	},
	{
		id: 'veil',
		type: 'fill',
		source: 'shapes',
		filter: ['==', ['get', 'veil'], true],
		paint: { 'fill-pattern': VEIL_IMAGE, 'fill-antialias': false, 'fill-opacity': fading(0.13) }
	}
];

/** Steps back where the places appear, which then say what is known. */
function fading(to: number): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], POINTS_FROM - 0.75, 1, POINTS_FROM, to];
}
