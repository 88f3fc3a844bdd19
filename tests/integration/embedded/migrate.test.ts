import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { DatabaseAhead, MigrationChanged } from '../../../src/lib/server/migrate/errors.ts';
import { migrate, readMigrations } from '../../../src/lib/server/migrate/migrate.ts';
import { temporaryFolder } from './fixture.ts';
import { migratorContract, type Session } from './migrator-contract.ts';

const pglite = new PGlite();
const session: Session = {
	exec: (sql) => pglite.exec(sql),
	query: async <Row>(sql: string, params: unknown[]) => (await pglite.query<Row>(sql, params)).rows
};
afterAll(() => pglite.close());
beforeEach(() => session.exec('drop schema if exists supabase_migrations, m cascade'));

migratorContract(session);

test('files are read in the order of their versions, other files are left alone', async () => {
	const folder = await temporaryFolder();
	for (const [name, sql] of [
		['20260102000000_second.sql', 'select 2;\r\n'],
		['20260101000000_first.sql', 'select 1;'],
		['README.md', 'words']
	] as const) {
		await writeFile(join(folder.path, name), sql);
	}
	expect(await readMigrations(folder.path)).toEqual([
		{ version: '20260101000000', name: 'first', sql: 'select 1;' },
		{ version: '20260102000000', name: 'second', sql: 'select 2;\n' }
	]);
	await folder.remove();
});

test.each([
	[['2026_short.sql'], 'is not <14 digits>'],
	[['20260101000000_a.sql', '20260101000000_b.sql'], 'has the version of another file']
])('a folder with %j is refused', async (names, sentence) => {
	const folder = await temporaryFolder();
	const dir = join(folder.path, 'migrations');
	await mkdir(dir);
	for (const name of names) await writeFile(join(dir, name), '');
	await expect(readMigrations(dir)).rejects.toThrow(sentence);
	await folder.remove();
});

test('history written by the Supabase CLI counts as applied', async () => {
	const first = { version: '20260101000000', name: 'a', sql: 'create schema m; select 1;' };
	await migrate(session, []);
	await session.query(
		'insert into supabase_migrations.schema_migrations (version, statements) values ($1, $2)',
		[first.version, ['create schema m', 'select 1']]
	);
	expect(await migrate(session, [first])).toEqual({ applied: [], already: [first.version] });
});

test('errors say what to do', () => {
	expect(new DatabaseAhead(['1', '2']).message).toContain('has applied 1, 2');
	expect(new MigrationChanged('1', 'a').message).toContain('write a new migration');
});
