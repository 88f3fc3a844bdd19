import { expect, test } from 'vitest';
import { KEPT } from '../../../src/lib/domain/privacy/kept.ts';
import type { Record } from './describe-record.ts';

/** Columns that say how to reach or find somebody. */
const REACHES_PEOPLE = 'phone|mobile|e_?mail|address|postal_code|person|user|ip$';

export function inventoryPromises(record: Record): void {
	test('the privacy page names every table of the record, and no other', async () => {
		const tables = await record().sql<{ name: string }>(
			`select relname as name from pg_class
			where relnamespace = 'app'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by relname`
		);
		const named = KEPT.flatMap((entry) => entry.tables);
		expect([...named].sort()).toEqual(tables.map(({ name }) => name).sort());
	});

	test('a table with a column that reaches people is said to hold what may be personal', async () => {
		const columns = await record().sql<{ table: string; column: string }>(
			`select table_name as table, column_name as column from information_schema.columns
			where table_schema = 'app' and column_name ~ $1`,
			[REACHES_PEOPLE]
		);
		expect(columns.length).toBeGreaterThan(3);
		const harmless = new Set(
			KEPT.filter(({ personal }) => personal === 'never').flatMap((entry) => entry.tables)
		);
		expect(columns.filter(({ table }) => harmless.has(table))).toEqual([]);
	});
}
