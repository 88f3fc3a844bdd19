import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { createRowCheck, type CheckedRow, type Checking } from '../../domain/import/check-row.ts';
import { cellsOf, type Mapping } from '../../domain/import/map-columns.ts';
import { log } from '../log/log.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import type { CsvRow } from './read-csv.ts';

/** Rows written in one call. */
const AT_A_TIME = 200;
/** How long rows are checked before others get their turn, in milliseconds. */
const SLICE_MS = 8;
/** How many lists are checked at once; the next one is asked to wait. */
const MOST_AT_ONCE = 3;

const underWay = new Set<string>();
const done = z.object({ ok: z.literal(true) });

/** Whether this server has hands free for another list. */
export const canCheck = (): boolean => underWay.size < MOST_AT_ONCE;

/**
 * Checks the rows of a batch and writes down what each would do, a slice at a time, while pages are
 * answered in between. Goes on after the answer is sent; never throws. `service` has the server's own
 * key: what it writes is what has been checked here.
 */
export async function checkBatch(
	service: ApiClient,
	batch: string,
	{ rows, mapping, checking }: { rows: readonly CsvRow[]; mapping: Mapping; checking: Checking }
): Promise<void> {
	underWay.add(batch);
	try {
		const check = createRowCheck(checking);
		let checked: object[] = [];
		let sliceBegan = performance.now();
		for (const [at, { line, cells }] of rows.entries()) {
			checked.push(asStored(at + 1, line, check(cellsOf(cells, mapping))));
			if (checked.length >= AT_A_TIME) {
				await store(service, batch, checked);
				checked = [];
				sliceBegan = performance.now();
			} else if (performance.now() - sliceBegan > SLICE_MS) {
				await setImmediate();
				sliceBegan = performance.now();
			}
		}
		if (checked.length > 0) await store(service, batch, checked);
		await callOrThrow(service, 'finish_import', { batch });
	} catch (err) {
		// Its page says that the check stands still, and asks for the file again.
		log.error({ err, batch }, 'an import could not be checked');
	} finally {
		underWay.delete(batch);
	}
}

const asStored = (number: number, line: number, row: CheckedRow): object => ({
	number,
	line,
	cells: row.cells,
	outcome: row.outcome,
	service_id: row.serviceId,
	base_version: row.baseVersion,
	changed: row.changed,
	problems: row.problems,
	offer: row.offer
});

const store = (service: ApiClient, batch: string, rows: object[]): Promise<void> =>
	callOrThrow(service, 'store_import_rows', { batch, rows });

async function callOrThrow(client: ApiClient, name: string, args: object): Promise<void> {
	const answer = await callApi(client, name, { ...args }, done);
	if (!answer.ok) throw new DatabaseAway(`api.${name}: ${answer.constraint ?? answer.error}`);
}
