import { describe, expect, test } from 'vitest';
import { fromGrid, toGrid } from '../../../../src/lib/domain/place/grid.ts';
import { deprivationSchema } from '../../../../src/lib/domain/official/formats/deprivation.ts';
import { ruralClassSchema } from '../../../../src/lib/domain/official/formats/rural-class.ts';
import { smallAreasSchema } from '../../../../src/lib/domain/official/formats/small-areas.ts';
import { joinSmallAreas } from '../../../../src/lib/domain/official/join-small-areas.ts';
import { readDeprivation } from '../../../../src/lib/domain/official/read-deprivation.ts';
import { readRuralClass } from '../../../../src/lib/domain/official/read-rural-class.ts';
import { readSmallAreas } from '../../../../src/lib/domain/official/read-small-areas.ts';
import type { Table } from '../../../../src/lib/domain/official/table.ts';
import { geography, refusal, smallAreaCode, smallAreaTable, tableOf } from './a-country.ts';

const read = (...tables: Table[]) => readSmallAreas(joinSmallAreas(tables), geography);

test('centroids with children are read, and the authority comes from the name', () => {
	const small = read(smallAreaTable());
	expect(smallAreasSchema.safeParse(small).success).toBe(true);
	expect(small.rows[1]).toEqual({
		code: 'W01000002',
		name: { en: 'Area 1 001A', cy: 'Ardal 1 001A' },
		local: null,
		area: 'W06000002',
		lon: geography.areas[1]!.lon,
		lat: Math.round(geography.areas[1]!.lat * 1e6) / 1e6,
		children: 301,
		aged_0_15: null,
		bands: null
	});
});

test('points in metres of the grid become degrees', () => {
	const inMetres = smallAreaTable((rows) => {
		for (const row of rows) {
			const { x, y } = toGrid(Number(row.lon), Number(row.lat));
			Object.assign(row, { lon: String(Math.round(x)), lat: String(Math.round(y)) });
		}
	});
	const [one] = read(inMetres).rows;
	const { lon, lat } = geography.areas[0]!;
	const back = fromGrid(Math.round(toGrid(lon, lat).x), Math.round(toGrid(lon, lat).y));
	expect(one!.lon).toBeCloseTo(back.lon, 5);
	expect(one!.lat).toBeCloseTo(back.lat, 5);
});

test('files are joined by code, and single years of age become bands', () => {
	const points = smallAreaTable((rows) => rows.forEach((row) => delete row.pop_0_17));
	const ages = Array.from({ length: 18 }, (_, age) => age);
	const children = tableOf(
		points.rows.toReversed().map(({ cells }) => ({
			'LSOA 2021 Code': cells[0]!,
			...Object.fromEntries(
				ages.flatMap((age) => [
					[`F${age}`, '2'],
					[`M${age}`, '1']
				])
			)
		}))
	);
	const [row] = read(points, children).rows;
	expect(row!.bands).toEqual({ pop_0_4: 15, pop_5_10: 18, pop_11_15: 15, pop_16_17: 6 });
	expect(row!.children).toBe(54);
});

const WRONG: [string, Table, RegExp][] = [
	[
		'it has the areas of 2011',
		smallAreaTable((rows) => rows.splice(1909)),
		/1909 small areas: those of 2011/
	],
	[
		'its column is of 2011',
		tableOf([{ LSOA11CD: 'W01000001', pop_0_17: '3' }]),
		/small areas of 2011 \(LSOA11CD\)/
	],
	[
		'it is cut off',
		smallAreaTable((rows) => rows.splice(700)),
		/700 small areas of Wales, and there are 1917: it is another file, or not all of it/
	],
	[
		'a code is there twice',
		smallAreaTable((rows) => (rows[5]!.LSOA21CD = smallAreaCode(4))),
		/row 7: W01000005 is there twice/
	],
	[
		'points are swapped',
		smallAreaTable((rows) => {
			for (const row of rows) [row.lon, row.lat] = [row.lat!, row.lon!];
		}),
		/longitude and latitude swapped.*\n.*\n.*\n\.\.\. and 9\d\d more/
	],
	[
		'a number is none',
		smallAreaTable((rows) => (rows[9]!.pop_0_17 = 'many')),
		/W01000010\): "NaN" is no number of children/
	],
	[
		'there are no children',
		smallAreaTable((rows) => rows.forEach((row) => delete row.pop_0_17)),
		/No column of children/
	],
	[
		'an authority is none',
		smallAreaTable((rows) => (rows[0]!.LSOA21NM = 'Elsewhere 001A')),
		/names no authority of today/
	],
	[
		'it is another table',
		tableOf([{ town: 'Bala', tea: 'yes' }]),
		/no column with codes of small areas.*\n.*town, tea/
	]
];
test.each(WRONG)('a file is refused when %s', (_, table, says) => {
	expect(refusal(() => read(table))).toMatch(says);
});

describe('deprivation', () => {
	const of = (table: Table) => readDeprivation(joinSmallAreas([table]));
	test('ranks give tenths and fifths, the first the most deprived', () => {
		const { rows } = deprivationSchema.parse(of(smallAreaTable()));
		expect(rows[0]).toEqual({ code: 'W01000001', rank: 1, decile: 1, fifth: 1 });
		expect(rows.at(-1)).toEqual({ code: 'W01001917', rank: 1917, decile: 10, fifth: 5 });
		expect(rows.filter(({ decile }) => decile === 1)).toHaveLength(191);
	});
	test('a rank twice, a rank too high and groups from the other end are refused', () => {
		const twice = smallAreaTable((rows) => (rows[1]!.wimd2025_rank = '1'));
		expect(refusal(() => of(twice))).toMatch(/rank 1 is there twice/);
		const high = smallAreaTable((rows) => (rows[1]!.wimd2025_rank = '1918'));
		expect(refusal(() => of(high))).toMatch(/no rank of 1 to 1917/);
		const turned = smallAreaTable((rows) =>
			rows.forEach((row, at) => (row.wimd2025_decile = String(10 - Math.floor(at / 192))))
		);
		expect(refusal(() => of(turned))).toMatch(/does not fit rank/);
	});
});

describe('rural class', () => {
	const of = (table: Table) => readRuralClass(joinSmallAreas([table]));
	test('by the broad class', () => {
		const { rows } = ruralClassSchema.parse(of(smallAreaTable()));
		expect(rows.filter(({ rural }) => rural)).toHaveLength(639);
	});
	test('classes of 2011 are refused', () => {
		const old = smallAreaTable((rows) =>
			rows.forEach((row) => {
				row.RUC11CD = 'D1';
				delete row.RUC21CD;
			})
		);
		expect(refusal(() => of(old))).toMatch(/rural classification of 2011/);
		const wrong = smallAreaTable((rows) => (rows[0]!.RUC21CD = 'D1'));
		expect(refusal(() => of(wrong))).toMatch(/"D1" is no class of 2021/);
	});
});
