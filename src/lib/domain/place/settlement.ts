import { z } from 'zod';
import { gssSchema } from './gss-code.ts';
import { lonLatSchema } from './lon-lat.ts';
import { namesSchema } from './place-names.ts';

/** A town, a village or a part of a city. */
export const settlementSchema = z.object({
	/** May hold a qualifier: "Llangybi (Ceredigion)", "Newport: Bettws". See place-title.ts. */
	name: namesSchema,
	gss: gssSchema,
	point: lonLatSchema,
	/** Relative size, for ordering and for sharing out official totals; never a population. */
	weight: z.number().nonnegative()
});
export type Settlement = z.infer<typeof settlementSchema>;
