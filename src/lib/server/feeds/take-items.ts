import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import { kindOfOrganization } from '../../domain/feed/kind-of-organization.ts';
import { NOBODY, reckon, type Answers, type Reckoning } from '../../domain/feed/reckon.ts';
import { cellsOfOffer } from '../../domain/import/cells-of-offer.ts';
import { PLACE_COLUMNS } from '../../domain/import/columns.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { foldKey } from '../../domain/place/folding.ts';
import type { World } from '../application/world.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { readFeedGround } from './feed-ground.ts';
import type { FeedItem } from './feeds.ts';

/** Services of a feed that an editor takes, and what they say of each. */
export type Taken = { item: FeedItem; answers: Answers };

const startedSchema = z.object({ ok: z.literal(true), id: z.uuid() });
const done = z.object({ ok: z.literal(true), state: z.string().optional() });

/**
 * Makes a batch of what an editor takes from a feed and confirms it: public a minute later, undone as one.
 * Everything is held against the record anew, as it is at this moment.
 * @param reason why a service is placed on its tiers, from what proposed them
 * @returns the batch and how many of the items could not be taken any more
 */
export async function takeItems(
	clients: { person: ApiClient; service: ApiClient },
	world: World,
	feed: string,
	taken: readonly Taken[],
	{ today, reason }: { today: string; reason: (reckoning: Reckoning) => Bilingual }
): Promise<{ batch: string; left: number } | { error: string }> {
	const facts = await readFeedGround(clients.person, world, feed, today);
	if (facts === null) return { error: 'not_all_yours' };
	const organizations = new Map<string, NewOrganization>();
	const rows = taken.flatMap(({ item, answers }) => {
		const found = reckon(item.entry, facts, answers);
		if ('drop' in found || found.offer === null) return [];
		const { reckoning } = found;
		const name = item.entry.organization ?? item.entry.name;
		const owner = ownerOf(found.offer, name, organizations);
		const offer = withReason({ ...found.offer, organization: { id: owner } }, reckoning, reason);
		return [{ item: item.id, reckoning, offer }];
	});
	// Two of them that mean one record: the first, and the other waits for its answer.
	const own = new Set<string>();
	const kept = rows.filter(
		({ reckoning: { service_id: id } }) => id === null || (!own.has(id) && own.add(id))
	);
	if (kept.length === 0) return { error: 'nothing_to_do' };
	const started = await callApi(
		clients.person,
		'start_feed_batch',
		{ feed, total: kept.length, organizations: [...organizations.values()] },
		startedSchema
	);
	if (!started.ok) return { error: started.error };
	const error = await fill(clients, started.id, kept);
	if (error !== null) {
		await callApi(clients.person, 'discard_import', { batch: started.id }, done);
		return { error };
	}
	return { batch: started.id, left: taken.length - kept.length };
}

type NewOrganization = Pick<Organization, 'id' | 'name' | 'kind'>;
type Row = { item: string; reckoning: Reckoning; offer: Offer };

/** Writes the rows, ties them to their items, and confirms; what went wrong, or null. */
async function fill(
	{ person, service }: { person: ApiClient; service: ApiClient },
	batch: string,
	rows: readonly Row[]
): Promise<string | null> {
	const stored = rows.map(({ reckoning, offer }, at) => ({
		number: at + 1,
		line: at + 1,
		cells: cellsKept(offer),
		outcome: reckoning.service_id === null ? 'created' : 'changed',
		service_id: reckoning.service_id,
		base_version: reckoning.base_version,
		changed: reckoning.changed,
		problems: [],
		offer
	}));
	const items = rows.map(({ item }, at) => ({ item, number: at + 1 }));
	for (const [client, name, args] of [
		[service, 'store_import_rows', { batch, rows: stored }],
		[service, 'finish_import', { batch }],
		[service, 'tie_feed_items', { batch, items }],
		[person, 'confirm_import', { batch }]
	] as const) {
		const answer = await callApi(client, name, { ...args }, done);
		if (!answer.ok) return answer.constraint ?? answer.error;
	}
	return null;
}

/** The organisation of an offer; a new one has one id however many of its services are taken. */
function ownerOf(
	{ organization }: Offer,
	name: string,
	made: Map<string, NewOrganization>
): string {
	if (organization.id !== NOBODY) return organization.id;
	const key = foldKey(name);
	const known = made.get(key);
	if (known) return known.id;
	const one: NewOrganization = {
		id: randomUUID(),
		name: { en: name, cy: null, cy_state: 'missing' },
		kind: kindOfOrganization(name)
	};
	made.set(key, one);
	return one.id;
}

const withReason = (
	offer: Offer,
	reckoning: Reckoning,
	reason: (reckoning: Reckoning) => Bilingual
): Offer =>
	reckoning.service_id !== null
		? offer
		: {
				...offer,
				tiers: offer.tiers.map((placement) => ({ ...placement, reason: reason(reckoning) }))
			};

function cellsKept(offer: Offer): object {
	const cells = cellsOfOffer(offer);
	const unfit: readonly string[] = offer.location_withheld ? PLACE_COLUMNS : [];
	return Object.fromEntries(
		Object.entries(cells).filter(([column, cell]) => cell !== '' && !unfit.includes(column))
	);
}
