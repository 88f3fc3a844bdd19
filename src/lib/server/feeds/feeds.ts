import { z } from 'zod';
import { entrySchema } from '../../domain/feed/entry.ts';
import { FEED_OUTCOMES, reckoningSchema } from '../../domain/feed/reckon.ts';
import { SUSPICIONS } from '../../domain/feed/quarantine.ts';
import { runReportSchema } from '../../domain/feed/tally.ts';
import { BATCH_STATES } from '../../domain/import/batch-state.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

export const RUN_OUTCOMES = ['read', 'unchanged', 'quarantined', 'failed'] as const;
const runOutcome = z.enum(RUN_OUTCOMES);

const headSchema = z.object({
	id: z.uuid(),
	name: z.string(),
	address: z.string(),
	areas: z.array(z.string()),
	assume_areas: z.boolean(),
	every_hours: z.int(),
	state: z.enum(['active', 'paused', 'quarantined']),
	suspicion: z.enum(SUSPICIONS).nullable(),
	next_at: z.string(),
	/** Whether the person of the session speaks for all its areas. */
	mine: z.boolean(),
	last: z
		.object({ began_at: z.string(), outcome: runOutcome, fault: z.string().nullable() })
		.nullable(),
	/** What waits for an editor, by what it would do. */
	items: z.partialRecord(z.enum(FEED_OUTCOMES), z.int()),
	taken: z.int(),
	declined: z.int(),
	gone: z.int(),
	/** Terms that nobody has said anything of. */
	terms: z.int()
});
export type FeedHead = z.infer<typeof headSchema>;

const feedSchema = z.object({
	ok: z.literal(true),
	feed: headSchema,
	runs: z.array(
		z.object({
			began_at: z.string(),
			ended_at: z.string().nullable(),
			outcome: runOutcome,
			fault: z.string().nullable(),
			report: runReportSchema.nullable()
		})
	),
	terms: z.array(
		z.object({
			list: z.string(),
			id: z.string(),
			name: z.string(),
			records: z.int(),
			category: z.string().nullable(),
			decided: z.boolean()
		})
	),
	batches: z.array(
		z.object({
			id: z.uuid(),
			state: z.enum(BATCH_STATES),
			total: z.int(),
			created_at: z.string(),
			publish_at: z.string().nullable()
		})
	)
});
export type FeedDetails = z.infer<typeof feedSchema>;

const itemSchema = z.object({
	id: z.uuid(),
	external_id: z.string(),
	entry: entrySchema,
	reckoning: reckoningSchema,
	outcome: z.enum(FEED_OUTCOMES),
	service_id: z.uuid().nullable(),
	declined: z.boolean(),
	gone: z.boolean(),
	batch_id: z.uuid().nullable()
});
export type FeedItem = z.infer<typeof itemSchema>;

/** What services of a feed may be listed by. */
export const ITEM_LISTS = [...FEED_OUTCOMES, 'declined', 'gone'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** The feeds that the person of the session may see. */
export async function readFeeds(client: ApiClient): Promise<FeedHead[]> {
	const schema = z.object({ ok: z.literal(true), feeds: z.array(headSchema) });
	const answer = await callApi(client, 'feeds', {}, schema);
	return answer.ok ? answer.feeds : [];
}

/** One feed; null where there is none for this person. */
export async function readFeedDetails(
	client: ApiClient,
	feed: string
): Promise<FeedDetails | null> {
	if (!z.uuid().safeParse(feed).success) return null;
	const answer = await callApi(client, 'feed', { feed }, feedSchema);
	return answer.ok ? answer : null;
}

/** Services of a feed, in the order of its own ids, after one of them. */
export async function readFeedItems(
	client: ApiClient,
	feed: string,
	{
		list,
		after = '',
		most,
		only = null
	}: { list: ItemList; after?: string; most: number; only?: string | null }
): Promise<FeedItem[]> {
	const answer = await callApi(
		client,
		'feed_items',
		{ feed, wanted: list, beyond: after, most, item: only },
		z.object({ ok: z.literal(true), items: z.array(itemSchema) })
	);
	return answer.ok ? answer.items : [];
}

const done = z.object({ ok: z.literal(true) });
export const FEED_ACTS = ['pause', 'resume', 'fetch', 'release', 'remove'] as const;
export type FeedAct = (typeof FEED_ACTS)[number];

/** The code of the refusal; null when it was done. */
export async function changeFeed(
	client: ApiClient,
	feed: string,
	act: FeedAct
): Promise<string | null> {
	const answer = await callApi(client, 'change_feed', { feed, act }, done);
	return answer.ok ? null : answer.error;
}

/** Says which kind of help each term is; null for none of ours. */
export async function mapTerms(
	client: ApiClient,
	feed: string,
	terms: readonly { list: string; id: string; category: string | null }[]
): Promise<string | null> {
	const answer = await callApi(client, 'map_feed_terms', { feed, terms }, done);
	return answer.ok ? null : answer.error;
}

/** Puts services of a feed aside, or takes that back. */
export async function declineItems(
	client: ApiClient,
	feed: string,
	items: readonly string[],
	declined: boolean
): Promise<string | null> {
	const answer = await callApi(client, 'decline_feed_items', { feed, items, declined }, done);
	return answer.ok ? null : answer.error;
}

/** Adds a feed; its id, or why not. */
export async function addFeed(
	client: ApiClient,
	feed: {
		name: string;
		address: string;
		areas: readonly string[];
		assume_areas: boolean;
		every_hours: number;
	}
): Promise<{ id: string } | { error: string }> {
	const schema = z.object({ ok: z.literal(true), id: z.uuid() });
	const answer = await callApi(client, 'add_feed', { ...feed }, schema);
	return answer.ok ? { id: answer.id } : { error: answer.constraint ?? answer.error };
}
