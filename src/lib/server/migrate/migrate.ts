/**
 * The one migrator of the project: applies `supabase/migrations/*.sql` in order, to the embedded
 * database and to a hosted one alike, and keeps the history where the Supabase CLI keeps it
 * (`supabase_migrations.schema_migrations`), so that either tool can read what the other did.
 *
 * How a changed file is noticed: the row's `statements` holds the whole text of the file as one
 * element, which is what that column is for, so no column of our own is added to a table that
 * belongs to Supabase; the text is compared by SHA-256. A row written by the Supabase CLI holds the
 * file cut into statements; its text cannot be rebuilt exactly, so it counts as applied, unchecked.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	DatabaseAhead,
	MigrationChanged,
	MigrationFailed,
	MigrationMisnamed,
	MigrationOutOfOrder
} from './errors.ts';

/** What the migrator needs of a database: one session, simple-protocol scripts, and parameters. */
export interface MigrationConnection {
	exec(sql: string): Promise<unknown>;
	query<Row>(sql: string, params: unknown[]): Promise<Row[]>;
}

/** One file of `supabase/migrations`: `20260401120000_services.sql`. */
export interface MigrationFile {
	/** The 14 digits that order the files. */
	version: string;
	name: string;
	sql: string;
}

interface RecordedMigration {
	version: string;
	statements: string[] | null;
}

const fileName = /^(\d{14})_([a-z0-9_]+)\.sql$/;
const ownTransaction = /^[ \t]*(begin|commit|rollback|start\s+transaction)\s*;/im;

/**
 * Reads the migrations of a folder, oldest first. Files that do not end in `.sql` are left alone.
 * Throws MigrationMisnamed for a `.sql` file without a 14-digit version or with a version twice.
 */
export async function readMigrations(dir: string): Promise<MigrationFile[]> {
	const names = (await readdir(dir)).filter((entry) => entry.endsWith('.sql')).sort();
	const files: MigrationFile[] = [];
	for (const entry of names) {
		const [, version, name] = fileName.exec(entry) ?? [];
		if (!version || !name) throw new MigrationMisnamed(entry, 'is not <14 digits>_<name>.sql');
		if (files.at(-1)?.version === version) {
			throw new MigrationMisnamed(entry, 'has the version of another file');
		}
		// Git may check files out with other line ends; the text that is compared must not depend on it.
		const sql = (await readFile(join(dir, entry), 'utf8')).replaceAll('\r\n', '\n');
		files.push({ version, name, sql });
	}
	return files;
}

/**
 * Applies what is not applied yet, each file in one transaction together with its row of history.
 * Returns the versions applied now and those found applied.
 * Throws DatabaseAhead, MigrationChanged, MigrationOutOfOrder (all before anything is touched) or
 * MigrationFailed (the failing file leaves nothing behind; those before it stay).
 */
export async function migrate(
	connection: MigrationConnection,
	files: MigrationFile[]
): Promise<{ applied: string[]; already: string[] }> {
	await connection.exec(historyTable);
	const recorded = await connection.query<RecordedMigration>(
		'select version, statements from supabase_migrations.schema_migrations order by version',
		[]
	);
	const pending = plan(files, recorded);
	for (const file of pending) await apply(connection, file);
	return {
		applied: pending.map((file) => file.version),
		already: recorded.map((row) => row.version)
	};
}

/** The files still to apply; throws when history and folder cannot be brought together. */
function plan(files: MigrationFile[], recorded: RecordedMigration[]): MigrationFile[] {
	const byVersion = new Map(files.map((file) => [file.version, file]));
	const unknown = recorded.filter((row) => !byVersion.has(row.version));
	if (unknown.length) throw new DatabaseAhead(unknown.map((row) => row.version));
	for (const row of recorded) {
		const file = byVersion.get(row.version);
		if (file && !sameText(file, row)) throw new MigrationChanged(file.version, file.name);
	}
	const done = new Set(recorded.map((row) => row.version));
	const newest = recorded.at(-1)?.version ?? '';
	const pending = files.filter((file) => !done.has(file.version));
	const late = pending.find((file) => file.version < newest);
	if (late) throw new MigrationOutOfOrder(late.version, late.name, newest);
	return pending;
}

function sameText(file: MigrationFile, row: RecordedMigration): boolean {
	if (row.statements?.length !== 1) return true;
	return digest(row.statements[0] ?? '') === digest(file.sql);
}

function digest(text: string): string {
	return createHash('sha256').update(text.trim()).digest('hex');
}

/**
 * The row of history and the file travel as one script in one round trip: whatever happens to the
 * connection on the way, both are there afterwards or neither is. The row comes first, while the
 * session's settings are still the ones we know.
 */
async function apply(connection: MigrationConnection, file: MigrationFile): Promise<void> {
	if (ownTransaction.test(file.sql)) {
		throw new MigrationFailed(file.version, file.name, 'it opens or ends a transaction itself');
	}
	const row = [literal(file.version), literal(file.name), `array[${literal(file.sql)}]`].join(', ');
	const script = `begin;
insert into supabase_migrations.schema_migrations (version, name, statements) values (${row});
${file.sql}
;
commit;`;
	try {
		await connection.exec(script);
	} catch (cause) {
		await connection.exec('rollback');
		throw new MigrationFailed(file.version, file.name, reason(cause), { cause });
	}
	// A file may `set search_path`; the next one must not inherit it.
	await connection.exec('reset all');
}

function reason(cause: unknown): string {
	return cause instanceof Error ? cause.message : 'the database gave no reason';
}

/** A text as an SQL literal; nothing but the quote needs doubling under standard strings. */
function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** The table as the Supabase CLI creates it; on a hosted project it is usually there already. */
const historyTable = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (
	version text not null primary key,
	name text,
	statements text[]
);
alter table supabase_migrations.schema_migrations add column if not exists name text;
alter table supabase_migrations.schema_migrations add column if not exists statements text[];
`;
