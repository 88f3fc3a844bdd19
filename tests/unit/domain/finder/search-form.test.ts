import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, queryString } from '../../../../src/lib/domain/finder/query.ts';
import {
	keptPlace,
	parseAges,
	queryOfForm,
	readSearchForm,
	type SearchForm
} from '../../../../src/lib/domain/finder/search-form.ts';

const form = (fields: [string, string][]): SearchForm => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return readSearchForm(data);
};

describe('parseAges', () => {
	it('understands ages as people write them, in both languages', () => {
		const written: [string, number[]][] = [
			['', []],
			['7', [7]],
			['unborn, 2 and 7', [-1, 2, 7]],
			['heb ei eni, 2 a 7', [-1, 2, 7]],
			['Heb ei geni; 0', [-1, 0]],
			['heb eu geni ac 11', [-1, 11]],
			['2,7', [2, 7]],
			['2  7 & 9 + 11', [2, 7, 9, 11]],
			['UNBORN', [-1]],
			['7 oed a 2 flwydd', [7, 2]],
			['18 months, 7 years old', [1, 7]],
			['6 mis', [0]],
			['pregnant, 3', [-1, 3]],
			['beichiog', [-1]]
		];
		for (const [text, ages] of written) expect(parseAges(text)).toEqual(ages);
	});

	it('says that it does not understand, rather than leaving a child out', () => {
		for (const text of [
			'seven',
			'2 and six',
			'30',
			'3-5',
			'2.5',
			'unborn twins',
			'-4',
			'7 stone'
		]) {
			expect(parseAges(text)).toBeNull();
		}
	});

	it('never throws, and gives whole ages only', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const ages = parseAges(text);
				expect(ages === null || ages.every((age) => age >= -1 && age <= 25)).toBe(true);
			})
		);
	});
});

describe('the search form', () => {
	it('becomes the query that it asks for', () => {
		const { query, problem } = queryOfForm(
			form([
				['near', ' LL57 '],
				['age', '7, unborn and 7'],
				['category', 'group.early_years'],
				['category', 'camhs'],
				['welsh', '1']
			])
		);
		expect(problem).toBeNull();
		expect(query).toEqual({
			...EMPTY_QUERY,
			ages: [-1, 7],
			groups: ['early_years'],
			categories: ['camhs'],
			welsh: true
		});
	});

	it('keeps the filters of the search that is being changed, and none of its place', () => {
		const keep = queryString({
			...EMPTY_QUERY,
			near: 'CF40',
			area: 'W06000016',
			at: { lon: -3.45, lat: 51.62 },
			free: true,
			tiers: ['primary'],
			sort: 'tier',
			more: ['near']
		}).slice(1);
		const { query } = queryOfForm(form([['keep', keep]]));
		expect(query).toEqual({ ...EMPTY_QUERY, free: true, tiers: ['primary'], sort: 'tier' });
	});

	it('keeps the place too while its text is the one that the page wrote', () => {
		const place = 'near=SY22&at=52.75,-3.14&unit=1&area=W06000023';
		const kept = { near: 'SY22', at: { lat: 52.75, lon: -3.14 }, unit: true, area: 'W06000023' };
		const label = 'SY22 (Llanfechain, Llanfyllin)';
		const changed = (near: string, more: [string, string][] = []) =>
			keptPlace(form([['near', near], ['placed', label], ['place', place], ...more]));
		expect(changed(label)).toEqual(kept);
		expect(changed(` ${label} `)).toEqual(kept);
		expect(changed('Bangor')).toBeNull();
		expect(changed('')).toBeNull();
		expect(changed(label, [['chosen', 'W06000002']])).toBeNull();
		expect(keptPlace(form([['near', 'LL57 1TF']]))).toBeNull();
		// What cannot stand in an address is not taken from the form either.
		const whole = form([
			['near', 'x'],
			['placed', 'x'],
			['place', 'near=LL57 1TF&area=W06000002']
		]);
		expect(keptPlace(whole)).toMatchObject({ near: null, area: 'W06000002' });
	});

	it('names the field that it does not understand', () => {
		expect(queryOfForm(form([['age', 'a toddler']]))).toEqual({ query: null, problem: 'ages' });
	});

	it('takes no more than a place or a family needs, and no files', () => {
		const data = new FormData();
		data.append('near', 'x'.repeat(5_000));
		data.append('age', new Blob(['7']));
		expect(readSearchForm(data)).toMatchObject({ near: 'x'.repeat(200), ages: '' });
	});
});
