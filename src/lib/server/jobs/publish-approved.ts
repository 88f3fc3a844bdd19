import { z } from 'zod';
import { letterSchema, writeLetter } from '../moderation/letters.ts';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const answerSchema = z.object({
	ok: z.literal(true),
	published: z.int(),
	failed: z.int(),
	letters: z.array(letterSchema)
});

/** Publishes what editors approved and did not undo within the minute, and tells who sent it in. */
export const publishApproved: Job = {
	name: 'publish approved',
	every: 3,
	async run({ client, changed }, now) {
		const at = now.toISOString();
		const { published, failed, letters } = await askFor(
			client,
			'publish_due',
			{ at },
			answerSchema
		);
		if (published > 0) await changed();
		for (const letter of letters) {
			await writeLetter(client, letter, { template: 'proposal-approved' });
		}
		return { published, failed };
	}
};
