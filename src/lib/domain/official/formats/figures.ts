import { z } from 'zod';

/** Figures of authorities (and of Wales), one row a figure. */
export const figuresSchema = z.object({
	kind: z.literal('figures'),
	rows: z.array(
		z.object({
			/** A principal area, or W92000004 for Wales. */
			area: z.string().regex(/^W(06|92)\d{6}$/),
			indicator: z.string().regex(/^[a-z0-9_]+$/),
			year: z.string().min(1),
			/** Null when it is suppressed. */
			value: z.number().nullable(),
			standing: z.enum(['published', 'derived', 'suppressed'])
		})
	)
});
export type Figures = z.infer<typeof figuresSchema>;
