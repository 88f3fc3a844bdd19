import type { LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';

/** The sea, and the neighbours as quiet land. */
export const ground = (colours: CoverageColours): LayerSpecification[] => [
	{ id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
	{
		id: 'neighbour',
		type: 'fill',
		source: 'neighbour',
		paint: { 'fill-color': colours['land-else'] }
	}
];
