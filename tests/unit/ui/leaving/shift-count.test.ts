import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	afterTurn,
	FORGOTTEN_AFTER_MS,
	HELD_AFTER_MS,
	NO_PRESSES,
	type KeyTurn
} from '../../../../src/lib/ui/leaving/shift-count.ts';

type Short = [way: 'down' | 'up', key: string, at: number, more?: Partial<KeyTurn>];
const turns = (short: Short[]): KeyTurn[] =>
	short.map(([way, key, at, more]) => ({ way, key, at, joined: false, repeat: false, ...more }));
const presses = (short: Short[]): number => turns(short).reduce(afterTurn, NO_PRESSES).presses;

/** Shift down and up by itself, from a moment on. */
const press = (at: number): Short[] => [
	['down', 'Shift', at],
	['up', 'Shift', at + 90]
];

describe('pressing Shift', () => {
	it('counts each press by itself', () => {
		expect(presses([...press(0), ...press(300)])).toBe(2);
		expect(presses([...press(0), ...press(300), ...press(600)])).toBe(3);
	});

	it('begins again after any other key, and after a while', () => {
		expect(presses([...press(0), ...press(300), ['down', 'Tab', 500], ...press(600)])).toBe(1);
		expect(presses([...press(0), ...press(300), ...press(400 + FORGOTTEN_AFTER_MS)])).toBe(1);
	});

	it('does not count a held or repeating key', () => {
		expect(
			presses([
				['down', 'Shift', 0],
				['up', 'Shift', HELD_AFTER_MS + 1]
			])
		).toBe(0);
		const repeating = [1, 2, 3].map((n): Short => ['down', 'Shift', n * 30, { repeat: true }]);
		expect(presses([['down', 'Shift', 0], ...repeating, ['up', 'Shift', 120]])).toBe(0);
	});

	it('does not count both Shift keys at once, or Shift with Alt', () => {
		expect(
			presses([
				['down', 'Shift', 0],
				['down', 'Shift', 20],
				['up', 'Shift', 60],
				['up', 'Shift', 80]
			])
		).toBe(0);
		expect(
			presses([
				['down', 'Shift', 0, { joined: true }],
				['up', 'Shift', 60]
			])
		).toBe(0);
	});

	it('never counts towards leaving while somebody writes, capitals and all', () => {
		const letter = fc.constantFrom(...'abcAW1?£ŵ');
		const word = fc.array(fc.record({ letter, capital: fc.boolean(), rolled: fc.boolean() }));
		fc.assert(
			fc.property(word, (letters) => {
				let at = 0;
				const typed = letters.flatMap(({ letter: key, capital, rolled }): Short[] => {
					at += 200;
					const plain: Short[] = [
						['down', key, at + 20],
						['up', key, at + 60]
					];
					if (!capital) return plain;
					// Fast writers let go of Shift before the letter.
					return rolled
						? [['down', 'Shift', at], plain[0]!, ['up', 'Shift', at + 40], plain[1]!]
						: [['down', 'Shift', at], ...plain, ['up', 'Shift', at + 80]];
				});
				expect(presses(typed)).toBe(0);
			})
		);
	});
});
