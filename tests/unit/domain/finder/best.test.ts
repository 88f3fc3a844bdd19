import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Best } from '../../../../src/lib/domain/finder/best.ts';

it('keeps what sorting all and cutting would keep, ties in the order they came', () => {
	const things = fc.array(fc.integer({ min: 0, max: 9 })).map((keys) =>
		// The same key many times over, told apart by when it came.
		keys.map((key, came) => ({ key, came }))
	);
	fc.assert(
		fc.property(things, fc.constantFrom(1, 2, 3, 10, Infinity), (all, limit) => {
			const best = new Best<{ key: number; came: number }>(limit, (a, b) => a.key - b.key);
			for (const thing of all) best.add(thing);
			expect(best.count).toBe(all.length);
			expect(best.items()).toEqual(all.toSorted((a, b) => a.key - b.key).slice(0, limit));
		}),
		{ numRuns: 500 }
	);
});
