import { expect } from 'vitest';

/** Numbers may differ by this much of themselves: sums are added up in another order. */
const RELATIVE = 1e-9;

/**
 * Expects everything that `expected` holds to be the same in `actual`: words and whole numbers
 * exactly, other numbers within 1e-9 of themselves. What else `actual` holds is not looked at.
 */
export function expectSame(actual: unknown, expected: unknown, path = ''): void {
	if (typeof expected === 'number' && typeof actual === 'number') {
		const off = Math.abs(actual - expected);
		if (off <= RELATIVE * Math.max(1, Math.abs(expected))) return;
		expect.fail(`${path}: the kernel says ${actual}, the oracle ${expected}`);
	}
	if (expected === null || typeof expected !== 'object') {
		if (Object.is(actual, expected)) return;
		expect.fail(`${path}: the kernel says ${String(actual)}, the oracle ${String(expected)}`);
	}
	if (actual === null || typeof actual !== 'object') {
		expect.fail(
			`${path}: the kernel says ${String(actual)}, the oracle ${JSON.stringify(expected)}`
		);
	}
	if (Array.isArray(expected)) expect(actual, path).toHaveLength(expected.length);
	for (const [key, value] of Object.entries(expected)) {
		expectSame((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
	}
}
