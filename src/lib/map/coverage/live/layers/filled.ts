import type { LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';
import { VEIL_IMAGE } from '../images.ts';

/** Each area or region in its class of five; ink lines over those of which little is known. */
export const filled = (colours: CoverageColours): LayerSpecification[] => [
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
				colours.land
			]
		}
	},
	{
		id: 'veil',
		type: 'fill',
		source: 'shapes',
		filter: ['==', ['get', 'veil'], true],
		paint: { 'fill-pattern': VEIL_IMAGE, 'fill-antialias': false }
	}
];
