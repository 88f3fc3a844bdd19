import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf, daysBetween } from '../../../../src/lib/domain/time/calendar.ts';

it('a day begins at midnight in Wales, in winter and in summer', () => {
	expect(dayOf(new Date('2026-01-15T23:59:59Z'))).toBe('2026-01-15');
	expect(dayOf(new Date('2026-01-16T00:00:00Z'))).toBe('2026-01-16');
	// In summer midnight in Wales is eleven in the evening, UTC.
	expect(dayOf(new Date('2026-07-15T22:59:59Z'))).toBe('2026-07-15');
	expect(dayOf(new Date('2026-07-15T23:00:00Z'))).toBe('2026-07-16');
});

it('the days on which the clocks change are ordinary days', () => {
	expect(dayOf(new Date('2026-03-29T00:30:00Z'))).toBe('2026-03-29');
	expect(dayOf(new Date('2026-03-29T23:00:00Z'))).toBe('2026-03-30');
	expect(dayOf(new Date('2026-10-24T23:00:00Z'))).toBe('2026-10-25');
	expect(dayOf(new Date('2026-10-25T23:59:59Z'))).toBe('2026-10-25');
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
});

it('counts days both ways, over leap days too', () => {
	expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
	expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
	const date = fc.integer({ min: 0, max: 40_000 });
	const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
	fc.assert(
		fc.property(date, date, (a, b) => {
			expect(daysBetween(iso(a), iso(b))).toBe(b - a);
		})
	);
});
