import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
	guessMapping,
	headerKey,
	readMapping,
	type ColumnNames,
	type Mapping
} from '../../domain/import/map-columns.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const keyOf = (header: readonly string[]): string =>
	createHash('sha256').update(headerKey(header)).digest('hex');

/**
 * Which column is which, for a file with these headers: as the person chose for the same headers
 * before, else as far as the headers say it themselves.
 */
export async function mappingFor(
	client: ApiClient,
	header: readonly string[],
	names: ColumnNames
): Promise<{ mapping: Mapping; remembered: boolean }> {
	const answer = await callApi(
		client,
		'remembered_mapping',
		{ headers: keyOf(header) },
		z.object({ ok: z.literal(true), columns: z.array(z.string()).nullable() })
	);
	const columns = answer.ok ? answer.columns : null;
	const remembered = columns?.length === header.length ? readMapping(columns) : null;
	return remembered
		? { mapping: remembered, remembered: true }
		: { mapping: guessMapping(header, names), remembered: false };
}

/** Remembers what was chosen, for the next file with the same headers. */
export async function rememberMapping(
	client: ApiClient,
	header: readonly string[],
	mapping: Mapping
): Promise<void> {
	await callApi(
		client,
		'remember_mapping',
		{ headers: keyOf(header), columns: mapping.map((column) => column ?? '') },
		z.object({ ok: z.literal(true) })
	);
}
