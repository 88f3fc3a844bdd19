import { describe, expect, it } from 'vitest';
import { layersFor, LAYER_ORDER } from '../../../src/lib/map/layers/order.ts';
import type { MapView } from '../../../src/lib/map/map-view.ts';
import { mapSources } from '../../../src/lib/map/sources.ts';
import { mapStyle } from '../../../src/lib/map/style.ts';
import { aPalette } from './a-palette.ts';
import { aService } from './a-service.ts';
import { welshAreas } from './welsh-areas.ts';

const view: MapView = {
	locale: 'cy',
	bounds: [-4.6, 52.9, -3.6, 53.4],
	origin: { lon: -4.13, lat: 53.22, label: 'Bangor', precisionKm: 1 },
	services: [aService()],
	areasUrl: '/data/areas.geojson',
	basemapUrl: null,
	chosenAreas: ['W06000002']
};

describe('our own style', () => {
	const style = mapStyle(aPalette(), mapSources(view, welshAreas()));

	it('asks nobody for anything: no address, no glyph server, no sprite', () => {
		expect(style).not.toHaveProperty('glyphs');
		expect(style).not.toHaveProperty('sprite');
		expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
		for (const source of Object.values(style.sources)) {
			expect(source.type).toBe('geojson');
			expect(source).not.toHaveProperty('url');
		}
	});

	it('draws only from sources that are there', () => {
		for (const layer of style.layers)
			if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
	});

	it('names areas in the reader’s language and marks the area searched', () => {
		const { data } = style.sources['area-labels'] as unknown as {
			data: { features: { properties: { name: string; chosen: boolean } }[] };
		};
		const names = data.features.map(({ properties }) => properties.name);
		expect(names).toHaveLength(22);
		expect(names).toContain('Castell-nedd Port Talbot');
		expect(data.features.filter(({ properties }) => properties.chosen)).toHaveLength(1);
	});
});

describe('order of layers', () => {
	it('names every group and every layer once', () => {
		const names = LAYER_ORDER.map(({ name }) => name);
		const ids = layersFor(aPalette(), false).map(({ id }) => id);
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('is complete: every file of layers is in it', () => {
		const files = import.meta.glob('../../../src/lib/map/layers/*.ts', { eager: true });
		const groups = Object.entries(files)
			.filter(([path]) => !/\/(order|by-tier)\.ts$/.test(path))
			.flatMap(([, module]) => Object.values(module as object));
		expect(new Set(LAYER_ORDER.map(({ layers }) => layers))).toEqual(new Set(groups));
	});

	it('puts marks over names and what is chosen over everything', () => {
		const ids = layersFor(aPalette(), false).map(({ id }) => id);
		expect(ids[0]).toBe('sea');
		expect(ids.at(-1)).toBe('highlighted');
		expect(ids.indexOf('services')).toBeGreaterThan(ids.indexOf('area-labels'));
		expect(ids.indexOf('services')).toBeGreaterThan(ids.indexOf('clusters'));
	});

	it('leaves ground and names to an operator’s basemap, and keeps what Haenau has to say', () => {
		const ids = layersFor(aPalette(), true).map(({ id }) => id);
		expect(ids).not.toContain('sea');
		expect(ids).not.toContain('area-labels');
		expect(ids).toEqual(expect.arrayContaining(['services', 'clusters', 'chosen-edge']));
	});
});
