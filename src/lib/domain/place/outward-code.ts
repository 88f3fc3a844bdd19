import { z } from 'zod';
import { gssSchema } from './gss-code.ts';
import { lonLatSchema } from './lon-lat.ts';
import { namesSchema } from './place-names.ts';

/** The first half of a postcode (a postcode district), as far as it lies in Wales. */
export const outwardCodeSchema = z.object({
	code: z.string().regex(/^[A-Z]{1,2}\d{1,2}$/, 'an outward code'),
	/** False for codes of large users and PO boxes, which stand for no place. */
	geographic: z.boolean(),
	/** Post towns; several are separated by a semicolon. */
	town: namesSchema,
	/** Places in it, most of them neighbourhoods too small to be settlements of their own. */
	places: z.array(z.string().min(1)),
	/** The principal areas it lies in, the main one first. */
	areas: z.array(gssSchema).min(1),
	/** True where a part of it is in England. */
	crossesBorder: z.boolean(),
	/** A point in the middle of its Welsh part; null for codes that stand for no place. */
	point: lonLatSchema.nullable()
});
export type OutwardCode = z.infer<typeof outwardCodeSchema>;
