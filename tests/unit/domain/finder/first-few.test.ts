import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FirstFew } from '../../../../src/lib/domain/finder/first-few.ts';

const few = fc.integer({ min: 0, max: 3 });
/** Many ties in the first two numbers; the third tells them apart. */
const streams = fc
	.array(fc.tuple(few, fc.constantFrom(0, 1, 4, 9, Infinity)), { maxLength: 60 })
	.chain((all) =>
		fc
			.shuffledSubarray(
				all.map((_, at) => at),
				{ minLength: all.length }
			)
			.map((ranks) =>
				all.map(([first, square], row) => ({ row, first, square, last: ranks[row]! }))
			)
	);

it('keeps what sorting all and cutting would keep', () => {
	fc.assert(
		fc.property(streams, fc.constantFrom(0, 1, 2, 5, 100, Infinity), (all, limit) => {
			const list = new FirstFew(limit, all.length);
			for (const { row, first, square, last } of all) list.add(row, first, square, last);
			const sorted = all.toSorted((a, b) => {
				if (a.first !== b.first) return a.first - b.first;
				return a.square === b.square ? a.last - b.last : a.square < b.square ? -1 : 1;
			});
			expect(list.rows()).toEqual(sorted.slice(0, limit).map(({ row }) => row));
		}),
		{ numRuns: 500 }
	);
});

it('sets a bar once it is full: a row beyond it would not be kept', () => {
	const list = new FirstFew(2, 10);
	list.add(0, 0, 25, 0);
	expect(list.bar()).toBe(Infinity);
	list.add(1, 0, 16, 1);
	expect(list.bar()).toBe(25);
	list.add(2, 0, 9, 2);
	expect(list.bar()).toBe(16);
	expect(list.rows()).toEqual([2, 1]);
});
