import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../src/lib/domain/bilingual/locale.ts';
import { suppressQuarter } from '../../../../src/lib/domain/unmet-need/suppress.ts';
import { supplyOf } from '../../../../src/lib/views/unmet-need/supply.ts';
import { unmetTables } from '../../../../src/lib/views/unmet-need/unmet-tables.ts';
import { seedReference, seedServices } from '../../domain/seed-record.ts';

const supply = supplyOf(seedServices);
const names = {
	area: (gss: string) => gss,
	region: (code: string) => code,
	tier: (t: string) => t
};
const published = {
	since: '2026-11-22',
	quarters: [
		suppressQuarter(
			'2026-Q4',
			[
				{ gss: 'W06000015', tier: 'primary', acts: 12 },
				{ gss: 'W06000014', tier: 'targeted', acts: 3 }
			],
			seedReference.regions
		)
	]
};
const view = (within: string[] | null = null, of = published, locale: 'en' | 'cy' = 'en') =>
	unmetTables(of, supply, names, within, '2027-02-01', locale);

describe('unmet need beside what is recorded', () => {
	it('says since when it is counted and what is still to come, in both languages', () => {
		const of = { since: '2026-11-22', quarters: [] };
		expect(view(null, of)).toMatchObject({
			since: 'Counted since 22 November 2026.',
			next: 'The quarter January to March 2027 is still being counted; its figures come after 31 March 2027.',
			byArea: null,
			byRegion: null
		});
		expect(view(null, of, 'cy').next).toContain('Ionawr–Mawrth 2027');
	});

	it('shows what was published, never a sum of its own', () => {
		const { rows, heads } = view().byArea!;
		expect(heads[1]).toBe('October to December 2026 (counted from 22 November 2026)');
		const row = (head: string) =>
			rows.find((one) => one.head === head)!.cells.map(({ text }) => text);
		expect(row('W06000015')[0]).toBe('Not shown');
		expect(row('W06000014')[0]).toBe('Not shown');
		expect(row('CAV')[0]).toBe('15');
		expect(row('W06000002')[0]).toBe('0');
		expect(Number(row('W06000002')[1])).toBeGreaterThan(5);
	});

	it('sets tiers beside the services recorded on them', () => {
		const { heads, rows } = view().byRegion!;
		expect(heads).toEqual(['Region', 'universal', 'primary', 'secondary', 'targeted', 'Not sure']);
		const cells = rows.find(({ head }) => head === 'CAV')!.cells;
		expect(cells.map(({ hidden }) => hidden)).toEqual([false, true, false, true, false]);
		expect(cells[0]!.services).toMatch(/^\d+ services?$/);
		expect(cells[4]!.services).toBeNull();
	});

	it('of one area shows its row and its region, and asks about that area', () => {
		const one = view(['W06000015']);
		expect(one.byArea!.rows.map(({ head }) => head)).toEqual(['W06000015']);
		expect(one.byRegion!.rows.map(({ head }) => head)).toEqual(['CAV']);
		expect(one.say).toBe('/en/unmet-need?area=W06000015');
	});

	it('can be sent', () => {
		for (const locale of LOCALES) {
			const made = view(null, published, locale);
			expect(JSON.parse(JSON.stringify(made))).toEqual(made);
		}
	});
});
