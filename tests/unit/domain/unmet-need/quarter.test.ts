import { expect, it } from 'vitest';
import { daysOfQuarter, quarterOf } from '../../../../src/lib/domain/unmet-need/quarter.ts';

it.each([
	['2026-01-01', '2026-Q1'],
	['2026-03-31', '2026-Q1'],
	['2026-04-01', '2026-Q2'],
	['2026-11-22', '2026-Q4'],
	['2026-12-31', '2026-Q4']
])('%s lies in %s', (date, quarter) => {
	expect(quarterOf(date)).toBe(quarter);
	const { from, next } = daysOfQuarter(quarter);
	expect(from <= date && date < next).toBe(true);
});

it('ends with the year', () => {
	expect(daysOfQuarter('2026-Q4')).toEqual({ from: '2026-10-01', next: '2027-01-01' });
});
