import { z } from 'zod';
import { TIERS } from '../tier/tier.ts';

/** Ages of the child, as coarse as the official totals; a baby on the way belongs to the first. */
export const UNMET_AGE_BANDS = ['0-4', '5-10', '11-15', '16-17'] as const;
export type UnmetAgeBand = (typeof UNMET_AGE_BANDS)[number];

/** The tiers, and the answer of whoever cannot say. */
export const UNMET_TIERS = [...TIERS, 'unsure'] as const;
export type UnmetTier = (typeof UNMET_TIERS)[number];

/** "I needed something that is not here": five codes and nothing else. */
export const unmetNeedSchema = z.object({
	area: z.string().regex(/^W06\d{6}$/),
	age: z.enum(UNMET_AGE_BANDS),
	tier: z.enum(UNMET_TIERS),
	group: z.string().regex(/^[a-z_]+$/)
});
export type UnmetNeed = z.infer<typeof unmetNeedSchema>;

/** A count that is shown; null where it is kept back. Nought is shown as nought. */
const shown = z.int().nonnegative().nullable();

/** What is published of a quarter once it has ended: see `suppressQuarter`. */
export const unmetQuarterSchema = z.object({
	quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
	wales: shown,
	regions: z.array(
		z.object({
			code: z.string(),
			total: shown,
			areas: z.array(z.object({ gss: z.string(), count: shown })),
			tiers: z.array(z.object({ tier: z.enum(UNMET_TIERS), count: shown }))
		})
	)
});
export type UnmetQuarter = z.infer<typeof unmetQuarterSchema>;

/** All that is published: since when anything is counted, and the quarters that have ended. */
export const unmetPublishedSchema = z.object({
	since: z.iso.date().nullable(),
	quarters: z.array(unmetQuarterSchema)
});
export type UnmetPublished = z.infer<typeof unmetPublishedSchema>;
