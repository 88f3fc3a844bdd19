import type { LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';

/** Where areas end; dashed in ink round those that are not confirmed; regions wider, over them. */
export const edges = (colours: CoverageColours): LayerSpecification[] => [
	{
		id: 'edges',
		type: 'line',
		source: 'edges',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colours.surface, 'line-width': 2 }
	},
	{
		id: 'dashed',
		type: 'line',
		source: 'edges',
		filter: ['==', ['get', 'dashed'], true],
		paint: { 'line-color': colours.ink, 'line-width': 1.3, 'line-dasharray': [4, 3] }
	},
	{
		id: 'under-regions',
		type: 'line',
		source: 'regions',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colours.surface, 'line-width': 3.5 }
	},
	{
		id: 'regions',
		type: 'line',
		source: 'regions',
		filter: ['==', ['get', 'dashed'], false],
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colours['border-region'], 'line-width': 2 }
	},
	{
		id: 'dashed-regions',
		type: 'line',
		source: 'regions',
		filter: ['==', ['get', 'dashed'], true],
		paint: { 'line-color': colours.ink, 'line-width': 2, 'line-dasharray': [4.5, 2] }
	}
];
