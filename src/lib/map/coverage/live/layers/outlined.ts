import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';

/** The edge of the area pointed at or kept. */
export const outlined = (colours: CoverageColours): LayerSpecification[] => [
	{
		id: 'outlined',
		type: 'line',
		source: 'edges',
		filter: edgeOf(null),
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colours.ink, 'line-width': 3.5 }
	}
];

/** The stretches that belong to an area or region; none for null. */
export const edgeOf = (code: string | null): FilterSpecification => [
	'in',
	` ${code ?? 'none'} `,
	['concat', ' ', ['get', 'codes'], ' ']
];
