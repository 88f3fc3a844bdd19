import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { LOCALES } from '../bilingual/locale.ts';

/** A parent's words as an editor of the area sees them. */
export const receivedFeedbackSchema = z.object({
	id: z.uuid(),
	service: z.uuid(),
	service_name: bilingualSchema,
	locale: z.enum(LOCALES),
	helped: z.string().nullable(),
	better: z.string().nullable(),
	given_on: z.iso.date(),
	state: z.enum(['waiting', 'published'])
});
export type ReceivedFeedback = z.infer<typeof receivedFeedbackSchema>;

/** What `api.feedback_to_read` answers. */
export const receivedFeedbackListSchema = z.object({
	ok: z.literal(true),
	feedback: z.array(receivedFeedbackSchema)
});
