import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded, type EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, migrationsDir, signIn, temporaryFolder } from './fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let db: EmbeddedSupabase;

beforeAll(async () => {
	folder = await temporaryFolder();
	const options = { dataDir: folder.path, migrationsDir, deadlineMs: 6_000, waitMs: 60_000 };
	db = await openEmbedded(options);
});
afterAll(async () => {
	await db.close();
	await folder.remove();
});

test('a query that runs away is cut; those behind it are answered; nothing acknowledged is lost', async () => {
	const { client } = await signIn(db, 'a@haenau.example');
	for (const body of ['one', 'two', 'three']) {
		expect((await client.rpc('write_note', { body })).data.ok).toBe(true);
	}
	const anonymous = clientFor(db, db.publishableKey);
	// A builder of supabase-js sends nothing until somebody waits for it.
	const runaway = Promise.resolve(anonymous.rpc('burn', { rounds: 1e13 }));
	const behind = Promise.all([anonymous.rpc('whoami'), client.rpc('my_notes')]);

	expect(await runaway).toMatchObject({ status: 503, error: { code: 'deadline_passed' } });
	const [role, notes] = await behind;
	expect(role.data.role).toBe('anon');
	expect(notes.data.notes).toEqual(['one', 'three', 'two']);
	expect(db.health()).toMatchObject({ restarts: 1, state: 'open', waiting: 0 });
	expect((await client.rpc('write_note', { body: 'four' })).data.ok).toBe(true);
});

test('a call whose turn does not come in time is answered 503 and never runs', async () => {
	const other = await temporaryFolder();
	const busy = await openEmbedded({ dataDir: other.path, migrationsDir, waitMs: 50 });
	const client = clientFor(busy, busy.publishableKey);
	const slow = Promise.resolve(client.rpc('burn', { rounds: 5_000_000 }));
	const late = await client.rpc('whoami');
	expect(late).toMatchObject({ status: 503, error: { code: 'database_busy' } });
	expect((await slow).data.ok).toBe(true);
	expect(busy.health().restarts).toBe(0);
	await busy.close();
	await other.remove();
});

test('after closing, requests are answered 503', async () => {
	const other = await temporaryFolder();
	const closing = await openEmbedded({ dataDir: other.path, migrationsDir });
	await closing.close();
	const answer = await clientFor(closing, closing.publishableKey).rpc('whoami');
	expect(answer).toMatchObject({ status: 503, error: { code: 'database_away' } });
	expect(closing.health().state).toBe('closed');
	await other.remove();
});
