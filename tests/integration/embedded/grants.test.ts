import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGrants } from '../../../src/lib/server/embedded/grants.ts';
import { openEmbedded, type EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, migrationsDir, temporaryFolder } from './fixture.ts';

const golden = [
	'function api.burn(rounds bigint) anon EXECUTE',
	'function api.burn(rounds bigint) authenticated EXECUTE',
	'function api.burn(rounds bigint) service_role EXECUTE',
	'function api.my_notes() authenticated EXECUTE',
	'function api.my_notes() service_role EXECUTE',
	'function api.stumble(place text) anon EXECUTE',
	'function api.stumble(place text) authenticated EXECUTE',
	'function api.stumble(place text) service_role EXECUTE',
	'function api.whoami() anon EXECUTE',
	'function api.whoami() authenticated EXECUTE',
	'function api.whoami() service_role EXECUTE',
	'function api.write_note(body text) authenticated EXECUTE',
	'function api.write_note(body text) service_role EXECUTE',
	'function api.write_pair(body text) authenticated EXECUTE',
	'function api.write_pair(body text) service_role EXECUTE',
	'function app.has_role(wanted text) authenticated EXECUTE',
	'schema api anon USAGE',
	'schema api authenticated USAGE',
	'schema api service_role USAGE',
	'schema app authenticated USAGE',
	'schema app service_role USAGE',
	'table app.membership service_role SELECT',
	'table app.note authenticated INSERT,SELECT',
	'table app.note service_role INSERT,SELECT'
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let db: EmbeddedSupabase;

beforeAll(async () => {
	folder = await temporaryFolder();
	db = await openEmbedded({ dataDir: folder.path, migrationsDir });
});
afterAll(async () => {
	await db.close();
	await folder.remove();
});

test('the rights are those the migrations gave, before and after the first requests', async () => {
	expect(await readGrants(db.sql)).toEqual(golden);
	for (const key of [db.publishableKey, db.secretKey]) {
		const { data } = await clientFor(db, key).rpc('whoami');
		expect(data.ok).toBe(true);
	}
	expect(await readGrants(db.sql)).toEqual(golden);
});

test('what the application does not use does not answer', async () => {
	for (const [method, path] of [
		['GET', '/_system/introspect'],
		['GET', '/rest/v1/'],
		['GET', '/rest/v1/note'],
		['POST', '/auth/v1/signup'],
		['POST', '/auth/v1/otp'],
		['POST', '/auth/v1/magiclink'],
		['POST', '/auth/v1/token?grant_type=password'],
		['PUT', '/auth/v1/user']
	]) {
		const headers = { apikey: db.publishableKey, 'content-type': 'application/json' };
		const body = method === 'GET' ? undefined : JSON.stringify({ email: 'new@haenau.example' });
		const answer = await db.fetch(`${db.url}${path}`, { method, headers, body });
		expect([path, answer.status]).toEqual([path, 404]);
	}
	expect(await db.sql('select from auth.users')).toEqual([]);
});

test('a request without a key, or with a wrong one, is refused', async () => {
	for (const headers of [new Headers(), new Headers({ apikey: 'sb_secret_guess' })]) {
		const url = `${db.url}/rest/v1/rpc/whoami`;
		expect((await db.fetch(url, { method: 'POST', headers })).status).toBe(401);
	}
});
