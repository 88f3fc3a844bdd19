import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersProblem, shareOf } from '../../../../src/lib/domain/example/claim.ts';

test('numbers of which one side is fewer than five people are not told, whatever they are', () => {
	fc.assert(
		fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (n, of) => {
			const sides = [n, of - n, of];
			const expected =
				n > of ? 'order' : sides.some((side) => side >= 1 && side <= 4) ? 'small' : null;
			expect(numbersProblem(n, of)).toBe(expected);
		})
	);
	expect(numbersProblem(0, 40)).toBeNull();
	expect(numbersProblem(40, 40)).toBeNull();
	expect(numbersProblem(47, 50)).toBe('small');
	expect(numbersProblem(3, 3)).toBe('small');
});

test('a share comes from the numbers, else from the source, else there is none', () => {
	expect(shareOf({ n: 45, of: 60, percent: null })).toBe(75);
	expect(shareOf({ n: null, of: null, percent: 94 })).toBe(94);
	expect(shareOf({ n: null, of: null, percent: null })).toBeNull();
	// Nought of forty is a result; nothing reported is none.
	expect(shareOf({ n: 0, of: 40, percent: null })).toBe(0);
});
