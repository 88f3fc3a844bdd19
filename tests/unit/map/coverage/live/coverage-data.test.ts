import { describe, expect, it } from 'vitest';
import type { CoverageScene } from '../../../../../src/lib/map/coverage/live/scene.ts';
import { coverageData } from '../../../../../src/lib/map/coverage/live/sources.ts';
import { pointImage, pointOfImage } from '../../../../../src/lib/map/coverage/live/point-image.ts';
import { welshAreas } from '../../welsh-areas.ts';

const areas = welshAreas();
const codes = {
	authority: areas.map(({ properties }) => properties.gss),
	region: [...new Set(areas.map(({ properties }) => properties.region))]
};
const scene = (
	level: 'authority' | 'region',
	change: Partial<CoverageScene['places'][number]> = {},
	of: string | null = null
): CoverageScene => ({
	locale: 'en',
	level,
	places: codes[level].map((code) => ({
		code,
		name: `Name of ${code}`,
		step: 2,
		veil: false,
		dashed: false,
		...(of === null || of === code ? change : {})
	})),
	points: [
		{ name: 'Rhayader', lon: -3.5, lat: 52.3, state: 'not-known', size: 0.25, children: 410 }
	],
	outlines: null,
	drawing: { width: 620, height: 787, camera: { lon: -4, lat: 52.4, worldSize: 90_000 } }
});
const POWYS = 'W06000023';

describe.each(['authority', 'region'] as const)('the live map by %s', (level) => {
	const data = coverageData(scene(level), areas);

	it('fills every council area as its place is filled', () => {
		expect(data.shapes.features).toHaveLength(22);
		const filled = data.shapes.features.map(({ properties }) => properties);
		expect(new Set(filled.map((one) => one?.code))).toEqual(new Set(codes[level]));
		expect(filled.every((one) => one?.step === 2 && one.veil === false)).toBe(true);
	});

	it('names every place once', () => {
		const names = data.names.features.map(({ properties }) => String(properties?.name));
		expect(names.toSorted()).toEqual(codes[level].map((code) => `Name of ${code}`).sort());
	});

	it('draws each border once: no edge is shared by more than two', () => {
		const edges = data.edges.features.map(({ properties }) => String(properties?.codes));
		expect(new Set(edges).size).toBe(edges.length);
		expect(edges.every((one) => one.split(' ').length <= 2)).toBe(true);
	});
});

it('small areas are filled as the dots that stand for them; none while their outlines have not come', () => {
	const outline = (code: string) => ({
		type: 'Feature' as const,
		properties: { code },
		geometry: areas[0]!.geometry
	});
	const [first] = scene('authority').points;
	const points = [{ ...first!, code: 'W01000001', state: 'reached' as const }];
	const close = { ...scene('authority'), points };
	const drawn = coverageData(close, areas, [outline('W01000001'), outline('W01000002')]);
	expect(drawn['small-areas'].features.map(({ properties }) => properties)).toEqual([
		{ code: 'W01000001', state: 'reached' },
		{ code: 'W01000002', state: 'none' }
	]);
	expect(coverageData(close, areas)['small-areas'].features).toEqual([]);
});

describe('what is not confirmed', () => {
	it('has a dashed edge all round, and its neighbours have one only where they meet it', () => {
		const { edges } = coverageData(scene('authority', { dashed: true }, POWYS), areas);
		const dashed = edges.features.filter(({ properties }) => properties?.dashed === true);
		expect(dashed.length).toBeGreaterThan(5);
		for (const { properties } of edges.features) {
			expect(properties?.dashed).toBe(String(properties?.codes).includes(POWYS));
		}
	});

	it('lies under ink lines where little is known', () => {
		const { shapes } = coverageData(scene('authority', { veil: true }, POWYS), areas);
		const veiled = shapes.features.filter(({ properties }) => properties?.veil === true);
		expect(veiled.map(({ properties }) => properties?.code)).toEqual([POWYS]);
	});
});

describe('dots', () => {
	it('carry their name, their order and an image of state and size', () => {
		const [dot] = coverageData(scene('authority'), areas).points.features;
		expect(dot?.properties).toEqual({
			i: 0,
			name: 'Rhayader',
			size: 0.25,
			image: 'point-9-not-known'
		});
	});

	it('are larger where more children live, never too small to see, and read back from their image', () => {
		const radius = (size: number) => pointOfImage(pointImage({ state: 'reached', size }))!.radius;
		expect(radius(0)).toBeGreaterThanOrEqual(5);
		expect(radius(1)).toBeGreaterThan(radius(0.3));
		for (const state of ['reached', 'not-reached', 'not-known'] as const) {
			expect(pointOfImage(pointImage({ state, size: 0.5 }))?.state).toBe(state);
		}
		expect(pointOfImage('veil')).toBeNull();
		expect(pointOfImage('point-9-nothing')).toBeNull();
	});
});
