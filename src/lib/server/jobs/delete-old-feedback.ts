import { z } from 'zod';
import type { Job } from './job.ts';

const answerSchema = z.object({ ok: z.literal(true), deleted: z.int() });

/** Deletes what is left of feedback 90 days after it was declined, and what nobody read for a year. */
export const deleteOldFeedback: Job = {
	name: 'delete old feedback',
	every: 3600,
	async run({ client }, now) {
		const { data, error } = await client.rpc('run_feedback_deletions', { at: now.toISOString() });
		if (error) throw new Error(`api.run_feedback_deletions failed: ${error.code || 'no answer'}`);
		return { deleted: answerSchema.parse(data).deleted };
	}
};
