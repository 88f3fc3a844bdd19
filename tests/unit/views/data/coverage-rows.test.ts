import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { coverageAbout } from '../../../../src/lib/views/data/coverage-about.ts';
import { coverageRows } from '../../../../src/lib/views/data/coverage-rows.ts';
import { seedCoverage } from './seed-coverage.ts';

const COLUMNS = `area_code area_name_en area_name_cy level tier tier_name_en tier_name_cy group
	group_name_en group_name_cy applicable state record certainty warnings said_to_exist children
	record_reached record_not_reached record_not_known
	confirmed_reached confirmed_not_reached confirmed_not_known
	reached_by_place reached_by_visit reached_in_person place_not_recorded reached_any_way
	services services_confirmed confirmed_share
	least_reached_area_record least_reached_area_confirmed`.split(/\s+/);

const ABOUT =
	`date snapshot_version record_changed demand_set demand_en demand_cy ages share_percent
	reach_km scenario scenario_name parameters asked_en asked_cy licence_en licence_cy notes_en
	notes_cy`.split(/\s+/);

const rowsOf = (address = '') => {
	const { setting, query, problems, result } = seedCoverage(address);
	return {
		result,
		rows: coverageRows(setting, result, query.level),
		about: coverageAbout(setting, result, query, problems)
	};
};

describe('rows of coverage', () => {
	it('are one for each of 22 areas and 31 kinds of help, all with the same columns', () => {
		const { rows, about } = rowsOf();
		expect(rows).toHaveLength(22 * 31);
		for (const row of rows) expect(Object.keys(row)).toEqual(COLUMNS);
		expect(Object.keys(about)).toEqual(ABOUT);
		const keys = rows.map((row) => `${row.area_code} ${row.tier} ${row.group}`);
		expect(new Set(keys).size).toBe(rows.length);
	});

	it('are seven regions and Wales on the level of regions, with the area least reached', () => {
		const { rows } = rowsOf('level=region');
		expect(rows).toHaveLength(8 * 31);
		expect(new Set(rows.map((row) => row.level))).toEqual(new Set(['region', 'country']));
		for (const row of rows) expect(row.least_reached_area_record).toMatch(/^W0600/);
	});

	it('round every number of children to ten by itself, near what the kernel says', () => {
		const { rows, result } = rowsOf();
		rows.forEach((row, at) => {
			const cell = result.matrix.areas[Math.floor(at / 31)]!.cells[at % 31]!;
			const pairs: [number | string, number][] = [
				[row.children, cell.sums.children],
				[row.record_reached, cell.split.reached],
				[row.record_not_reached, cell.split.notReached],
				[row.record_not_known, cell.split.notKnown],
				[row.confirmed_not_known, cell.confirmedSplit.notKnown]
			];
			if (row.services !== 0) pairs.push([row.reached_in_person, cell.sums.inPerson]);
			for (const [shown, exact] of pairs) {
				expect(Number(shown) % 10).toBe(0);
				expect(Math.abs(Number(shown) - exact)).toBeLessThanOrEqual(5);
			}
		});
	});

	it('say nothing, and not zero, where nothing is recorded or a kind is not asked for', () => {
		const none = rowsOf().rows.filter(({ record }) => record === 'none-recorded');
		expect(none.length).toBeGreaterThan(0);
		for (const row of none) {
			expect([row.reached_by_place, row.reached_any_way, row.confirmed_share]).toEqual([
				'',
				'',
				''
			]);
			expect(row.record_not_known).toBe(row.children);
		}
		const { rows } = rowsOf('ages=16-17');
		const babies = rows.filter(({ group }) => group === 'early_years');
		expect(babies.length).toBeGreaterThan(0);
		for (const row of babies) {
			expect(row).toMatchObject({
				applicable: 'no',
				state: '',
				record: '',
				children: '',
				services: ''
			});
		}
	});

	it('count a service once in a region that it serves in several areas', () => {
		const areas = rowsOf().rows.filter(
			({ group, tier }) => group === 'safety' && tier === 'secondary'
		);
		const wales = rowsOf('level=region').rows.find(
			({ level, group, tier }) => level === 'country' && group === 'safety' && tier === 'secondary'
		)!;
		const sum = areas.reduce((all, { services }) => all + Number(services), 0);
		expect(Number(wales.services)).toBeGreaterThan(0);
		expect(Number(wales.services)).toBeLessThan(sum);
	});

	it('follow a scenario, and say that it is one', () => {
		const change = 'add.secondary.parenting.at-310800-291600.km-25';
		const { rows, about } = rowsOf(`change=${change}`);
		expect(about.scenario).toBe(change);
		expect(about.asked_en).toContain('a scenario of 1 change');
		const reached = (some: typeof rows) =>
			some.reduce((sum, row) => sum + Number(row.reached_by_place), 0);
		expect(reached(rows)).toBeGreaterThan(reached(rowsOf().rows));
	});
});

it('what could not be used of an address is left out and said in both languages', () => {
	const { about } = rowsOf('share=999&ages=0-4');
	expect(about).toMatchObject({ share_percent: 50, ages: '0-4' });
	expect(about.notes_en).toContain('share=999');
	expect(about.notes_cy).toContain('share=999');
	expect(about.demand_en).toMatch(/too favourable in rural areas/);
});

it('a cell that would begin like a formula does not run: names and words from an address alike', () => {
	const { rows, about } = rowsOf('scenario=%3DHYPERLINK(%22http://x%22)&share==1%2B1');
	expect(about.scenario_name).toBe('=HYPERLINK("http://x")');
	const text = stringify([{ ...rows[0], ...about }], {
		header: true,
		bom: true,
		escape_formulas: true
	});
	expect(text.charCodeAt(0)).toBe(0xfeff);
	expect(text).toContain(`'=HYPERLINK`);
	expect(text).not.toMatch(/(^|,|\n)"?[=+@-]/);
});
