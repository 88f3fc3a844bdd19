/** The drill: everything recorded, backed up while the site writes, lost, restored, and worked with. */
import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded, type EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, signIn, temporaryFolder } from '../embedded/fixture.ts';
import { migrationsDir, openEmbeddedRecord, type RecordDatabase } from './record-database.ts';

const run = promisify(execFile);
const script = (name: string) =>
	fileURLToPath(new URL(`../../../src/bin/${name}.ts`, import.meta.url));

let record: RecordDatabase;
let home: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	record = await openEmbeddedRecord();
	home = await temporaryFolder();
	await record.db.sql('create table app.drill (n integer primary key)');
	await record.db.sql('alter table app.drill enable row level security');
});
afterAll(async () => {
	await record.close();
	await home.remove();
});

/** A command as somebody types it: what it says and with which code it ends. */
async function command(name: string, args: string[], dataDir: string) {
	const env = { ...process.env, DATA_DIR: dataDir, SUPABASE_URL: '' };
	try {
		const { stdout } = await run(process.execPath, [script(name), ...args], {
			env,
			cwd: home.path
		});
		return { code: 0, said: stdout };
	} catch (error) {
		const { code, stderr } = error as { code: number; stderr: string };
		return { code, said: stderr };
	}
}

/** Rows and a checksum of every table of ours, of the accounts and of what was migrated. */
async function contents(db: Pick<EmbeddedSupabase, 'sql'>): Promise<{ [table: string]: string }> {
	const tables = await db.sql<{ name: string }>(
		`select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
		where nspname in ('app', 'auth', 'supabase_migrations') and relkind = 'r' and relname <> 'drill' order by 1`
	);
	const found: { [table: string]: string } = {};
	for (const { name } of tables) {
		const [row] = await db.sql<{ rows: number; sum: string }>(
			`select count(*)::int as rows, coalesce(md5(string_agg(line, ',' order by line)), '') as sum
			from (select to_jsonb(t)::text as line from ${name} t) all_rows`
		);
		found[name] = `${row!.rows} rows, ${row!.sum}`;
	}
	return found;
}

const onlyFile = async (folder: string) => join(folder, (await readdir(folder))[0]!);

test('a backup made while somebody writes brings back every table, every key and every session', async () => {
	const { db, folder } = record;
	const email = 'editor@drill.example';
	const before = await signIn(db, email);
	await db.sql('insert into app.account (id, email) values ($1, $2)', [before.id, email]);
	const expected = await contents(db);
	expect(Object.keys(expected).length).toBeGreaterThan(50);

	let written = 0;
	let stop = false;
	const writer = (async () => {
		while (!stop) {
			await db.sql('insert into app.drill values ($1)', [written + 1]);
			written += 1;
		}
	})();
	while (written < 5) await new Promise((done) => setTimeout(done, 10));
	const writtenBefore = written;
	const backups = join(home.path, 'backups');
	const made = await command('backup', [backups], folder);
	stop = true;
	await writer;
	expect(made).toEqual({ code: 0, said: expect.stringContaining(backups) });
	const file = await onlyFile(backups);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	// The holder goes on, and nothing of the asking is left behind.
	expect((await readdir(folder)).filter((name) => name.startsWith('backup-'))).toEqual([]);

	const restored = join(home.path, 'restored');
	expect(await command('restore', [file, '--into', restored], folder)).toMatchObject({ code: 0 });
	const again = await openEmbedded({ dataDir: restored, migrationsDir });
	try {
		expect(await contents(again)).toEqual(expected);
		// Of the rows written meanwhile: all that were there when it began, and no hole after them.
		const [drill] = await again.sql<{ rows: number; last: number }>(
			'select count(*)::int as rows, max(n)::int as last from app.drill'
		);
		expect(drill!.rows).toBe(drill!.last);
		expect(drill!.rows).toBeGreaterThanOrEqual(writtenBefore);
		expect(drill!.rows).toBeLessThanOrEqual(written);

		// A session of before goes on, and a new one begins.
		const later = clientFor(again, again.publishableKey, before.accessToken);
		expect((await later.rpc('whoami')).data.account).toMatchObject({ id: before.id, email });
		const anew = await signIn(again, email);
		expect((await anew.client.rpc('whoami')).data.account).toMatchObject({ id: before.id, email });
		expect(again.secretKey).toBe(db.secretKey);
	} finally {
		await again.close();
	}
});

test('a folder at rest is backed up too, and comes back after it was lost', async () => {
	const lost = join(home.path, 'restored');
	const sleeping = await openEmbedded({ dataDir: lost, migrationsDir });
	const expected = await contents(sleeping);
	await sleeping.close();
	const backups = join(home.path, 'at-rest');
	expect(await command('backup', [backups], lost)).toMatchObject({ code: 0 });
	await rm(lost, { recursive: true });
	const file = await onlyFile(backups);
	const answer = await command('restore', [file], lost);
	expect(answer).toEqual({ code: 0, said: expect.stringContaining('every checksum right') });
	const again = await openEmbedded({ dataDir: lost, migrationsDir });
	expect(await contents(again)).toEqual(expected);
	await again.close();
});

test('the commands refuse in a sentence what would lose something', async () => {
	const { folder } = record;
	const file = await onlyFile(join(home.path, 'backups'));
	const refused = async (name: string, args: string[], dataDir = folder) => {
		const { code, said } = await command(name, args, dataDir);
		expect(code).toBe(1);
		expect(said.trim().split('\n')).toHaveLength(1);
		return said;
	};
	expect(await refused('restore', [file])).toContain('is not empty');
	expect(await refused('restore', [file, '--replace'])).toContain('is in use by another process');
	expect(await refused('restore', [])).toContain('Which backup?');
	expect(await refused('restore', [join(home.path, 'none')])).toContain('There is no file');
	expect(await refused('restore', [script('backup'), '--into', join(home.path, 'x')])).toContain(
		'is not a whole backup'
	);
	expect(await refused('backup', [join(folder, 'inside')])).toContain('inside the data folder');
	expect(await refused('backup', [], join(home.path, 'nowhere'))).toContain('There is no database');
	// And the record is as it was.
	expect(await record.db.sql('select 1 as one')).toEqual([{ one: 1 }]);
});
