import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { tierSchema } from '../tier/tier-schema.ts';

/** A group of kinds of help, with the ages it is for (an assumption, in whole years, both included). */
export const categoryGroupSchema = z.object({
	id: z.string(),
	name: bilingualSchema,
	minimum_age: z.int(),
	maximum_age: z.int(),
	/** Tiers in which a phone or online offer counts as reaching a family. */
	remote_counts_for_tiers: z.array(tierSchema),
	/** Tiers that are expected to hold this group (31 of the 44 pairs). */
	expected_tiers: z.array(tierSchema)
});
export type CategoryGroup = z.infer<typeof categoryGroupSchema>;

/** A kind of help, such as "Flying Start". */
export const categorySchema = z.object({
	id: z.string(),
	group: z.string(),
	name: bilingualSchema,
	default_tier: tierSchema,
	access_route: z.string().nullable(),
	duty: z.string().nullable(),
	typical_ages: z.string().nullable()
});
export type Category = z.infer<typeof categorySchema>;

/**
 * Kinds of help that somebody may be watched for looking at: such pages are never cached and carry a
 * plain title.
 */
export const SENSITIVE_CATEGORIES: ReadonlySet<string> = new Set([
	'domestic_abuse',
	'exploitation',
	'substance_misuse'
]);

/** True when any of a service's kinds of help is sensitive. */
export const isSensitive = (categories: readonly string[]): boolean =>
	categories.some((category) => SENSITIVE_CATEGORIES.has(category));
