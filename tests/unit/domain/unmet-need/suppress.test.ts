import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	suppressQuarter,
	type UnmetCount
} from '../../../../src/lib/domain/unmet-need/suppress.ts';
import {
	UNMET_TIERS,
	unmetQuarterSchema,
	type UnmetQuarter
} from '../../../../src/lib/domain/unmet-need/unmet-need.ts';
import { canBe, type Hidden } from './reader-who-subtracts.ts';

const REGIONS = [
	{ code: 'PW', members: ['W06000023'] },
	{ code: 'CAV', members: ['W06000015', 'W06000014'] },
	{ code: 'WW', members: ['W06000008', 'W06000009', 'W06000010'] }
];
const AREAS = REGIONS.flatMap(({ members }) => members);

const suppressed = (counts: UnmetCount[]) => suppressQuarter('2026-Q4', counts, REGIONS);
const region = (table: UnmetQuarter, code: string) =>
	table.regions.find((one) => one.code === code)!;
const areas = (table: UnmetQuarter, code: string) =>
	region(table, code).areas.map(({ count }) => count);
const tiers = (table: UnmetQuarter, code: string) =>
	Object.fromEntries(region(table, code).tiers.map(({ tier, count }) => [tier, count]));
const act = (gss: string, tier: UnmetCount['tier'], acts: number): UnmetCount => ({
	gss,
	tier,
	acts
});

/** Every part of a table, with the count behind it. */
function partsOf(counts: readonly UnmetCount[], table: UnmetQuarter) {
	return table.regions.flatMap(({ code, areas, tiers }) => {
		const members = areas.map(({ gss }) => gss);
		const sum = (is: (count: UnmetCount) => boolean) =>
			counts.filter((one) => members.includes(one.gss) && is(one)).reduce((n, c) => n + c.acts, 0);
		return [
			...areas.map(({ gss, count }, at) => ({
				region: code,
				in: 'areas' as const,
				at,
				acts: sum((one) => one.gss === gss),
				shown: count
			})),
			...tiers.map(({ tier, count }, at) => ({
				region: code,
				in: 'tiers' as const,
				at,
				acts: sum((one) => one.tier === tier),
				shown: count
			}))
		];
	});
}

const worlds = fc
	.array(
		fc.record({
			gss: fc.constantFrom(...AREAS),
			tier: fc.constantFrom(...UNMET_TIERS),
			acts: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }))
		}),
		{ maxLength: 12 }
	)
	.map((rows) => rows.filter(({ acts }) => acts > 0));

describe('what a quarter shows', () => {
	it('never shows a count from 1 to 4, and shows nothing but the truth', () => {
		fc.assert(
			fc.property(worlds, (counts) => {
				const table = suppressed(counts);
				expect(unmetQuarterSchema.parse(table)).toEqual(table);
				for (const { acts, shown } of partsOf(counts, table)) {
					expect(shown === null || shown === acts).toBe(true);
					if (acts > 0 && acts < 5) expect(shown).toBeNull();
				}
				const totals = [table.wales, ...table.regions.map(({ total }) => total)];
				expect(totals.filter((total) => total !== null && total > 0 && total < 5)).toEqual([]);
			}),
			{ numRuns: 500 }
		);
	});

	it('gives no small count away by subtraction, over both tables and all totals', () => {
		fc.assert(
			fc.property(worlds, (counts) => {
				const table = suppressed(counts);
				for (const { acts, shown, ...hidden } of partsOf(counts, table)) {
					if (shown !== null || acts >= 5) continue;
					for (let value = 1; value <= 5; value++) {
						expect([hidden, value, canBe(table, hidden, value)]).toEqual([hidden, value, true]);
					}
				}
			}),
			{ numRuns: 250 }
		);
	});

	it('would not pass with the small counts alone kept back', () => {
		const counts = [act('W06000015', 'primary', 8), act('W06000014', 'primary', 2)];
		const table = suppressed(counts);
		const careless: UnmetQuarter = {
			...table,
			wales: 10,
			regions: table.regions.map((one) =>
				one.code === 'CAV'
					? {
							...one,
							total: 10,
							areas: [
								{ gss: 'W06000015', count: 8 },
								{ gss: 'W06000014', count: null }
							]
						}
					: one
			)
		};
		const vale: Hidden = { region: 'CAV', in: 'areas', at: 1 };
		expect([1, 2, 3, 4, 5].filter((value) => canBe(careless, vale, value))).toEqual([2]);
		expect([1, 2, 3, 4, 5].filter((value) => canBe(table, vale, value))).toHaveLength(5);
	});
});

describe('how much it shows', () => {
	it('shows everything where no count is small: noughts as noughts', () => {
		const table = suppressed([act('W06000023', 'targeted', 7), act('W06000015', 'primary', 12)]);
		expect(table.wales).toBe(19);
		expect(areas(table, 'PW')).toEqual([7]);
		expect(areas(table, 'CAV')).toEqual([12, 0]);
		expect(areas(table, 'WW')).toEqual([0, 0, 0]);
		expect(tiers(table, 'WW')).toMatchObject({ universal: 0, unsure: 0 });
	});

	it('hides the smallest larger count with a small one, and leaves the rest', () => {
		const table = suppressed([
			act('W06000008', 'primary', 20),
			act('W06000009', 'primary', 9),
			act('W06000010', 'primary', 2)
		]);
		expect(areas(table, 'WW')).toEqual([20, null, null]);
		expect(region(table, 'WW').total).toBe(31);
		expect(table.wales).toBe(31);
	});

	it('shows nothing of a region with fewer than five, and no total that would tell', () => {
		const table = suppressed([act('W06000008', 'primary', 20), act('W06000023', 'primary', 3)]);
		expect(areas(table, 'WW')).toEqual([20, 0, 0]);
		expect(areas(table, 'PW')).toEqual([null]);
		expect(Object.values(tiers(table, 'PW'))).toEqual([null, null, null, null, null]);
		expect(table.wales).toBeNull();
	});

	it('keeps a region of one area from giving away its tiers', () => {
		const table = suppressed([act('W06000023', 'primary', 10), act('W06000023', 'targeted', 2)]);
		expect(areas(table, 'PW')).toEqual([12]);
		expect(tiers(table, 'PW')).toMatchObject({ primary: null, targeted: null, universal: 0 });
	});

	it('with nothing counted at all shows noughts', () => {
		const table = suppressed([]);
		expect(table.wales).toBe(0);
		expect(table.regions.map(({ total }) => total)).toEqual([0, 0, 0]);
	});
});
