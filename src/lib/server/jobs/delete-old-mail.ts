import { z } from 'zod';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const answerSchema = z.object({ ok: z.literal(true), deleted: z.int() });

/** Deletes messages 30 days after they were sent, or were to be, and links long run out. */
export const deleteOldMail: Job = {
	name: 'delete old mail',
	every: 3600,
	async run({ client }, now) {
		const at = now.toISOString();
		const mail = await askFor(client, 'delete_old_mail', { at }, answerSchema);
		const links = await askFor(client, 'delete_old_links', { at }, answerSchema);
		return { messages: mail.deleted, links: links.deleted };
	}
};
