import { z } from 'zod';
import type { Job } from './job.ts';

const answerSchema = z.object({ ok: z.literal(true), deleted: z.int() });

/** Deletes messages 30 days after they were sent, or were to be. */
export const deleteOldMail: Job = {
	name: 'delete old mail',
	every: 3600,
	async run({ client }, now) {
		const { data, error } = await client.rpc('delete_old_mail', { at: now.toISOString() });
		if (error) throw new Error(`api.delete_old_mail failed: ${error.code || 'no answer'}`);
		return { deleted: answerSchema.parse(data).deleted };
	}
};
