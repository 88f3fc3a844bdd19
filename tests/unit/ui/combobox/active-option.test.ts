import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeAfter } from '../../../../src/lib/ui/combobox/active-option.ts';
import { latest, OVERTAKEN } from '../../../../src/lib/ui/combobox/latest.ts';

test('arrows go through the list and back into the text', () => {
	expect(activeAfter('ArrowDown', -1, 3)).toBe(0);
	expect(activeAfter('ArrowDown', 2, 3)).toBe(-1);
	expect(activeAfter('ArrowUp', -1, 3)).toBe(2);
	expect(activeAfter('ArrowUp', 0, 3)).toBe(-1);
});

test('Home and End go back to the text, and other keys are left alone', () => {
	expect(activeAfter('Home', 2, 3)).toBe(-1);
	expect(activeAfter('End', 0, 3)).toBe(-1);
	for (const key of ['a', 'Tab', 'ArrowLeft', ' ']) expect(activeAfter(key, 1, 3)).toBeUndefined();
});

test('no run of keys leads out of the list, and as many steps as there are places lead home', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 8 }),
			fc.array(fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End')),
			(count, keys) => {
				let active = -1;
				for (const key of keys) active = activeAfter(key, active, count) ?? active;
				expect(active).toBeGreaterThanOrEqual(-1);
				expect(active).toBeLessThan(count);
				let round = active;
				for (let step = 0; step <= count; step++)
					round = activeAfter('ArrowDown', round, count) ?? 99;
				expect(round).toBe(active);
			}
		)
	);
});

test('an answer that arrives after a newer question is told apart', async () => {
	const waiting: ((answer: string) => void)[] = [];
	const ask = latest(() => new Promise<string>((resolve) => waiting.push(resolve)));
	const first = ask('ba');
	const second = ask('ban');
	waiting[1]?.('Bangor');
	waiting[0]?.('Barry');
	expect(await second).toBe('Bangor');
	expect(await first).toBe(OVERTAKEN);
});
