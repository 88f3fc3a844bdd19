import { z } from 'zod';
import { smallAreaCode } from './small-areas.ts';

/** The rural and urban classification by small area. */
export const ruralClassSchema = z.object({
	kind: z.literal('rural-class'),
	/** In order of their codes. */
	rows: z.array(
		z.object({
			code: smallAreaCode,
			/** As published: "RSF1". */
			class: z.string(),
			/** By its broad class. */
			rural: z.boolean()
		})
	)
});
export type RuralClass = z.infer<typeof ruralClassSchema>;
