import type { LayerSpecification } from 'maplibre-gl';
import type { CoverageColours } from '../colours.ts';
import { edges } from './edges.ts';
import { filled } from './filled.ts';
import { ground } from './ground.ts';
import { areaNames, placeNames } from './names.ts';
import { outlined } from './outlined.ts';
import { points } from './points.ts';
import { smallAreas } from './small-areas.ts';

/** Everything on the live map of coverage from the bottom up. */
export const coverageLayers = (colours: CoverageColours): LayerSpecification[] =>
	[ground, filled, smallAreas, edges, outlined, points, placeNames, areaNames].flatMap((group) =>
		group(colours)
	);
