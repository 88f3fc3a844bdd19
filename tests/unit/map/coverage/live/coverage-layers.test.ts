import { describe, expect, it } from 'vitest';
import { readColours } from '../../../../../src/lib/map/coverage/live/colours.ts';
import { coverageLayers } from '../../../../../src/lib/map/coverage/live/layers/order.ts';
import {
	NAMES_FROM,
	OUTLINES_FROM,
	POINTS_FROM
} from '../../../../../src/lib/map/coverage/live/scene.ts';
import { coverageData } from '../../../../../src/lib/map/coverage/live/sources.ts';
import { repaints } from '../../../../../src/lib/map/paint.ts';
import { PATTERNS } from '../../../../../src/lib/ui/patterns.ts';

/** Colours that are the names of their tokens, so that a test can see where they go. */
const someColours = (prefix = '') =>
	readColours((name) => (name === '--text' ? '"Atkinson Next", Verdana' : `${prefix}${name}`));
const layers = coverageLayers(someColours());
const ids = layers.map(({ id }) => id);

describe('layers of the live map', () => {
	it('draw only from sources that are there, and ask nobody for anything', () => {
		const drawing = { width: 1, height: 1, camera: { lon: -4, lat: 52, worldSize: 9 } };
		const empty = { places: [], points: [], outlines: null };
		const scene = { locale: 'en', level: 'authority', ...empty, drawing } as const;
		const sources = Object.keys(coverageData(scene, []));
		for (const layer of layers) if ('source' in layer) expect(sources).toContain(layer.source);
		expect(JSON.stringify(layers)).not.toMatch(/https?:|\/\//);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('hold a layer for every file of them', () => {
		const files = import.meta.glob('../../../../../src/lib/map/coverage/live/layers/*.ts', {
			eager: true
		});
		const made = Object.entries(files)
			.filter(([path]) => !path.endsWith('/order.ts'))
			.flatMap(([, module]) => Object.values(module as Record<string, unknown>))
			.filter((one) => typeof one === 'function')
			.map((group) => (group as (colours: unknown) => unknown)(someColours()))
			.flat()
			.flatMap((layer) => (layer as { id?: string }).id ?? []);
		expect(made.toSorted()).toEqual(ids.toSorted());
	});

	it('put places over areas, and names over places', () => {
		const at = (id: string) => ids.indexOf(id);
		expect(ids[0]).toBe('sea');
		expect(at('veil')).toBeGreaterThan(at('shapes'));
		expect(at('dashed')).toBeGreaterThan(at('edges'));
		expect(at('points')).toBeGreaterThan(at('outlined'));
		expect(at('place-names')).toBeGreaterThan(at('points'));
	});

	it('show places only from close by, and name them closer still', () => {
		const from = (id: string) => layers.find((layer) => layer.id === id)?.minzoom;
		expect(from('points')).toBe(POINTS_FROM);
		expect(from('place-names')).toBe(NAMES_FROM);
		expect(from('small-areas')).toBe(OUTLINES_FROM);
		expect(from('small-area-outlines')).toBe(OUTLINES_FROM);
		expect(from('shapes')).toBeUndefined();
	});

	it('fill the five classes from the five tokens of the ramp', () => {
		const shapes = JSON.stringify(layers.find(({ id }) => id === 'shapes'));
		for (const step of [1, 2, 3, 4, 5]) expect(shapes).toContain(`${step},"--ramp-${step}"`);
	});

	it('are painted again in another theme, every one that has a colour', () => {
		const changed = new Set(
			repaints(layers, coverageLayers(someColours('dark'))).map(({ layer }) => layer)
		);
		const plain = new Set(['veil', 'points']);
		expect([...changed].toSorted()).toEqual(ids.filter((id) => !plain.has(id)).toSorted());
	});

	it('know every colour that the hatching of unknown places needs', () => {
		const { ground, layers: drawn } = PATTERNS['not-known'];
		const colours = someColours() as Record<string, string>;
		for (const token of [ground, ...drawn.map((one) => one.token)]) {
			expect(colours[token]).toBe(`--${token}`);
		}
	});
});
