import { z } from 'zod';
import type { World } from '../application/world.ts';
import type { Reaching } from '../feeds/read-feed.ts';
import { feedsDue, runFeed } from '../feeds/run-feed.ts';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const forgottenSchema = z.object({ ok: z.literal(true), forgotten: z.int() });

/**
 * Reads the feeds that are due, and holds those against the record again of which an editor said something.
 * @param world the record as pages show it; null before there is one
 */
export const fetchFeeds = (
	world: (client: Parameters<Job['run']>[0]['client']) => Promise<World | null>,
	reaching?: Reaching
): Job => ({
	name: 'fetch feeds',
	every: 10,
	async run({ client }, now) {
		const due = await feedsDue(client, now);
		let records = 0;
		const picture = due.length === 0 ? null : await world(client);
		for (const feed of picture === null ? [] : due) {
			records += (
				await runFeed(feed, { client, world: picture!, now, ...(reaching ? { reaching } : {}) })
			).records;
		}
		return { feeds: due.length, records };
	}
});

/** Forgets readings of feeds that are older than 90 days. */
export const forgetFeedRuns: Job = {
	name: 'forget readings of feeds',
	every: 3600,
	async run({ client }, now) {
		const { forgotten } = await askFor(
			client,
			'forget_feed_runs',
			{ at: now.toISOString() },
			forgottenSchema
		);
		return { forgotten };
	}
};
