import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';

/** How far things have gone when an advocate may stand beside a parent, in the order they come. */
export const STAGES = [
	'care and support',
	'child protection',
	'pre-proceedings',
	'proceedings',
	'child looked after'
] as const;
export type Stage = (typeof STAGES)[number];

/** Who says whether a parent meets the criterion. `nobody`: it is open to every parent. */
export const APPLIED_BY = ['provider', 'social services', 'court', 'nobody'] as const;
export type AppliedBy = (typeof APPLIED_BY)[number];

/**
 * What only parental advocacy is asked: at which stages, by which criterion, and who applies it. Null or
 * no stage means "not recorded", never "no".
 */
export const advocacyFactsSchema = z.object({
	stages: z.array(z.enum(STAGES)),
	criterion: bilingualSchema.nullable(),
	applied_by: z.enum(APPLIED_BY).nullable(),
	/** Who says so, and when it was taken from them. */
	source: z.string().min(1),
	as_at: z.iso.date()
});
export type AdvocacyFacts = z.infer<typeof advocacyFactsSchema>;
