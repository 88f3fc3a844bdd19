import { changePageSchema, readChange, type Change } from '../../domain/snapshot/change.ts';
import { log } from '../log/log.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** All that changed in the published record, and the version this brings a picture to. */
export type Changes = { version: number; changedAt: string; items: Change[] };

/** How many things one page may hold. */
const PAGE_SIZE = 250;
/** More pages than a national record can fill; a database that answers on for ever is at fault. */
const MOST_PAGES = 2_000;

/**
 * Asks for everything that changed after version `since` (0: everything), page by page. What changes
 * while pages are read carries a later version and comes with the next question.
 * Throws when the database does not answer, or answers in another shape.
 */
export async function fetchChanges(client: ApiClient, since: number): Promise<Changes> {
	const items: Change[] = [];
	let question: Record<string, unknown> = { since, page_size: PAGE_SIZE };
	for (let page = 0; page < MOST_PAGES; page++) {
		const { data, error } = await client.rpc('snapshot', question);
		if (error) throw new Error(`api.snapshot failed: ${error.code || 'no answer'}`);
		const answer = changePageSchema.parse(data);
		for (const item of answer.items) {
			const { change, broken } = readChange(item);
			if (broken) log.error({ entity: change.entity, id: change.id }, 'not shown: makes no sense');
			items.push(change);
		}
		if (!answer.next) return { version: answer.version, changedAt: answer.changed_at, items };
		question = {
			since,
			page_size: PAGE_SIZE,
			up_to: answer.version,
			after_version: answer.next.version,
			after_key: answer.next.key
		};
	}
	throw new Error('api.snapshot does not end');
}

/** The version the published record is at. Throws as above. */
export async function fetchVersion(client: ApiClient): Promise<number> {
	const { data, error } = await client.rpc('snapshot_version');
	if (error) throw new Error(`api.snapshot_version failed: ${error.code || 'no answer'}`);
	return Number((data as { version: unknown }).version);
}
