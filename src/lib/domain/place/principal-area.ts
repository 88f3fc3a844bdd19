import { z } from 'zod';
import { gssSchema } from './gss-code.ts';
import { lonLatSchema } from './lon-lat.ts';
import { namesSchema } from './place-names.ts';

/** One of the 22 principal areas of Wales, with the council that runs it. */
export const principalAreaSchema = z.object({
	gss: gssSchema,
	name: namesSchema,
	/** The council's own name, such as "Gwynedd Council". */
	council: namesSchema,
	centroid: lonLatSchema,
	/** Code of the Regional Partnership Board it belongs to, such as "NW". */
	region: z.string().min(2),
	website: z.url()
});
export type PrincipalArea = z.infer<typeof principalAreaSchema>;
