import fc from 'fast-check';
import { expect, test } from 'vitest';
import { threeWayWidths } from '../../../src/lib/ui/three-way-widths.ts';

test('shares of any unit lie side by side and fill the bar', () => {
	expect(threeWayWidths([50, 25, 25])).toEqual([
		{ x: 0, width: 50 },
		{ x: 50, width: 25 },
		{ x: 75, width: 25 }
	]);
	const share = fc.integer({ min: 0, max: 1_000_000 });
	fc.assert(
		fc.property(share, share, fc.integer({ min: 1, max: 1_000_000 }), (yes, no, unknown) => {
			const [a, b, c] = threeWayWidths([yes, no, unknown]);
			expect(a.x).toBe(0);
			expect(b.x).toBeCloseTo(a.width, 9);
			expect(c.x + c.width).toBeCloseTo(100, 9);
		})
	);
});

test('nothing to share leaves the bar blank, and a negative share counts as none', () => {
	expect(threeWayWidths([0, 0, 0]).map((part) => part.width)).toEqual([0, 0, 0]);
	expect(threeWayWidths([-5, 1, 0]).map((part) => part.width)).toEqual([0, 100, 0]);
});
