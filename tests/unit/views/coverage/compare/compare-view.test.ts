import { describe, expect, it } from 'vitest';
import { offersByTier } from '../../../../../src/lib/coverage/matrix.ts';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { LOCALES, type Locale } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import { compareView } from '../../../../../src/lib/views/coverage/compare/compare-view.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const view = (compare: string[], change: Partial<CoverageQuery> = {}, locale: Locale = 'en') => {
	const query = { ...USUAL_QUERY, ...change, compare };
	return compareView(setting, coverageResult(setting, query), query, locale);
};
const [POWYS, CARDIFF] = ['W06000023', 'W06000015'];

describe('the form', () => {
	it('offers the 22 areas by name, then the regions of several areas', () => {
		const { options, chosen } = view([]).form;
		expect(options.slice(0, 22).map(({ label }) => label)).toEqual(
			setting.names.areas.map(({ name }) => name.en).toSorted()
		);
		const regions = setting.names.regions.filter(({ members }) => members.length > 1);
		expect(options.slice(22).map(({ value }) => value)).toEqual(regions.map(({ code }) => code));
		expect(options.at(-1)!.label).toMatch(/ \(region\)$/);
		expect(chosen).toEqual(['', '']);
	});

	it('keeps the rest of the question, and what is chosen', () => {
		const { form, stop } = view([POWYS, 'NW'], { tier: 'primary', welsh: true });
		expect(form.keep).toEqual([
			['tier', 'primary'],
			['welsh', '1']
		]);
		expect(form.chosen).toEqual([POWYS, 'NW']);
		expect(stop).toBe('/en/coverage?tier=primary&welsh=1#compare');
	});
});

it('says what to do while nothing is compared, and that a place is the same as itself', () => {
	expect(view([])).toMatchObject({ both: null, stop: null });
	expect(view([]).empty).toMatch(/^Choose two council areas or regions/);
	const same = view([POWYS, POWYS]);
	expect(same.both).toBeNull();
	expect(same.empty).toContain('the same place: Powys');
	// Powys is a region of one area
	expect(view([POWYS, 'PW']).empty).toBe(same.empty);
});

describe('two places', () => {
	it('stand with their children, tiers and shares, in the order asked', () => {
		const { places, tiers } = view([CARDIFF, POWYS]).both!;
		expect(places.map(({ name, href }) => [name, href])).toEqual([
			['Cardiff', `/en/coverage/${CARDIFF}`],
			['Powys', `/en/coverage/${POWYS}`]
		]);
		expect(places[0]!.children).toMatch(/^Children of the ages asked for: [\d,]+0$/);
		expect(tiers.map(({ tier }) => tier)).toEqual([
			'universal',
			'primary',
			'secondary',
			'targeted'
		]);
		for (const { offers } of tiers) {
			expect(offers).toHaveLength(2);
			for (const { split } of offers) {
				expect(split.reached + split.notReached + split.notKnown).toBeCloseTo(1, 9);
			}
		}
	});

	it('show every kind of a tier, those that differ first and marked', () => {
		const { tiers } = view([CARDIFF, POWYS]).both!;
		expect(tiers.flatMap(({ kinds }) => kinds)).toHaveLength(setting.inputs.kinds.length);
		for (const { kinds, count } of tiers) {
			const differ = kinds.map(({ differs }) => differs);
			expect(differ).toEqual(differ.toSorted((one, other) => Number(other) - Number(one)));
			for (const { cells, differs } of kinds) {
				expect(differs).toBe(cells[0]?.word !== cells[1]?.word);
			}
			expect(count).toContain(` ${differ.filter(Boolean).length} with a difference`);
		}
		expect(tiers.some(({ kinds }) => kinds[0]!.differs)).toBe(true);
	});

	it('say in words where more kinds reach most children, as the matrix counts them', () => {
		const result = coverageResult(setting, USUAL_QUERY);
		const reached = (code: string) =>
			offersByTier(
				result.coverage,
				result.matrix.areas.find((row) => row.code === code)!,
				'record'
			).secondary.reached;
		const more = reached(CARDIFF) - reached(POWYS);
		expect(more).toBeGreaterThan(1);
		for (const order of [
			[CARDIFF, POWYS],
			[POWYS, CARDIFF]
		]) {
			expect(view(order).both!.differences).toContain(
				`Cardiff: ${more} more kinds reach most children at secondary`
			);
		}
	});

	it('may be regions, and say when as many kinds reach most children', () => {
		const { places, differences } = view(['NW', POWYS], { view: 'confirmed' }).both!;
		expect(places.map(({ name }) => name)).toEqual(['North Wales', 'Powys']);
		expect(differences).toEqual([
			'At every tier, as many kinds reach most children in one as in the other.'
		]);
	});

	it('leave what is not for the ages asked for empty in both', () => {
		const { tiers } = view([CARDIFF, POWYS], { ages: 1 << 17 }).both!;
		const empty = tiers.flatMap(({ kinds }) => kinds).filter(({ cells }) => cells[0] === null);
		expect(empty.length).toBeGreaterThan(0);
		for (const { cells, differs } of empty) {
			expect(cells).toEqual([null, null]);
			expect(differs).toBe(false);
		}
	});
});

it('can be sent, in both languages', () => {
	for (const locale of LOCALES) {
		const made = view([CARDIFF, 'NW'], {}, locale);
		expect(JSON.parse(JSON.stringify(made))).toEqual(made);
	}
});
