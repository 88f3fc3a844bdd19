import { describe, expect, it } from 'vitest';
import { offersByTier } from '../../../../../src/lib/coverage/matrix.ts';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import {
	STEPS,
	stepOf,
	tierMapView
} from '../../../../../src/lib/views/coverage/national/tier-map-view.ts';
import { seedServices } from '../../../domain/seed-record.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const map = (change: Partial<CoverageQuery> = {}, of = setting) => {
	const query = { ...USUAL_QUERY, ...change };
	const result = coverageResult(of, query);
	return { view: tierMapView(of, result, query, 'en'), result };
};

describe('classes', () => {
	it('are five, meet without a gap, and hold every share that kinds can make', () => {
		for (let kinds = 1; kinds <= 11; kinds++) {
			for (let reached = 0; reached <= kinds; reached++) {
				const { from, to } = STEPS[stepOf({ reached, kinds }) - 1]!;
				const share = (100 * reached) / kinds;
				expect(share, `${reached} of ${kinds}`).toBeGreaterThanOrEqual(from);
				expect(Math.floor(share)).toBeLessThanOrEqual(to);
			}
		}
	});

	it('are counted in the legend, together every area', () => {
		const { view } = map();
		const counts = view.legend.steps.map(({ count }) => Number(/^\d+/.exec(count)?.[0]));
		expect(counts).toEqual(
			[1, 2, 3, 4, 5].map((n) => view.places.filter(({ step }) => step === n).length)
		);
		expect(counts.reduce((sum, count) => sum + count)).toBe(22);
		expect(view.legend.steps.map(({ range }) => range)).toEqual([
			'0 to 19%',
			'20 to 39%',
			'40 to 59%',
			'60 to 79%',
			'80 to 100%'
		]);
	});
});

describe('the veil', () => {
	it('lies where over half of the kinds are not recorded, and the legend names those areas', () => {
		const { view, result } = map();
		for (const row of result.matrix.areas) {
			const { unknown, kinds } = offersByTier(result.coverage, row, 'record').secondary;
			const { veil, name } = view.places.find(({ code }) => code === row.code)!;
			expect(veil, name).toBe(unknown * 2 > kinds);
			expect(view.legend.veil!.text.includes(name), name).toBe(veil);
		}
		expect(view.places.some(({ veil }) => veil)).toBe(true);
		expect(view.places.every(({ veil }) => veil)).toBe(false);
	});

	it('lies over all of Wales while nothing is confirmed, in the confirmed view', () => {
		const { view } = map({ view: 'confirmed' });
		expect(view.places.every(({ veil, step, dashed }) => veil && step === 1 && !dashed)).toBe(true);
		expect(view.legend.veil!.text).toContain('22 areas: all of them');
		expect(view.legend.dashed).toBeNull();
	});
});

it('draws an area in pencil until each of its kinds is confirmed', () => {
	const { view } = map();
	expect(view.places.every(({ dashed }) => dashed)).toBe(true);
	expect(view.legend.dashed!.text).toContain('None of the 220 kinds');
	const assurance = { role: 'provider', checked_on: '2026-11-01' } as const;
	const checked = seedServices.map((service) => ({ ...service, assurance }));
	const some = map({ view: 'record' }, seedCoverage(checked)).view.legend.dashed!.text;
	expect(some).toMatch(/^Confirmed so far: 1\d\d of 220/);
});

it('says of each area what it shows, and leads into it with the same question', () => {
	const { view, result } = map({ welsh: true, compare: ['NW', 'PW'] });
	const row = result.matrix.areas[0]!;
	const { reached, kinds, unknown } = offersByTier(result.coverage, row, 'record').secondary;
	const anglesey = view.places.find(({ code }) => code === row.code)!;
	expect(anglesey.label).toBe(
		`Isle of Anglesey: ${reached} of ${kinds} kinds reach most children; ${unknown} not recorded`
	);
	expect(anglesey.href).toBe('/en/coverage/W06000001?welsh=1');
	expect(anglesey.children).toMatch(/: \d+,\d\d0$/);
});

it('draws the seven regions when they are asked for', () => {
	const { view } = map({ level: 'region' });
	expect(view.places.map(({ name }) => name).sort()).toEqual([
		'Cardiff and Vale',
		'Cwm Taf Morgannwg',
		'Gwent',
		'North Wales',
		'Powys',
		'West Glamorgan',
		'West Wales'
	]);
	expect(view.legend.steps.some(({ count }) => / regions?$/.test(count))).toBe(true);
});
