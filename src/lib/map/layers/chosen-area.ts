import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';

const chosen: FilterSpecification = ['==', ['get', 'chosen'], true];

/** The areas the search is about are brighter than the rest. */
export const chosenLand = (palette: Palette): LayerSpecification[] => [
	{
		id: 'chosen-land',
		type: 'fill',
		source: 'areas',
		filter: chosen,
		paint: { 'fill-color': palette.surface }
	}
];

/** Their edge is in ink, above every other border. */
export const chosenEdge = (palette: Palette): LayerSpecification[] => [
	{
		id: 'chosen-edge',
		type: 'line',
		source: 'areas',
		filter: chosen,
		layout: { 'line-join': 'round' },
		paint: { 'line-color': palette.ink, 'line-width': 2 }
	}
];
