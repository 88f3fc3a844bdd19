import { expect, it } from 'vitest';
import { demandFromSettlements } from '../../../../src/lib/coverage/demand/from-settlements.ts';
import { seedReference } from '../../domain/seed-record.ts';
import { AREAS, bandsIn, officialBands } from './official-totals.ts';

const { need, settlements } = seedReference;
const demand = demandFromSettlements(settlements, need, AREAS);

it('stands on 671 settlements in 22 areas', () => {
	expect(demand.size).toBe(671);
	expect(demand.areas).toHaveLength(22);
	expect(demand.set).toBe('settlements');
});

it.each(AREAS)('holds the official bands of %s', (gss) => {
	bandsIn(demand, gss).forEach((children, band) =>
		expect(children).toBeCloseTo(officialBands(gss)[band]!, 6)
	);
});

it('holds 619,968 children in Wales', () => {
	const children = demand.children.reduce((sum, one) => sum + one, 0);
	expect(Math.abs(children - 619_968)).toBeLessThan(1e-6);
});

it('knows nothing of deprivation, and small places are rural', () => {
	expect(Math.max(...demand.fifth)).toBe(0);
	const rural = settlements.filter(({ weight }) => weight < 10_000).length;
	expect(demand.rural.filter((one) => one === 1)).toHaveLength(rural);
	expect(rural).toBeGreaterThan(0);
});

it('refuses an area without a settlement or without figures', () => {
	const [first, ...rest] = AREAS;
	const others = settlements.filter(({ gss }) => gss !== first);
	expect(() => demandFromSettlements(others, need, AREAS)).toThrow(first);
	const lacking = need.filter(({ area }) => area !== first);
	expect(() => demandFromSettlements(settlements, lacking, AREAS)).toThrow(first);
	expect(() => demandFromSettlements(settlements, need, rest)).toThrow(first);
});
