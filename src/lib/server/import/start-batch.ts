import { z } from 'zod';
import type { Mapping } from '../../domain/import/map-columns.ts';
import type { Vocabulary } from '../../domain/import/vocabulary.ts';
import type { World } from '../application/world.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { canCheck, checkBatch } from './check-batch.ts';
import { readChecking } from './checking.ts';
import type { CsvRow } from './read-csv.ts';
import type { Scope } from './scope.ts';

const startedSchema = z.object({
	ok: z.literal(true),
	id: z.uuid(),
	own: z.enum(['provider', 'editor'])
});

/** A file with its columns known, and whose list it is. */
export type ReadyFile = {
	name: string;
	rows: readonly CsvRow[];
	mapping: Mapping;
	scope: Scope;
};

/**
 * Starts the check of a file and answers with the id of its batch, while the check goes on. Refuses when
 * the person may not send this list, or when several others are being read.
 */
export async function startBatch(
	clients: { person: ApiClient; service: ApiClient },
	world: World,
	file: ReadyFile,
	given: { today: string; vocabulary: Vocabulary }
): Promise<{ id: string } | { refused: 'busy' | 'not-yours' }> {
	if (!canCheck()) return { refused: 'busy' };
	const { organization, area } = file.scope;
	const started = await callApi(
		clients.person,
		'start_import',
		{ file_name: file.name, total: file.rows.length, organization, area },
		startedSchema
	);
	if (!started.ok) return { refused: 'not-yours' };
	const { id, own } = started;
	const checking = await readChecking(clients.person, world, file.scope, { ...given, own });
	if (!checking) return { refused: 'not-yours' };
	void checkBatch(clients.service, id, { rows: file.rows, mapping: file.mapping, checking });
	return { id };
}
