import { z } from 'zod';
import { tierSchema } from '../tier/tier-schema.ts';

/** What an area steward can declare of kinds of help at a tier. */
export const DECLARED = ['complete', 'none'] as const;
export type Declared = (typeof DECLARED)[number];

/** Longest evidence, in characters. */
export const EVIDENCE_LENGTH = 1_000;

/**
 * What a council area has declared of one kind of help: "our list is complete", or "we have none", as
 * at a day, with what that stands on. It counts until the day before it is a year old.
 */
export const declarationSchema = z.object({
	area: z.string(),
	tier: tierSchema,
	group: z.string(),
	says: z.enum(DECLARED),
	as_at: z.iso.date(),
	expires_on: z.iso.date(),
	evidence: z.string(),
	evidence_url: z.string().nullable()
});
export type AreaDeclaration = z.infer<typeof declarationSchema>;

/** True while a declaration counts. */
export const isInDate = ({ expires_on }: Pick<AreaDeclaration, 'expires_on'>, today: string) =>
	today < expires_on;

/** The day a declaration of a day stops counting: a year later; of 29 February on the 28th. */
export function expiryOf(asAt: string): string {
	const year = Number(asAt.slice(0, 4)) + 1;
	const rest = asAt.slice(4);
	return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
}
