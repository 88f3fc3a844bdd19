import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureAccount } from '../../../src/lib/server/embedded/account.ts';
import { openEmbedded, type EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, migrationsDir, signIn, temporaryFolder } from './fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let db: EmbeddedSupabase;
const open = () => openEmbedded({ dataDir: folder.path, migrationsDir });

beforeAll(async () => {
	folder = await temporaryFolder();
	db = await open();
});
afterAll(async () => {
	await db.close();
	await folder.remove();
});

test('a token from an e-mail signs in, once', async () => {
	const id = await ensureAccount(db.sql, 'Editor@Haenau.example');
	const token_hash = (await db.issueSignInToken('editor@haenau.example')) ?? '';
	const client = clientFor(db, db.publishableKey);
	const { data, error } = await client.auth.verifyOtp({ type: 'magiclink', token_hash });
	expect(error).toBeNull();
	expect(data.user).toMatchObject({ id, email: 'editor@haenau.example' });
	expect((await client.rpc('whoami')).data).toMatchObject({ role: 'authenticated', uid: id });

	const again = await clientFor(db, db.publishableKey).auth.verifyOtp({
		type: 'magiclink',
		token_hash
	});
	expect(again.data.session).toBeNull();

	const refreshed = await client.auth.refreshSession();
	expect(refreshed.data.session?.user.id).toBe(id);
	expect((await client.auth.getUser()).data.user?.id).toBe(id);
	expect((await client.auth.signOut()).error).toBeNull();
});

test('a newer token replaces the one before it', async () => {
	await ensureAccount(db.sql, 'twice@haenau.example');
	const first = (await db.issueSignInToken('twice@haenau.example')) ?? '';
	const second = (await db.issueSignInToken('twice@haenau.example')) ?? '';
	const client = clientFor(db, db.publishableKey);
	const old = await client.auth.verifyOtp({ type: 'magiclink', token_hash: first });
	expect(old.data.session).toBeNull();
	const fresh = await client.auth.verifyOtp({ type: 'magiclink', token_hash: second });
	expect(fresh.data.session).not.toBeNull();
});

test('an address without an account gets no token and leaves no row', async () => {
	const count = () =>
		db.sql(
			'select (select count(*) from auth.users) as users,' +
				' (select count(*) from auth.audit_log_entries) as entries'
		);
	const before = await count();
	expect(await db.issueSignInToken('stranger@haenau.example')).toBeNull();
	expect(await db.issueSignInToken('not an address')).toBeNull();
	expect(await count()).toEqual(before);
});

test('an account is made once, whoever asks again', async () => {
	const id = await ensureAccount(db.sql, 'once@haenau.example');
	expect(await ensureAccount(db.sql, ' Once@haenau.example ')).toBe(id);
	const identities = await db.sql('select from auth.identities where user_id = $1', [id]);
	expect(identities).toHaveLength(1);
});

test('roles come from the table, through the definer function', async () => {
	const steward = await signIn(db, 'steward@haenau.example');
	const writer = await signIn(db, 'writer@haenau.example');
	await writer.client.rpc('write_note', { body: 'by the writer' });
	expect((await steward.client.rpc('my_notes')).data.notes).toEqual([]);
	await db.sql('insert into app.membership (user_id, role) values ($1, $2)', [
		steward.id,
		'steward'
	]);
	expect((await steward.client.rpc('my_notes')).data.notes).toEqual(['by the writer']);
});

test('keys are for the owner’s eyes, and the same after a restart', async () => {
	const { publishableKey, secretKey } = db;
	const { id, accessToken } = await signIn(db, 'stays@haenau.example');
	expect((await stat(join(folder.path, 'keys.json'))).mode & 0o777).toBe(0o600);
	await db.close();
	db = await open();
	expect({ publishableKey, secretKey }).toEqual({
		publishableKey: db.publishableKey,
		secretKey: db.secretKey
	});
	// A session of before is good for the database of now.
	const later = clientFor(db, db.publishableKey, accessToken);
	expect((await later.rpc('whoami')).data).toMatchObject({ role: 'authenticated', uid: id });
});
