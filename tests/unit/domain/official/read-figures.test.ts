import { expect, test } from 'vitest';
import { figuresSchema } from '../../../../src/lib/domain/official/formats/figures.ts';
import { readFigures } from '../../../../src/lib/domain/official/read-figures.ts';
import { geography, refusal, tableOf } from './a-country.ts';

type Row = Record<string, string>;
const BANDS = ['pop_0_4', 'pop_5_10', 'pop_11_15', 'pop_16_17'];
const known = new Set([...BANDS, 'pop_0_17', 'cla_best_number', 'cla_rate_per_10000']);
const population = (year = '2024'): Row[] =>
	geography.areas.flatMap(({ gss }, at) =>
		BANDS.map((indicator) => ({ area_code: gss, indicator, year, value: String(1000 + at) }))
	);
const read = (rows: Row[]) => readFigures(tableOf(rows), geography, known);

test('children by band bring the total of each area and of Wales', () => {
	const { figures } = read(population());
	figuresSchema.parse(figures);
	const of = (area: string, indicator: string) =>
		figures.rows.find((row) => row.area === area && row.indicator === indicator);
	expect(of('W06000002', 'pop_0_17')).toMatchObject({
		value: 4004,
		standing: 'derived',
		year: '2024'
	});
	expect(of('W92000004', 'pop_0_4')?.value).toBe(22 * 1000 + 231);
	expect(figures.rows).toHaveLength(23 * 5);
});

test('the newest year is taken, whatever comes first; other countries are left out', () => {
	const { figures, older, elsewhere } = read([
		...population('2024'),
		...population('2023'),
		{ area_code: 'E06000001', indicator: 'pop_0_4', year: '2024', value: '1' }
	]);
	expect([...new Set(figures.rows.map(({ year }) => year))]).toEqual(['2024']);
	expect([older, elsewhere]).toEqual([88, 1]);
});

test('a suppressed figure has no value', () => {
	const { figures } = read([
		{ area_code: 'W06000001', indicator: 'cla_best_number', year: '2024', value: '*' }
	]);
	expect(figures.rows).toEqual([
		{
			area: 'W06000001',
			indicator: 'cla_best_number',
			year: '2024',
			value: null,
			standing: 'suppressed'
		}
	]);
});

const total = (value: string): Row => ({
	area_code: 'W06000001',
	indicator: 'pop_0_17',
	year: '2024',
	value
});
test.each<[string, Row[], RegExp]>([
	['a band is missing', population().slice(1), /Area 0 lacks pop_0_4/],
	[
		'bands and total differ',
		[...population(), total('4100')],
		/bands sum to 4000 children and pop_0_17 says 4100/
	],
	[
		'years are mixed',
		population().map((row, at) => (at === 0 ? { ...row, year: '2023' } : row)),
		/different years/
	],
	['a figure is there twice', [...population(), population()[0]!], /is there twice/],
	[
		'Wales says something else',
		[...population(), { area_code: 'W92000004', indicator: 'pop_0_4', year: '2024', value: '5' }],
		/sums to 22231 over the authorities, and Wales says 5/
	],
	[
		'the indicator has no words',
		[{ area_code: 'W06000001', indicator: 'teapots', year: '2024', value: '1' }],
		/"teapots" is no indicator/
	],
	[
		'the code is a former one',
		[{ area_code: 'W06000007', indicator: 'pop_0_4', year: '2024', value: '1' }],
		/former code/
	],
	[
		'a value is no number',
		[{ area_code: 'W06000001', indicator: 'cla_best_number', year: '2024', value: 'lots' }],
		/"lots" is no number/
	]
])('a table is refused when %s', (_, rows, says) => {
	expect(refusal(() => read(rows))).toMatch(says);
});
