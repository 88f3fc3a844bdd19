import { z } from 'zod';
import { FeedFault } from '../../domain/feed/fault.ts';
import { entrySchema } from '../../domain/feed/entry.ts';
import { countsOf, suspicionOf } from '../../domain/feed/quarantine.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import type { World } from '../application/world.ts';
import { log } from '../log/log.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { readFeedGround } from './feed-ground.ts';
import { holdEntry, holdRecords, type HeldEntry } from './hold-entries.ts';
import { readFeed, type Reaching } from './read-feed.ts';

const countsSchema = z
	.object({ records: z.int(), with_area: z.int(), with_term: z.int(), taken: z.int() })
	.nullable();
const dueSchema = z.object({
	id: z.uuid(),
	run: z.uuid(),
	fetch: z.boolean(),
	address: z.string(),
	etag: z.string().nullable(),
	modified: z.string().nullable(),
	counts: countsSchema,
	let_through: z.boolean()
});
type DueFeed = z.infer<typeof dueSchema>;
const done = z.object({ ok: z.literal(true) });

/** Entries written in one call. */
const AT_A_TIME = 100;

/** The feeds that are to be read, or held against the record again, at a time; they are this process's for a while. */
export async function feedsDue(client: ApiClient, now: Date): Promise<DueFeed[]> {
	const schema = z.object({ ok: z.literal(true), feeds: z.array(dueSchema) });
	const answer = await callApi(client, 'feeds_due', { at: now.toISOString() }, schema);
	if (!answer.ok) throw new DatabaseAway(`api.feeds_due: ${answer.error}`);
	return answer.feeds;
}

type Work = { client: ApiClient; world: World; now: Date; reaching?: Reaching };

/** Reads one feed and writes down what it holds. A feed that can not be read changes nothing. */
export async function runFeed(feed: DueFeed, work: Work): Promise<{ records: number }> {
	if (!feed.fetch) return reckonAgain(feed, work);
	const { client, world, now, reaching } = work;
	const finish = (result: object) =>
		call(client, 'finish_feed_run', {
			feed: feed.id,
			run: feed.run,
			at: now.toISOString(),
			result
		});
	try {
		const read = await readFeed(feed.address, feed, reaching);
		if (read === null) {
			await finish({ outcome: 'unchanged' });
			return { records: 0 };
		}
		const facts = await readFeedGround(client, world, feed.id, dayOf(now));
		if (facts === null) return { records: 0 };
		const { held, report, terms } = await holdRecords(read, facts);
		const suspicion = feed.let_through ? null : suspicionOf(report, feed.counts);
		if (suspicion !== null) {
			await finish({ outcome: 'quarantined', suspicion, report });
			return { records: 0 };
		}
		await store(client, feed, feed.run, held);
		await finish({
			outcome: 'read',
			report,
			terms,
			counts: countsOf(report),
			etag: read.etag,
			modified: read.modified,
			// A feed that does not give what it says it has may have left some out.
			complete: !read.totalsLie
		});
		return { records: report.records };
	} catch (error) {
		if (error instanceof DatabaseAway) throw error;
		const fault = error instanceof FeedFault ? error.code : 'unreachable';
		if (!(error instanceof FeedFault))
			log.error({ err: error, feed: feed.id }, 'a feed was not read');
		await finish({ outcome: 'failed', fault });
		return { records: 0 };
	}
}

const keptSchema = z.object({
	ok: z.literal(true),
	items: z.array(z.object({ external_id: z.string(), entry: entrySchema }))
});

/** Holds what is kept of a feed against the record again, after an editor said what its terms are. */
async function reckonAgain(
	feed: DueFeed,
	{ client, world, now }: Work
): Promise<{ records: number }> {
	const facts = await readFeedGround(client, world, feed.id, dayOf(now));
	let [records, after] = [0, ''];
	while (facts !== null) {
		const kept = await callApi(
			client,
			'kept_feed_items',
			{ feed: feed.id, beyond: after },
			keptSchema
		);
		if (!kept.ok || kept.items.length === 0) break;
		const held = kept.items.map(({ entry }) => holdEntry(entry, facts));
		await store(
			client,
			feed,
			null,
			held.flatMap((one) => ('drop' in one ? [] : [one]))
		);
		records += kept.items.length;
		after = kept.items.at(-1)!.external_id;
	}
	await call(client, 'finish_feed_reckoning', { feed: feed.id });
	return { records };
}

async function store(
	client: ApiClient,
	{ id }: DueFeed,
	run: string | null,
	held: readonly HeldEntry[]
): Promise<void> {
	for (let at = 0; at < held.length; at += AT_A_TIME) {
		await call(client, 'store_feed_items', {
			feed: id,
			run,
			items: held.slice(at, at + AT_A_TIME)
		});
	}
}

async function call(client: ApiClient, name: string, args: object): Promise<void> {
	const answer = await callApi(client, name, { ...args }, done);
	// A feed that was removed meanwhile has nothing to write to.
	if (!answer.ok && answer.error !== 'not_found') {
		throw new DatabaseAway(`api.${name}: ${answer.constraint ?? answer.error}`);
	}
}
