import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';

/** The age that stands for a baby who is not born yet. */
export const UNBORN = -1;

/** Who a service is for. Ages in whole years, both ends included; a missing end is open. */
export const eligibilitySchema = z.object({
	minimum_age: z.int().nullable(),
	maximum_age: z.int().nullable(),
	/** Whose age it is. */
	age_of: z.enum(['child', 'young_person', 'parent']),
	age_basis: z.enum(['stated', 'inferred', 'not recorded']),
	who_for: bilingualSchema.nullable(),
	who_not_for: bilingualSchema.nullable(),
	/** Only families in small areas that the record does not list (Flying Start). */
	small_areas_only: z.boolean()
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** Yes, no, or not recorded: an unknown fact is a third value and never a no. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Help that ends at this age or sooner is help for babies. */
const INFANCY = 2;

/**
 * Whether a child of `age` (years; `UNBORN` for a baby on the way) is of the ages a service is for.
 *
 * - A parent's age says nothing against a child of any age, so it answers yes.
 * - An open end never excludes. Ages that are not recorded at all answer unknown.
 * - An open lower end includes a baby on the way only where the upper end shows that babies are
 *   meant ("up to 1"); "up to 17" says nothing about pregnancy, so it answers unknown.
 * - A lower end of 0 is what sources write for "from birth": for an unborn baby that is a no where the
 *   age is stated and unknown where it was only worked out.
 */
export function admitsAge(eligibility: Eligibility, age: number): Answer {
	const { minimum_age: least, maximum_age: most, age_of: ageOf, age_basis: basis } = eligibility;
	if (ageOf === 'parent') return 'yes';
	if (least === null && most === null) return basis === 'not recorded' ? 'unknown' : 'yes';
	if (most !== null && age > most) return 'no';
	if (least !== null && age >= least) return 'yes';
	if (least === null) return age === UNBORN && (most ?? Infinity) > INFANCY ? 'unknown' : 'yes';
	return age === UNBORN && least === 0 && basis !== 'stated' ? 'unknown' : 'no';
}

/**
 * Whether a service is for a family: yes as soon as one child fits, no only when none can.
 * Without ages every service fits.
 */
export function admitsFamily(eligibility: Eligibility, ages: readonly number[]): Answer {
	if (ages.length === 0) return 'yes';
	const answers = ages.map((age) => admitsAge(eligibility, age));
	if (answers.includes('yes')) return 'yes';
	return answers.includes('unknown') ? 'unknown' : 'no';
}
