import { z } from 'zod';
import { datedRecord, type DatedRecord } from '../../domain/history/dated-record.ts';
import { DATED_ENTITIES } from '../../domain/history/dated-snapshot.ts';
import { serviceSchema } from '../../domain/service/service.ts';
import { statementSchema } from '../../domain/statement/statement.ts';
import { askFor } from '../jobs/ask-for.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const pageSchema = z.object({
	ok: z.literal(true),
	taken_on: z.iso.date(),
	hash: z.string(),
	items: z.array(
		z.object({ entity: z.enum(DATED_ENTITIES), id: z.string(), document: z.unknown() })
	),
	next: z.string().nullable()
});

/** Reads what a snapshot holds, with the service key. Throws when it can not be put together. */
export async function fetchDatedRecord(
	client: ApiClient,
	snapshot: string
): Promise<{ record: DatedRecord; hash: string }> {
	const documents = new Map<string, unknown>();
	const entries = { service: {}, statement: {}, reference: {} } as Record<
		(typeof DATED_ENTITIES)[number],
		Record<string, string>
	>;
	let after: string | null = '';
	let page: z.infer<typeof pageSchema>;
	do {
		page = await askFor(client, 'dated_record', { snapshot, after_key: after }, pageSchema);
		for (const { entity, id, document } of page.items) {
			entries[entity][id] = `${entity}:${id}`;
			documents.set(`${entity}:${id}`, document);
		}
		after = page.next;
	} while (after !== null);
	const record = datedRecord(
		{ taken_on: page.taken_on, entries },
		{
			service: (key) => serviceSchema.safeParse(documents.get(key)).data ?? null,
			statement: (key) => statementSchema.safeParse(documents.get(key)).data ?? null,
			json: (key) => documents.get(key)
		}
	);
	return { record, hash: page.hash };
}
