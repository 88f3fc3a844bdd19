import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import type { Shown } from '../../domain/import/shown-rows.ts';
import { OUTCOMES } from '../../domain/import/check-row.ts';
import { isColumn, type Cells, type ColumnId } from '../../domain/import/columns.ts';
import { ROW_PROBLEMS } from '../../domain/import/problem.ts';
import { offerSchema } from '../../domain/offer/offer.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { BATCH_STATES } from '../../domain/import/batch-state.ts';

const instant = z.string().nullable();

export const batchSchema = z.object({
	id: z.uuid(),
	organization_id: z.uuid().nullable(),
	/** What it is called. */
	organization: bilingualSchema.nullable(),
	gss: z.string().nullable(),
	own: z.enum(['provider', 'editor']),
	file_name: z.string().nullable(),
	state: z.enum(BATCH_STATES),
	total: z.int(),
	created: z.int(),
	changed: z.int(),
	unchanged: z.int(),
	refused: z.int(),
	areas: z.array(z.string()),
	created_at: z.string(),
	touched_at: z.string(),
	confirmed_at: instant,
	decided_at: instant,
	decision_reason: z.string().nullable(),
	publish_at: instant,
	finished_at: instant,
	/** Whether the person of the session may confirm it, or decide on it. */
	mine: z.boolean(),
	decides: z.boolean()
});
export type Batch = z.infer<typeof batchSchema>;

const columnSchema = z.custom<ColumnId>((value) => typeof value === 'string' && isColumn(value));

const rowSchema = z.object({
	number: z.int(),
	line: z.int(),
	cells: z.record(z.string(), z.string()).transform((cells) => cells as Cells),
	outcome: z.enum(OUTCOMES),
	service_id: z.uuid().nullable(),
	base_version: z.int(),
	changed: z.array(columnSchema),
	problems: z.array(
		z.object({
			column: columnSchema.nullable(),
			code: z.enum(ROW_PROBLEMS),
			value: z.string().nullable()
		})
	),
	offer: offerSchema.nullable(),
	/** Whose service it is. */
	organization: bilingualSchema.nullable(),
	version: z.int().nullable()
});
export type BatchRow = z.infer<typeof rowSchema>;

/** The batches that the person of the session may see, newest first. */
export async function readBatches(client: ApiClient): Promise<Batch[]> {
	const answer = await callApi(
		client,
		'imports',
		{},
		z.object({ ok: z.literal(true), batches: z.array(batchSchema) })
	);
	return answer.ok ? answer.batches : [];
}

/** One batch and how far its publishing is; null where there is none for this person. */
export async function readBatch(
	client: ApiClient,
	id: string
): Promise<{ batch: Batch; done: number; leftAlone: number } | null> {
	const answer = await callApi(
		client,
		'import_batch',
		{ batch: id },
		z.object({ ok: z.literal(true), batch: batchSchema, done: z.int(), left_alone: z.int() })
	);
	return answer.ok
		? { batch: answer.batch, done: answer.done, leftAlone: answer.left_alone }
		: null;
}

/** Rows of a batch after a number, of one outcome, all that change something, or all. */
export async function readBatchRows(
	client: ApiClient,
	id: string,
	{ outcome, after, most }: { outcome: Shown | null; after: number; most: number }
): Promise<BatchRow[]> {
	const answer = await callApi(
		client,
		'import_rows',
		{ batch: id, wanted: outcome, beyond: after, most },
		z.object({ ok: z.literal(true), rows: z.array(rowSchema) })
	);
	return answer.ok ? answer.rows : [];
}

const done = z.object({ ok: z.literal(true) });

/** An act on a batch; the code of the refusal, or null when it was done. */
export async function actOnBatch(
	client: ApiClient,
	act: 'confirm_import' | 'discard_import' | 'undo_import' | 'decide_import',
	args: { batch: string; approve?: boolean; reason?: string }
): Promise<string | null> {
	const answer = await callApi(client, act, args, done);
	return answer.ok ? null : answer.error;
}
