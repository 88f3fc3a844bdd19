import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { tierSchema } from '../tier/tier-schema.ts';

/** Who does what was decided: a role, never a person. */
export const FINDING_OWNERS = [
	'delivery group',
	'welsh government',
	'regional partnership board',
	'local authority',
	'health board',
	'third sector'
] as const;
export type FindingOwner = (typeof FINDING_OWNERS)[number];

export const FINDING_STATES = ['draft', 'open', 'closed'] as const;

/**
 * What a national review found of a place (an area, a region, or with neither all of Wales), a tier or a
 * kind of help; what was decided, whose it is to do, by when; and how it ended.
 */
export const findingSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	area: z.string().nullable(),
	region: z.string().nullable(),
	tier: tierSchema.nullable(),
	group: z.string().nullable(),
	category: z.string().nullable(),
	says: bilingualSchema,
	evidence: bilingualSchema,
	evidence_url: z.string().nullable(),
	decision: bilingualSchema.nullable(),
	owner: z.enum(FINDING_OWNERS).nullable(),
	due_on: z.iso.date().nullable(),
	state: z.enum(FINDING_STATES),
	published_on: z.iso.date().nullable(),
	closed_on: z.iso.date().nullable(),
	closing: bilingualSchema.nullable(),
	/** What was noted on the way, the oldest first, and in which role. */
	notes: z.array(z.object({ on: z.iso.date(), role: z.string(), says: bilingualSchema }))
});
export type Finding = z.infer<typeof findingSchema>;

/** Open, and past the day by which it was to be done. */
export const isOverdue = ({ state, due_on }: Pick<Finding, 'state' | 'due_on'>, today: string) =>
	state === 'open' && due_on !== null && due_on < today;
