import { z } from 'zod';
import { gssSchema } from '../../place/gss-code.ts';

/** The code of a small area of Wales (Lower-layer Super Output Area), such as W01000003. */
export const smallAreaCode = z.string().regex(/^W01\d{6}$/, 'a small area code');

const children = z.number().min(0);

/** The official small areas: where their people live on average, and how many children. */
export const smallAreasSchema = z.object({
	kind: z.literal('small-areas'),
	/** What `children` is, as its publisher calls the column: an estimate, a census. Not for people. */
	children_column: z.string(),
	/** In order of their codes. */
	rows: z.array(
		z.object({
			code: smallAreaCode,
			/** As the Office for National Statistics numbers it: "Gwynedd 001A". */
			name: z.object({ en: z.string(), cy: z.string() }),
			/** The name people may know ("Amlwch Port"), where a publisher gives one. */
			local: z.object({ en: z.string(), cy: z.string().nullable() }).nullable(),
			area: gssSchema,
			/** Where its people live on average (WGS84). */
			lon: z.number(),
			lat: z.number(),
			/** Children aged 0 to 17, or the nearest the file has: it shares official totals out. */
			children,
			/** Children aged 0 to 15 as the census counted them, where the file has them too. */
			aged_0_15: children.nullable(),
			/** Children by band, where the file has all of them; named like the figures of need. */
			bands: z
				.object({
					pop_0_4: children,
					pop_5_10: children,
					pop_11_15: children,
					pop_16_17: children
				})
				.nullable()
		})
	)
});
export type SmallAreas = z.infer<typeof smallAreasSchema>;
export type SmallAreaRow = SmallAreas['rows'][number];
