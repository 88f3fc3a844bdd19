import { z } from 'zod';
import { smallAreaCode } from './small-areas.ts';

/** The Welsh Index of Multiple Deprivation by small area. */
export const deprivationSchema = z.object({
	kind: z.literal('deprivation'),
	/** In order of their codes. */
	rows: z.array(
		z.object({
			code: smallAreaCode,
			/** 1 is the most deprived. */
			rank: z.int().min(1),
			/** Tenth, 1 the most deprived. */
			decile: z.int().min(1).max(10),
			/** Fifth, 1 the most deprived. */
			fifth: z.int().min(1).max(5)
		})
	)
});
export type Deprivation = z.infer<typeof deprivationSchema>;
