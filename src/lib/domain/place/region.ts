import { z } from 'zod';
import { gssSchema } from './gss-code.ts';
import { namesSchema } from './place-names.ts';

/** The footprint of one of the seven Regional Partnership Boards (the same as the health boards'). */
export const regionSchema = z.object({
	/** The board's short code: NW, PW, WW, GW, CAV, CTM or WG. */
	code: z.string().min(2),
	name: namesSchema,
	board: namesSchema,
	members: z.array(gssSchema).min(1)
});
export type Region = z.infer<typeof regionSchema>;
