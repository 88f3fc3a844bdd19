import { z } from 'zod';
import { WELSH_STATES, type Bilingual } from './bilingual.ts';

/** Parses a public text in both languages: at least one of them, and a state that fits. */
export const bilingualSchema: z.ZodType<Bilingual> = z
	.object({
		en: z.string().min(1).nullable(),
		cy: z.string().min(1).nullable(),
		cy_state: z.enum(WELSH_STATES)
	})
	.refine((text) => text.en !== null || text.cy !== null, 'a text needs at least one language')
	.refine((text) => (text.cy === null) === (text.cy_state === 'missing'), 'Welsh state and text');
