/**
 * The promises that must hold on a real PostgreSQL too. Not part of the ordinary run: it needs
 * TEST_POSTGRES_URL, an empty database of a cluster made for it, as a user that may create roles.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readGrants } from '../../../src/lib/server/embedded/grants.ts';
import { openOnPostgres } from '../../../src/lib/server/embedded/on-postgres.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { connectPostgres } from '../../../src/lib/server/migrate/connect-postgres.ts';
import { clientFor, migrationsDir, signIn, temporaryFolder } from './fixture.ts';
import { migratorContract } from './migrator-contract.ts';
import { race } from './race.ts';

const url = process.env.TEST_POSTGRES_URL ?? '';

describe('the migrator', () => {
	const session = connectPostgres(url);
	beforeEach(() => session.exec('drop schema if exists supabase_migrations, m cascade'));
	afterAll(async () => {
		await session.exec('drop schema if exists supabase_migrations, m cascade');
		await session.close();
	});
	migratorContract(session);

	test('a JSON parameter is a value or its text, as on the embedded database', async () => {
		for (const value of [{ a: 1 }, '{"a": 1}']) {
			const [row] = await session.query(`select $1::jsonb as given, $1::jsonb -> 'a' as a`, [
				value
			]);
			expect(row).toEqual({ given: { a: 1 }, a: 1 });
		}
	});
});

describe('the application', () => {
	let folder: Awaited<ReturnType<typeof temporaryFolder>>;
	let db: EmbeddedSupabase;
	beforeAll(async () => {
		// Without a worker the package prints what it refuses on our console.
		vi.spyOn(console, 'error').mockImplementation(() => {});
		folder = await temporaryFolder();
		db = await openOnPostgres({ url, migrationsDir, keysDir: folder.path });
	});
	afterAll(async () => {
		await db.close();
		await folder.remove();
	});

	test('1,200 requests of four roles at once: each runs as its own role', async () => {
		expect(await race(db, 1_200, 30)).toEqual({ answered: 1_200, wrong: [] });
	});

	test('the rights stay those the migrations gave', async () => {
		const before = await readGrants(db.sql);
		const { client } = await signIn(db, 'a@haenau.example');
		expect((await client.rpc('whoami')).data.role).toBe('authenticated');
		expect(await readGrants(db.sql)).toEqual(before);
		expect(before).toContain('table app.note authenticated INSERT,SELECT');
		expect(before.filter((line) => line.includes(' public '))).toEqual([]);
	});

	test('an address without an account gets no token', async () => {
		expect(await db.issueSignInToken('stranger@haenau.example')).toBeNull();
		const answer = await clientFor(db, db.publishableKey).auth.signInWithOtp({
			email: 'stranger@haenau.example'
		});
		expect(answer.error?.status).toBe(404);
	});
});
