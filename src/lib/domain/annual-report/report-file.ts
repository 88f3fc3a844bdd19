import { z } from 'zod';

const both = z.object({ en: z.string(), cy: z.string() });

/** A table of a report as a file: codes that stay, numbers to the nearest ten, and what each column means. */
export const reportFileSchema = z.object({
	/** Its name without an ending. */
	name: z.string().regex(/^[a-z-]+$/),
	says: both,
	columns: z.array(z.object({ name: z.string().regex(/^[a-z0-9_]+$/), says: both })),
	rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])))
});
export type ReportFile = z.infer<typeof reportFileSchema>;
export type ReportCell = ReportFile['rows'][number][number];
