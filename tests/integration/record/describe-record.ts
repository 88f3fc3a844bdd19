import { afterAll, beforeAll, describe } from 'vitest';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { accessPromises } from './access.ts';
import { constraintPromises } from './constraints.ts';
import { declarationPromises } from './declarations.ts';
import { inventoryPromises } from './inventory.ts';
import type { OpenRecord, RecordDatabase } from './record-database.ts';
import { reportPromises } from './reports.ts';
import { seedPromises } from './seeds.ts';
import { snapshotPromises } from './snapshot.ts';
import { unmetNeedPromises } from './unmet-need.ts';
import { withheldPromises } from './withheld.ts';

/** What the suites ask for: the database once it is open. */
export type Record = () => EmbeddedSupabase;

/** Everything the record promises, on the form that `open` opens. */
export function describeRecord(open: OpenRecord): void {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened?.close());
	const record: Record = () => opened.db;

	// Seeds first: the suites after them add rows of their own.
	describe('seeds', () => seedPromises(record));
	describe('access', () => accessPromises(record));
	describe('inventory', () => inventoryPromises(record));
	describe('constraints', () => constraintPromises(record));
	describe('withheld places', () => withheldPromises(record));
	describe('snapshot', () => snapshotPromises(record));
	describe('reports of something wrong', () => reportPromises(record));
	describe('unmet need', () => unmetNeedPromises(record));
	describe('declarations', () => declarationPromises(record));
}
