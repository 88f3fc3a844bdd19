import { z } from 'zod';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { Job } from './job.ts';

const workedSchema = z.object({
	ok: z.literal(true),
	worked: z.boolean(),
	more: z.boolean()
});
const forgottenSchema = z.object({ ok: z.literal(true), forgotten: z.int() });

/** A second's work each: a list of 10,000 services takes some minutes, and nobody waits behind it. */
const MOST_STEPS = 20;

/** Publishes lists whose minute has passed, and takes back those that were undone. */
export const runImports: Job = {
	name: 'publish imports',
	every: 5,
	async run({ client, changed }, now) {
		let steps = 0;
		for (let more = true; more && steps < MOST_STEPS;) {
			const answer = await callApi(client, 'run_imports', { at: now.toISOString() }, workedSchema);
			if (!answer.ok) throw new DatabaseAway(`api.run_imports: ${answer.error}`);
			if (answer.worked) steps += 1;
			more = answer.more;
		}
		if (steps > 0) await changed();
		return { steps };
	}
};

/** Forgets the rows of lists that can no longer be taken back. */
export const forgetImports: Job = {
	name: 'forget imports',
	every: 3600,
	async run({ client }, now) {
		const at = now.toISOString();
		const answer = await callApi(client, 'forget_imports', { at }, forgottenSchema);
		if (!answer.ok) throw new DatabaseAway(`api.forget_imports: ${answer.error}`);
		return { forgotten: answer.forgotten };
	}
};
