import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { coverageFileName } from '../../../../src/lib/views/data/coverage-file-name.ts';
import { WHAT_IF_COLUMNS } from '../../../../src/lib/views/data/dictionary/outlook-columns.ts';
import { whatIfRows } from '../../../../src/lib/views/data/what-if-rows.ts';
import { whatIfWithin } from '../../../../src/lib/views/data/what-if-within.ts';
import { seedCoverage, seedSetting } from './seed-coverage.ts';

/** Somebody who comes to families in Powys and Ceredigion. */
const ADDED = 'change=add.secondary.edge_of_care.in-W06000023-W06000008';
const POWYS = 'W06000023';

const rowsOf = (address: string, within: string[] = []) => {
	const { setting, query, result } = seedCoverage(address);
	return { rows: whatIfRows(setting, result, query, within), result };
};

describe('the rows of a scenario', () => {
	it('are none without a change, or where no change can be made', () => {
		expect(rowsOf('').rows).toEqual([]);
		const nobody = '00000000-0000-4000-8000-000000000000';
		expect(rowsOf(`change=close.${nobody}`).rows).toEqual([]);
	});

	it('say before, after and the difference: of all, by area and by band of age', () => {
		const { rows } = rowsOf(ADDED);
		for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(WHAT_IF_COLUMNS));
		const [all] = rows;
		expect(all).toMatchObject({ by: 'all', tier: 'secondary', view: 'record', within: '' });
		expect(all!.changes_en).toMatch(/^New: /);
		expect(all!.changes_cy).not.toBe(all!.changes_en);
		const areas = rows.filter(({ by }) => by === 'area');
		expect(areas.map(({ area_code }) => area_code).toSorted()).toEqual(['W06000008', POWYS]);
		expect(areas.find(({ area_code }) => area_code === POWYS)).toMatchObject({
			area_name_en: 'Powys'
		});
		const ages = rows.filter(({ by }) => by === 'ages');
		expect(ages.map(({ band }) => band)).toContain('0-4');
		for (const list of [areas, ages]) {
			const sum = list.reduce((total, { difference }) => total + Number(difference), 0);
			expect(Math.abs(sum - Number(all!.difference))).toBeLessThanOrEqual(5 * (list.length + 1));
		}
	});

	it('round every figure to ten by itself, as the kernel has it', () => {
		const { rows, result } = rowsOf(ADDED);
		expect(rows.length).toBeGreaterThan(3);
		const a = seedSetting.inputs.demand.areas.indexOf(POWYS);
		const k = result.coverage.kinds.findIndex(({ id }) => id === rows[0]!.kind);
		const after = result.matrix.areas[a]!.cells[k]!.split.reached;
		const powys = rows.find(({ area_code }) => area_code === POWYS)!;
		expect(Math.abs(Number(powys.after) - after)).toBeLessThanOrEqual(5);
		for (const { before, after: then, difference } of rows) {
			for (const figure of [before, then, difference]) expect(Number(figure) % 10).toBe(0);
		}
	});

	it('count only the areas asked for', () => {
		const { rows } = rowsOf(ADDED, [POWYS]);
		expect(rows.flatMap(({ area_code }) => area_code || [])).toEqual([POWYS]);
		expect(rows[0]).toMatchObject({ by: 'all', within: POWYS });
		expect(Number(rows[0]!.difference)).toBeLessThan(Number(rowsOf(ADDED).rows[0]!.difference));
	});

	it('have headings where there are no rows', () => {
		const text = stringify([], { header: true, bom: true, columns: Object.keys(WHAT_IF_COLUMNS) });
		expect(text).toBe(`\uFEFF${Object.keys(WHAT_IF_COLUMNS).join(',')}\n`);
	});
});

describe('the areas of a file', () => {
	const within = (address: string) => whatIfWithin(new URLSearchParams(address), seedSetting.names);

	it('are all of Wales, some areas, or a region, as its name says', () => {
		expect(within('')).toEqual({ within: [], geography: 'wales', unknown: [] });
		expect(within('in=W92000004').geography).toBe('wales');
		expect(within('in=W06000023&in=W06000008')).toMatchObject({
			within: expect.arrayContaining(['W06000008', 'W06000023']) as string[],
			geography: expect.stringMatching(/^W060000\d\d-W060000\d\d$/) as string
		});
		const region = within('in=NW');
		expect(region.geography).toBe('NW');
		expect(within(region.within.map((gss) => `in=${gss}`).join('&'))).toEqual(region);
	});

	it('leave out what stands for nothing, and say so', () => {
		expect(within('in=W06000099&in=W06000023')).toEqual({
			within: ['W06000023'],
			geography: 'W06000023',
			unknown: [{ parameter: 'in', value: 'W06000099' }]
		});
	});

	it('stand in the name of the file, with the day', () => {
		const { query } = seedCoverage(`${ADDED}&welsh=1`);
		expect(coverageFileName(query, seedSetting, 'csv', POWYS)).toBe(
			'haenau-coverage-W06000023-2026-11-22-v5-welsh-what-if.csv'
		);
		expect(coverageFileName(seedCoverage('').query, seedSetting, 'csv', 'wales')).toBe(
			'haenau-coverage-wales-2026-11-22-v5-what-if.csv'
		);
	});
});
