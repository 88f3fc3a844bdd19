import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { tierSchema } from '../tier/tier-schema.ts';

/**
 * Something that says a service should exist: a duty, a programme, a ministerial answer. Not a
 * service: shown as "ask", counted nowhere.
 */
export const statementSchema = z.object({
	id: z.uuid(),
	fact_id: z.string().nullable(),
	organization: bilingualSchema,
	name: bilingualSchema,
	description: bilingualSchema.nullable(),
	evidence: z.string(),
	source_display: z.string(),
	source_url: z.url().nullable(),
	as_of: z.string().nullable(),
	minimum_age: z.int().nullable(),
	maximum_age: z.int().nullable(),
	age_of: z.enum(['child', 'young_person', 'parent']),
	phone: z.string().nullable(),
	note: z.string().nullable(),
	areas: z.array(z.string()),
	kinds: z.array(z.object({ category: z.string(), tier: tierSchema })).min(1)
});
export type Statement = z.infer<typeof statementSchema>;
