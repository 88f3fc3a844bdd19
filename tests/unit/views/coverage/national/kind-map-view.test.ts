import { describe, expect, it } from 'vitest';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { saidKey } from '../../../../../src/lib/coverage/inputs.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import { kindMapView } from '../../../../../src/lib/views/coverage/national/kind-map-view.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const map = (change: Partial<CoverageQuery>, of = setting, locale: 'en' | 'cy' = 'en') => {
	const query = { ...USUAL_QUERY, ...change };
	return kindMapView(of, coverageResult(of, query), query, locale);
};

describe('the map in words', () => {
	it('counts every area once and names those of a state as the map fills them', () => {
		const view = map({ kind: 'family_support' });
		expect(view.legend.reduce((sum, { count }) => sum + count, 0)).toBe(22);
		for (const { id, count, fill } of view.legend) {
			const own = view.places.filter(({ state }) => state === id);
			expect(own).toHaveLength(count);
			expect(own.every((place) => place.fill === fill)).toBe(true);
		}
	});

	it('names areas, or says all others of the state that most are in', () => {
		const { legend } = map({ kind: 'early_years' });
		const names = Object.fromEntries(legend.map(({ id, names }) => [id, names]));
		expect(names.reached).toBe('Carmarthenshire');
		expect(names['none-recorded']).toBe('all others');
		expect(names.closed).toBeNull();
	});

	it('keeps a line for every state, but for what only filters and regions bring about', () => {
		expect(map({}).legend.map(({ id }) => id)).not.toContain('unsure');
		expect(map({ welsh: true }).legend.find(({ id }) => id === 'unsure')!.count).toBeGreaterThan(0);
		expect(map({ view: 'confirmed' }).legend).toHaveLength(7);
		expect(map({ level: 'region' }).legend.reduce((sum, { count }) => sum + count, 0)).toBe(7);
	});
});

it('tells a kind that is said to exist from one of which nothing is recorded', () => {
	const kind = 'secondary:early_years';
	const empty = { ...setting, inputs: { ...setting.inputs, said: {} } };
	const said = { [saidKey(kind, 'W06000023')]: ['a statement'] };
	const told = { ...setting, inputs: { ...setting.inputs, said } };
	const stateIn = (of: typeof setting, change: Partial<CoverageQuery> = {}) =>
		map({ kind: 'early_years', ...change }, of).places.find(({ code }) =>
			['W06000023', 'PW'].includes(code)
		)!.state;
	expect(stateIn(empty)).toBe('none-recorded');
	expect(stateIn(told)).toBe('said');
	expect(stateIn(told, { level: 'region' })).toBe('said');
});

it('dashes what is recorded and not confirmed; what nobody has said has no edge', () => {
	for (const { state, dashed } of map({ kind: 'family_support' }).places) {
		expect(dashed).toBe(state !== 'none-recorded' && state !== 'said');
	}
});

it('offers the kinds of the tier for the ages asked for, and shows the first where none is chosen', () => {
	const all = map({ tier: 'targeted' });
	const young = map({ tier: 'targeted', ages: 0b11111 });
	expect(young.kinds.length).toBeLessThan(all.kinds.length);
	expect(young.kinds.map(({ value }) => value)).not.toContain('young_people');
	expect(all.chosen).toBe(all.kinds[0]!.value);
	// a kind that is not for these ages falls back to the first that is
	expect(map({ tier: 'targeted', kind: 'young_people', ages: 0b11111 }).chosen).toBe(
		young.kinds[0]!.value
	);
});

it('speaks the language of the reader', () => {
	const words = map({ kind: 'early_years' }, setting, 'cy').legend.map(({ word }) => word);
	expect(words).toContain('Dim ar gofnod');
});
