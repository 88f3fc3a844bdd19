import { describe, expect, it } from 'vitest';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { offersByTier } from '../../../../../src/lib/coverage/matrix.ts';
import { agesBetween } from '../../../../../src/lib/coverage/ages.ts';
import { parseChange, type Change } from '../../../../../src/lib/coverage/what-if/change.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import { pointsView } from '../../../../../src/lib/views/coverage/national/points-view.ts';
import type { Locale } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const POWYS = 'W06000023';
const { demand } = setting.inputs;

function points(change: Partial<CoverageQuery> = {}, of = setting, locale: Locale = 'en') {
	const query = { ...USUAL_QUERY, ...change };
	return pointsView(of, coverageResult(of, query), query, locale);
}

const visits = parseChange(`add.secondary.parenting.in-${POWYS}`) as Change;
const kindOf = (category: string, tier: string) =>
	setting.inputs.kinds.find(
		(kind) => kind.tier === tier && kind.categories.includes(category as never)
	)!;

describe('places where children live', () => {
	it('are every point of the demand, in Wales, no more exact than four decimals', () => {
		const all = points().points;
		expect(all).toHaveLength(demand.size);
		for (const { lon, lat, size, children, name } of all) {
			for (const degrees of [lon, lat]) expect(String(degrees)).toMatch(/^-?\d+(\.\d{1,4})?$/);
			expect(lon).toBeGreaterThan(-5.5);
			expect(lon).toBeLessThan(-2.5);
			expect(lat).toBeGreaterThan(51.3);
			expect(lat).toBeLessThan(53.6);
			expect(size).toBeGreaterThanOrEqual(0);
			expect(size).toBeLessThanOrEqual(1);
			expect(children % 10).toBe(0);
			expect(name).not.toBe('');
		}
	});

	it('come with the large ones first, and the largest is the measure', () => {
		const sizes = points().points.map(({ size }) => size);
		expect(sizes[0]).toBe(1);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
	});

	it('say nothing of services: without any, the places are the same', () => {
		const places = (of: typeof setting) =>
			points({}, of)
				.points.map(({ lon, lat, name, children }) => `${name} ${lon} ${lat} ${children}`)
				.sort();
		expect(places(seedCoverage([]))).toEqual(places(setting));
		for (const point of points().points) {
			expect(Object.keys(point).sort()).toEqual([
				'children',
				'lat',
				'lon',
				'name',
				'size',
				'state'
			]);
		}
	});

	it('count only the children of the ages asked for', () => {
		const sum = (change: Partial<CoverageQuery>) =>
			points(change).points.reduce((all, { children }) => all + children, 0);
		const under5 = sum({ ages: agesBetween(0, 4) });
		expect(under5).toBeGreaterThan(0);
		expect(under5).toBeLessThan(sum({}) / 2);
	});

	it('are known by their town where they are part of one, in the reader’s language', () => {
		expect(points().points.map(({ name }) => name)).toContain('Grangetown (Cardiff)');
		const cy = points({}, setting, 'cy').points.map(({ name }) => name);
		expect(cy).toContain('Y Rhyl');
		expect(cy).toContain('Llanisien a Thornhill');
		expect(points().points.some(({ name }) => /town centre/i.test(name))).toBe(false);
	});

	it('can be sent as they are', () => {
		const view = points();
		expect(JSON.parse(JSON.stringify(view))).toEqual(view);
	});
});

describe('what is true of most children there', () => {
	it('is not known anywhere where nothing is recorded', () => {
		const states = points({}, seedCoverage([])).points.map(({ state }) => state);
		expect(new Set(states)).toEqual(new Set(['not-known']));
	});

	it('agrees with the words of its area: 43% reached and 54% not known is not known', () => {
		const result = coverageResult(setting, { ...USUAL_QUERY, tier: 'universal' });
		const carmarthenshire = result.matrix.areas.find(({ code }) => code === 'W06000010')!;
		const { split } = offersByTier(result.coverage, carmarthenshire, 'record').universal;
		expect(split.notKnown).toBeGreaterThan(split.reached);
		const llanelli = points({ tier: 'universal' }).points.find(({ name }) => name === 'Llanelli');
		expect(llanelli?.state).toBe('not-known');
	});

	it('is about the kind that is asked about, else about the tier as a whole', () => {
		const kind = kindOf('parenting', 'secondary');
		expect(points().title).toBe('All secondary help');
		expect(points({ kind: kind.group }).title).toContain('secondary');
		expect(points({ kind: kind.group }).title).not.toBe('All secondary help');
	});

	it('follows a proposed service: who comes to all of Powys reaches its places and no others', () => {
		const empty = seedCoverage([]);
		const { group } = kindOf('parenting', 'secondary');
		const asked = { kind: group, changes: [visits] };
		const reached = points(asked, empty).points.filter(({ state }) => state === 'reached');
		const a = demand.areas.indexOf(POWYS);
		expect(reached).toHaveLength(demand.areaStart[a + 1]! - demand.areaStart[a]!);
		expect(reached.map(({ name }) => name)).toContain('Llandrindod Wells');
		const tier = points({ changes: [visits] }, empty).points;
		expect(tier.every(({ state }) => state === 'not-known')).toBe(true);
	});
});
