import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_AGES, agesBetween, agesOf, spanOf } from '../../../src/lib/coverage/ages.ts';

/** The years in a mask, one by one. */
const yearsIn = (mask: number): number[] =>
	Array.from({ length: 32 }, (_, age) => age).filter((age) => ((mask >>> age) & 1) === 1);

describe('ages as bits', () => {
	it('hold exactly the years between two ages, cut to childhood', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -5, max: 40 }),
				fc.integer({ min: -5, max: 40 }),
				(from, to) => {
					const years = Array.from({ length: 18 }, (_, age) => age);
					expect(yearsIn(agesBetween(from, to))).toEqual(
						years.filter((age) => age >= from && age <= to)
					);
				}
			)
		);
	});

	it('know their lowest and highest', () => {
		expect(spanOf(0)).toBeNull();
		expect(spanOf(ALL_AGES)).toEqual({ from: 0, to: 17 });
		expect(spanOf(agesBetween(5, 5))).toEqual({ from: 5, to: 5 });
		expect(spanOf(agesBetween(2, 3) | agesBetween(11, 12))).toEqual({ from: 2, to: 12 });
	});
});

describe('the ages an offer is for', () => {
	const of = (
		age_of: 'child' | 'young_person' | 'parent',
		minimum_age: number | null,
		maximum_age: number | null
	) => agesOf({ age_of, minimum_age, maximum_age });

	it('are open where a bound is missing', () => {
		expect(of('child', null, null)).toBe(ALL_AGES);
		expect(of('child', 11, null)).toBe(agesBetween(11, 17));
		expect(of('child', null, 4)).toBe(agesBetween(0, 4));
		expect(of('young_person', null, 25)).toBe(ALL_AGES);
	});

	it('hold both ends', () => {
		expect(yearsIn(of('child', 3, 4))).toEqual([3, 4]);
		expect(yearsIn(of('child', 0, 0))).toEqual([0]);
		expect(yearsIn(of('young_person', 16, 25))).toEqual([16, 17]);
	});

	it("are every age where a parent's or a young adult's are stated", () => {
		expect(of('parent', 16, 24)).toBe(ALL_AGES);
		expect(of('parent', null, null)).toBe(ALL_AGES);
		expect(of('young_person', 18, 25)).toBe(ALL_AGES);
	});

	it('are none where a child would have to be grown up', () => {
		expect(of('child', 18, 25)).toBe(0);
	});
});
