import { z } from 'zod';

/** A need figure with its year and source. A suppressed figure has no value; zero is a value. */
export const needFigureSchema = z.object({
	area: z.string(),
	indicator: z.string(),
	year: z.string(),
	value: z.number().nullable(),
	standing: z.enum(['published', 'derived', 'suppressed']),
	source: z.string()
});
export type NeedFigure = z.infer<typeof needFigureSchema>;
