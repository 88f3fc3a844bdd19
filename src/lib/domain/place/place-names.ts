import { z } from 'zod';

/** The name of a place in both languages; the same twice where it has only one. */
export const namesSchema = z.object({ en: z.string().min(1), cy: z.string().min(1) });
export type Names = z.infer<typeof namesSchema>;
