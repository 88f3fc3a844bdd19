/** What the migrator promises, to be held against any database it works on. */
import { expect, test } from 'vitest';
import * as refusals from '../../../src/lib/server/migrate/errors.ts';
import {
	migrate,
	type MigrationConnection,
	type MigrationFile
} from '../../../src/lib/server/migrate/migrate.ts';

export type Session = MigrationConnection;

const file = (day: number, name: string, sql: string): MigrationFile => ({
	version: `202601${String(day).padStart(2, '0')}000000`,
	name,
	sql
});
// The quotes and backslashes must come through into the history unharmed; no final semicolon.
const first = file(
	1,
	'first',
	`create schema m; create table m.t (n int, s text default 'a''\\b')`
);
const second = file(2, 'second', 'insert into m.t values (1) -- one');
const third = file(3, 'third', `set search_path = m; insert into t values (2);`);

/** Registers the tests; the caller empties schemas `m` and `supabase_migrations` before each. */
export function migratorContract(session: Session): void {
	const rows = () => session.query<{ n: number }>('select n from m.t order by n', []);
	const history = () =>
		session.query<{ version: string; name: string; statements: string[] }>(
			'select version, name, statements from supabase_migrations.schema_migrations order by 1',
			[]
		);

	test('applies in order, records each file, and does nothing the second time', async () => {
		const files = [first, second, third];
		const versions = files.map(({ version }) => version);
		expect(await migrate(session, files)).toEqual({ applied: versions, already: [] });
		expect(await migrate(session, files)).toEqual({ applied: [], already: versions });
		expect(await rows()).toMatchObject([{ n: 1 }, { n: 2 }]);
		expect(await history()).toEqual(
			files.map(({ version, name, sql }) => ({ version, name, statements: [sql] }))
		);
	});

	test('a setting made by a file does not reach the next one', async () => {
		await migrate(session, [first, second, third]);
		const [path] = await session.query<{ path: string }>(
			`select current_setting('search_path') as path`,
			[]
		);
		expect(path?.path).not.toBe('m');
	});

	test('a database that is ahead is refused and left alone', async () => {
		await migrate(session, [first, second]);
		const ahead = migrate(session, [first, { ...third, version: '20250101000000' }]);
		await expect(ahead).rejects.toThrow(refusals.DatabaseAhead);
		expect(await rows()).toMatchObject([{ n: 1 }]);
	});

	test('a file that changed after it was applied is refused; other line ends are no change', async () => {
		await migrate(session, [first, second]);
		const edited = { ...second, sql: 'insert into m.t values (9)' };
		await expect(migrate(session, [first, edited])).rejects.toThrow(refusals.MigrationChanged);
		const { applied } = await migrate(session, [first, { ...second, sql: `${second.sql}\n` }]);
		expect(applied).toEqual([]);
	});

	test('a file older than what was applied is refused', async () => {
		await migrate(session, [first, third]);
		const late = migrate(session, [first, second, third]);
		await expect(late).rejects.toThrow(refusals.MigrationOutOfOrder);
		expect(await rows()).toMatchObject([{ n: 2 }]);
	});

	test('a file that fails half-way leaves nothing behind; those before it stay', async () => {
		const failing = file(
			4,
			'failing',
			'create table m.half (n int); insert into m.t values (1/0);'
		);
		const stopped = migrate(session, [first, second, failing]);
		await expect(stopped).rejects.toThrow(refusals.MigrationFailed);
		await expect(stopped).rejects.toThrow(/000000_failing\.sql failed and was undone: .*zero/);
		const [half] = await session.query<{ found: string | null }>(
			`select to_regclass('m.half')::text as found`,
			[]
		);
		expect(half?.found).toBeNull();
		expect(await history()).toHaveLength(2);
		const repaired = { ...failing, sql: 'create table m.half (n int);' };
		expect((await migrate(session, [first, second, repaired])).applied).toEqual([failing.version]);
	});

	test('a file that ends the transaction itself is refused', async () => {
		const sly = file(5, 'sly', 'create schema m;\ncommit;\nselect 1/0;');
		await expect(migrate(session, [sly])).rejects.toThrow('opens or ends a transaction itself');
		expect(await history()).toEqual([]);
	});
}
