import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	demandFromSmallAreas,
	type SmallArea
} from '../../../../src/lib/coverage/demand/from-small-areas.ts';
import { demandFromSettlements } from '../../../../src/lib/coverage/demand/from-settlements.ts';
import { seedReference } from '../../domain/seed-record.ts';
import { AREAS, bandsIn, officialBands } from './official-totals.ts';
import { SMALL_AREAS_FILE, smallAreasIn } from './small-areas-file.ts';

const { need, settlements } = seedReference;

const aSmallArea = (changes: Partial<SmallArea>): SmallArea => ({
	code: 'W01000001',
	name: { en: 'One', cy: 'Un' },
	area: 'W06000002',
	middle: { x: 258_000, y: 372_000 },
	children: 100,
	fifth: 3,
	rural: false,
	...changes
});

const of = (areas: readonly SmallArea[]) => ({ areas, files: [] });

describe('demand from small areas', () => {
	it('shares the official children out by the estimates', () => {
		const demand = demandFromSmallAreas(
			of([
				aSmallArea({ code: 'W01000002', children: 300, fifth: 1, rural: true }),
				aSmallArea({ middle: { lon: -4.13, lat: 53.23 }, fifth: null })
			]),
			need,
			[],
			['W06000002']
		);
		expect(demand.set).toBe('small-areas');
		expect(demand.ids).toEqual(['W01000001', 'W01000002']);
		expect([...demand.fifth]).toEqual([0, 1]);
		expect([...demand.rural]).toEqual([0, 1]);
		expect(demand.children[18]! / demand.children[0]!).toBeCloseTo(3, 12);
		const [official] = officialBands('W06000002');
		expect(demand.children[0]! + demand.children[18]!).toBeCloseTo(official! / 5, 9);
		expect(demand.x[1]).toBe(258_000);
		expect(Math.hypot(demand.x[0]! - 257_880, demand.y[0]! - 372_500)).toBeLessThan(2_000);
	});

	it('refuses an area without children, and one that there is not', () => {
		const none = [aSmallArea({ children: 0 })];
		expect(() => demandFromSmallAreas(of(none), need, [], ['W06000002'])).toThrow(/W06000002/);
		const elsewhere = [aSmallArea({}), aSmallArea({ code: 'E01000001', area: 'E06000001' })];
		expect(() => demandFromSmallAreas(of(elsewhere), need, [], ['W06000002'])).toThrow(/E06000001/);
		expect(() => demandFromSmallAreas(of([aSmallArea({})]), [], [], ['W06000002'])).toThrow(
			/pop_0_4/
		);
	});
});

describe.runIf(existsSync(SMALL_AREAS_FILE))(
	'the official small areas (needs the shared data folder)',
	() => {
		const rows = existsSync(SMALL_AREAS_FILE) ? smallAreasIn(SMALL_AREAS_FILE) : [];
		const demand = () => demandFromSmallAreas(of(rows), need, settlements, AREAS);

		it('are 1,917 points, each with its fifth', () => {
			const { size, fifth, x, y, rural } = demand();
			expect(size).toBe(1_917);
			const counts = [1, 2, 3, 4, 5].map((one) => fifth.filter((of) => of === one).length);
			expect(counts.reduce((sum, count) => sum + count)).toBe(1_917);
			expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
			expect(rural.filter((of) => of === 1).length).toBeGreaterThan(300);
			expect(Math.min(...x)).toBeGreaterThan(140_000);
			expect(Math.max(...y)).toBeLessThan(410_000);
		});

		it.each(AREAS)('hold the official bands of %s', (gss) => {
			bandsIn(demand(), gss).forEach((children, band) =>
				expect(children).toBeCloseTo(officialBands(gss)[band]!, 6)
			);
		});

		it('move children from the settlement estimate, never their number', () => {
			const estimate = demandFromSettlements(settlements, need, AREAS);
			const small = demand();
			for (const gss of AREAS) {
				bandsIn(small, gss).forEach((children, band) =>
					expect(children).toBeCloseTo(bandsIn(estimate, gss)[band]!, 6)
				);
			}
		});
	}
);
