import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';

/** How a result came to be known, as its source says. Names of ways, not steps of a scale. */
export const EVIDENCE_LEVELS = [
	'not-stated',
	'said',
	'counted',
	'before-after',
	'compared',
	'evaluated'
] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Fewer people than this are never told: a family could be recognised. */
export const FEWEST_PEOPLE = 5;

/** A year or a month of one: "2025" or "2025-04". */
export const partialMonth = z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/);

/**
 * One result, in the one shape that all have. Null is "not reported", never zero. `percent` stands
 * only where a source gives a share without its numbers.
 */
export const claimSchema = z.object({
	measure: bilingualSchema,
	n: z.int().nonnegative().nullable(),
	of: z.int().positive().nullable(),
	percent: z.number().min(0).max(100).nullable(),
	period: z.object({ from: partialMonth, to: partialMonth }).nullable(),
	method: bilingualSchema.nullable(),
	source: bilingualSchema,
	source_url: z.string().nullable(),
	level: z.enum(EVIDENCE_LEVELS)
});
export type Claim = z.infer<typeof claimSchema>;

/** Why two numbers can not be told as they are; null when they can. */
export function numbersProblem(n: number, of: number): 'order' | 'small' | null {
	if (n > of) return 'order';
	const few = (people: number) => people > 0 && people < FEWEST_PEOPLE;
	return few(n) || few(of) || few(of - n) ? 'small' : null;
}

/** The share of a claim in hundredths, from its numbers where they are told; null where neither is. */
export const shareOf = ({ n, of, percent }: Pick<Claim, 'n' | 'of' | 'percent'>): number | null =>
	n !== null && of !== null ? (100 * n) / of : percent;
