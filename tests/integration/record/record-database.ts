/** A database with Haenau's own migrations and facts, on either form, for one suite of tests. */
import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { openEmbedded, type EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { openOnPostgres } from '../../../src/lib/server/embedded/on-postgres.ts';
import { connectPostgres } from '../../../src/lib/server/migrate/connect-postgres.ts';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import { temporaryFolder } from '../embedded/fixture.ts';

export const migrationsDir = fileURLToPath(
	new URL('../../../supabase/migrations', import.meta.url)
);
export const seedDir = fileURLToPath(new URL('../../../supabase/seed', import.meta.url));

export type RecordDatabase = {
	db: EmbeddedSupabase;
	/** The data folder (embedded) or the folder of the keys. */
	folder: string;
	/** The database's address, null in the embedded form. */
	url: string | null;
	close(): Promise<void>;
};
export type OpenRecord = () => Promise<RecordDatabase>;

/** A folder with the record in it, made once for a file of tests: seeding takes longer than copying. */
let template: Promise<string> | null = null;
afterAll(async () => {
	if (template) await rm(await template, { recursive: true, force: true });
	template = null;
});

async function makeTemplate(): Promise<string> {
	const { path } = await temporaryFolder();
	const db = await openEmbedded({ dataDir: path, migrationsDir });
	await seed(db.sql, seedDir);
	await db.close();
	return path;
}

/** The embedded form, in a folder of its own. */
export const openEmbeddedRecord: OpenRecord = async () => {
	template ??= makeTemplate();
	const folder = await temporaryFolder();
	await cp(await template, folder.path, { recursive: true });
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	const close = async () => {
		await db.close();
		await folder.remove();
	};
	return { db, folder: folder.path, url: null, close };
};

/** A real PostgreSQL: a database of its own in the cluster of TEST_POSTGRES_URL. */
export const openPostgresRecord: OpenRecord = async () => {
	const folder = await temporaryFolder();
	const cluster = process.env.TEST_POSTGRES_URL ?? '';
	const url = new URL(cluster);
	url.pathname = `/record_${randomUUID().replaceAll('-', '')}`;
	const owner = connectPostgres(cluster);
	await owner.exec(`create database ${url.pathname.slice(1)}`);
	await owner.close();
	const db = await openOnPostgres({ url: url.href, migrationsDir, keysDir: folder.path });
	await seed(db.sql, seedDir);
	const close = async () => {
		await db.close();
		await folder.remove();
	};
	return { db, folder: folder.path, url: url.href, close };
};
