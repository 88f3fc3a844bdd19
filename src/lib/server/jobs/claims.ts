import { z } from 'zod';
import { sendClaimLinks } from '../claims/send-claim-links.ts';
import { callApi } from '../supabase/call-api.ts';
import type { Job } from './job.ts';

/** Sends the links of claims that editors approved; an approval tries at once, this makes good. */
export const claimLinks: Job = {
	name: 'send claim links',
	every: 60,
	run: async ({ client }, now) => ({ sent: await sendClaimLinks(client, now) })
};

/** Deletes claims 30 days after an unused link, 90 days after they were closed. */
export const deleteOldClaims: Job = {
	name: 'delete old claims',
	every: 3600,
	async run({ client }, now) {
		const deleted = z.object({ ok: z.literal(true), deleted: z.int() });
		const answer = await callApi(client, 'delete_old_claims', { at: now.toISOString() }, deleted);
		return { deleted: answer.ok ? answer.deleted : 0 };
	}
};
