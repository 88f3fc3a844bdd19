import type { LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';
import { OUTLINES_FROM } from '../scene.ts';

/** Official small areas from close by, filled as their dots are; the dots over them say it by shape too. */
export const smallAreas = (colours: CoverageColours): LayerSpecification[] => [
	{
		id: 'small-areas',
		type: 'fill',
		source: 'small-areas',
		minzoom: OUTLINES_FROM,
		paint: {
			'fill-antialias': false,
			'fill-color': [
				'match',
				['get', 'state'],
				'reached',
				colours['rec-reached'],
				'not-known',
				colours['not-known'],
				colours.surface
			],
			'fill-opacity': 0.45
		}
	},
	{
		id: 'small-area-outlines',
		type: 'line',
		source: 'small-areas',
		minzoom: OUTLINES_FROM,
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colours['ink-2'], 'line-width': 0.8 }
	}
];
