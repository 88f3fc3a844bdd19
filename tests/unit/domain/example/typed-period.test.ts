import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showPeriod, typedPeriod } from '../../../../src/lib/domain/example/typed-period.ts';

test('a month is read however it is typed, and a year by itself', () => {
	for (const text of ['4 2025', '04/2025', '4-2025', '4.2025', '2025-04']) {
		expect(typedPeriod(text), text).toBe('2025-04');
	}
	expect(typedPeriod('2025')).toBe('2025');
	expect(typedPeriod('')).toBeNull();
	for (const text of ['13 2025', '0 2025', '2025-13', '1999', 'April', '4', '2025-4-1']) {
		expect(typedPeriod(text), text).toBeUndefined();
	}
});

test('what the form shows is read back as it was', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 2000, max: 2099 }),
			fc.option(fc.integer({ min: 1, max: 12 })),
			(year, month) => {
				const period = month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
				expect(typedPeriod(showPeriod(period))).toBe(period);
			}
		)
	);
	expect(showPeriod(undefined)).toBe('');
});
