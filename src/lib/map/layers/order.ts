import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';
import { authorityBorders, authorityLand } from './authorities.ts';
import { chosenEdge, chosenLand } from './chosen-area.ts';
import { clusters } from './clusters.ts';
import { ground } from './ground.ts';
import { highlighted } from './highlighted.ts';
import { areaLabels, originLabel } from './labels.ts';
import { origin } from './origin.ts';
import { reach } from './reach.ts';
import { regions } from './regions.ts';
import { services } from './services.ts';

/** A group of layers that are drawn together, and what an operator's own basemap does to them. */
export type LayerGroup = {
	name: string;
	layers: (palette: Palette) => LayerSpecification[];
	/** `replaced`: a basemap brings its own. `kept`: drawn over any basemap. */
	overBasemap: 'replaced' | 'kept';
};

/** Everything on the map from the bottom up. This list is the only place that says what is on top. */
export const LAYER_ORDER: readonly LayerGroup[] = [
	// the ground: sea, England, Wales
	{ name: 'ground', layers: ground, overBasemap: 'replaced' },
	{ name: 'authority-land', layers: authorityLand, overBasemap: 'replaced' },
	// the area searched is brighter than the rest
	{ name: 'chosen-land', layers: chosenLand, overBasemap: 'replaced' },
	{ name: 'authority-borders', layers: authorityBorders, overBasemap: 'kept' },
	// a selected service tints what it serves, and edges it
	{ name: 'reach', layers: reach, overBasemap: 'kept' },
	// wider borders over narrower ones
	{ name: 'regions', layers: regions, overBasemap: 'kept' },
	{ name: 'chosen-edge', layers: chosenEdge, overBasemap: 'kept' },
	// names lie under the marks: a mark is never hidden, its name stands in the list
	{ name: 'area-labels', layers: areaLabels, overBasemap: 'replaced' },
	{ name: 'origin', layers: origin, overBasemap: 'kept' },
	{ name: 'origin-label', layers: originLabel, overBasemap: 'replaced' },
	// single services over clusters, so that a shape is not lost behind a number
	{ name: 'clusters', layers: clusters, overBasemap: 'kept' },
	{ name: 'services', layers: services, overBasemap: 'kept' },
	// what the reader points at or has chosen is above everything
	{ name: 'highlighted', layers: highlighted, overBasemap: 'kept' }
];

/** The layers to draw, bottom first. */
export const layersFor = (palette: Palette, basemap: boolean): LayerSpecification[] =>
	LAYER_ORDER.filter((group) => !basemap || group.overBasemap === 'kept').flatMap((group) =>
		group.layers(palette)
	);
