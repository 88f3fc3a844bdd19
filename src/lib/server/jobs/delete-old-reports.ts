import { z } from 'zod';
import type { Job } from './job.ts';

const answerSchema = z.object({ ok: z.literal(true), deleted: z.int() });

/** Deletes reports of something wrong 90 days after they were closed. */
export const deleteOldReports: Job = {
	name: 'delete old reports',
	every: 3600,
	async run({ client }, now) {
		const { data, error } = await client.rpc('run_report_deletions', { at: now.toISOString() });
		if (error) throw new Error(`api.run_report_deletions failed: ${error.code || 'no answer'}`);
		return { deleted: answerSchema.parse(data).deleted };
	}
};
