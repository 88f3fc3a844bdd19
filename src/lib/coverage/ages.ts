/**
 * Ages of children as bits: bit `a` stands for children who are `a` years old. Eighteen single years,
 * 0 to 17, the ages that demand is known for.
 */

/** How many single years there are: 0 to 17. */
export const AGES = 18;

/** Every age of childhood. */
export const ALL_AGES = (1 << AGES) - 1;

/** The ages from `from` to `to`, both included, as bits. Ages outside 0 to 17 are cut off. */
export function agesBetween(from: number, to: number): number {
	const first = Math.max(0, from);
	const last = Math.min(AGES - 1, to);
	if (first > last) return 0;
	return ((1 << (last - first + 1)) - 1) << first;
}

/** The lowest and the highest age in a mask; null for an empty one. */
export function spanOf(ages: number): { from: number; to: number } | null {
	if (ages === 0) return null;
	return { from: 31 - Math.clz32(ages & -ages), to: 31 - Math.clz32(ages) };
}

/** Whose ages an offer states, and which. */
type StatedAges = {
	minimum_age: number | null;
	maximum_age: number | null;
	age_of: 'child' | 'young_person' | 'parent';
};

/**
 * The ages of children whom an offer is for. A missing bound is open. A parent's age says nothing
 * about the child's, and neither does a young adult's (18 or older): both cover every age.
 */
export function agesOf({ minimum_age, maximum_age, age_of }: StatedAges): number {
	const from = minimum_age ?? 0;
	if (age_of === 'parent' || (age_of === 'young_person' && from >= AGES)) return ALL_AGES;
	return agesBetween(from, maximum_age ?? AGES - 1);
}
