import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../../../../src/lib/ui/colour/contrast.ts';
import { linear, type Linear } from '../../../../src/lib/ui/colour/hex.ts';
import { distance, oklab } from '../../../../src/lib/ui/colour/oklab.ts';
import { simulate, VISIONS } from '../../../../src/lib/ui/colour/simulate.ts';

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const colour: fc.Arbitrary<Linear> = fc.tuple(channel, channel, channel);

test('contrast of black on white is 21, of a colour on itself 1, and known greys agree with WCAG', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#7d786c', '#7d786c')).toBe(1);
	// The palest grey that passes 4.5 on white.
	expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('OKLab puts white at full lightness and greys on its axis', () => {
	expect(oklab([1, 1, 1])[0]).toBeCloseTo(1, 4);
	const [, a, b] = oklab(linear('#808080'));
	expect(Math.hypot(a, b)).toBeLessThan(0.001);
	expect(distance([0, 0, 0], [1, 1, 1])).toBeCloseTo(100, 1);
});

test('greys look the same to everyone', () => {
	for (const vision of VISIONS) {
		expect(distance(simulate(linear('#777777'), vision), linear('#777777'))).toBeLessThan(0.5);
	}
});

test('a full red and a dark olive come close for those who do not see red', () => {
	const [red, olive] = [linear('#ff0000'), linear('#5f5200')];
	const plain = distance(red, olive);
	expect(distance(simulate(red, 'protanopia'), simulate(olive, 'protanopia'))).toBeLessThan(
		plain / 3
	);
});

test('every simulated colour can be shown, and distance is the same both ways', () => {
	fc.assert(
		fc.property(colour, colour, fc.constantFrom(...VISIONS), (a, b, vision) => {
			const seen = simulate(a, vision);
			expect(seen.every((part) => part >= 0 && part <= 1)).toBe(true);
			expect(distance(a, b)).toBeCloseTo(distance(b, a), 9);
		})
	);
});
