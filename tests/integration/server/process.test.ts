import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../embedded/fixture.ts';
import { launch, start, type BuiltServer } from './built-server.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
beforeAll(async () => {
	folder = await temporaryFolder();
	server = await start({ DATA_DIR: folder.path });
});
afterAll(async () => {
	await server.stop();
	await folder.remove();
});

test('it greets with its address, its database and how much is recorded', () => {
	expect(server.output()).toContain(`Haenau is ready: ${server.origin}`);
	expect(server.output()).toContain(`Database: embedded, in ${folder.path}`);
	expect(server.output()).toContain('Services recorded: 444');
});

test('it says that it is up and that its picture is there', async () => {
	expect(await (await server.get('/healthz')).json()).toEqual({ ok: true });
	expect(await (await server.get('/readyz')).json()).toMatchObject({
		ok: true,
		services: 444,
		database: 'answers',
		version: expect.any(Number),
		age_seconds: expect.any(Number)
	});
});

test.each([
	'/rest',
	'/rest/v1/',
	'/rest/v1/rpc/snapshot',
	'/rest/v1/rpc/snapshot_version',
	'/auth',
	'/auth/v1/user',
	'/auth/v1/token?grant_type=password',
	'/_system',
	'/_system/introspect',
	'/storage/v1/object'
])('nothing of Supabase is at %s', async (path) => {
	for (const method of ['GET', 'POST']) {
		const headers = { origin: server.origin, 'content-type': 'application/json' };
		const answer = await server.get(path, { method, headers });
		expect([method, answer.status]).toEqual([method, 404]);
	}
});

test('a second process on the folder ends with one sentence', async () => {
	const second = await launch({ DATA_DIR: folder.path });
	expect(await second.ended()).toBe(1);
	expect(second.output().trim().split('\n')).toEqual([
		`The data folder ${folder.path} is in use by another process (pid ${server.pid}). ` +
			'Stop that process first, or set DATA_DIR to another folder.'
	]);
	expect((await server.get('/healthz')).status).toBe(200);
});

test('a second process on the port ends with one sentence', async () => {
	const other = await temporaryFolder();
	const port = new URL(server.origin).port;
	const second = await launch({ DATA_DIR: other.path, PORT: port });
	expect(await second.ended()).toBe(1);
	expect(second.output().trim()).toBe(
		`Port ${port} is in use by another program. Stop it, or set PORT to another number.`
	);
	expect(existsSync(join(other.path, 'lock'))).toBe(false);
	await other.remove();
});

test('a setting that makes no sense is named', async () => {
	const second = await launch({ DATA_DIR: folder.path, SUPABASE_URL: 'https://project.example' });
	expect(await second.ended()).toBe(1);
	expect(second.output().trim()).toBe(
		'Haenau could not start: Environment, SUPABASE_PUBLISHABLE_KEY: ' +
			'SUPABASE_URL is set, so SUPABASE_PUBLISHABLE_KEY must be set too'
	);
});

describe('its name', () => {
	test.each(['127.0.0.1', '[::1]'])('who comes as %s is sent to localhost', async (host) => {
		const { port } = new URL(server.origin);
		const answer = await fetch(`http://${host}:${port}/cy/find?age=7`, { redirect: 'manual' });
		expect([answer.status, answer.headers.get('location')]).toEqual([
			307,
			`${server.origin}/cy/find?age=7`
		]);
	});

	test('a form that was posted under another name is posted again', async () => {
		const { port } = new URL(server.origin);
		const answer = await fetch(`http://127.0.0.1:${port}/en/find`, {
			method: 'POST',
			body: new URLSearchParams({ near: 'Bangor' }),
			redirect: 'manual'
		});
		expect(answer.status).toBe(307);
	});
});

test('pages are compressed, and what is small is not', async () => {
	const page = await server.get('/en/find', { headers: { 'accept-encoding': 'br' } });
	expect(page.headers.get('content-encoding')).toBe('br');
	expect(page.headers.get('vary')).toContain('Accept-Encoding');
	expect(await page.text()).toContain('<html lang="en"');
	const small = await server.get('/healthz', { headers: { 'accept-encoding': 'br' } });
	expect(small.headers.get('content-encoding')).toBeNull();
});

test('files of the build come compressed as they were built', async () => {
	const page = await (await server.get('/en/find')).text();
	const [, asset] = /href="[./]*(_app\/immutable\/[^"]+\.css)"/.exec(page) ?? [];
	const answer = await server.get(`/${asset}`, { headers: { 'accept-encoding': 'br' } });
	expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'br']);
	expect(answer.headers.get('cache-control')).toContain('immutable');
	expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(0);
	expect(await answer.text()).toMatch(/\{/);
});

test('asked to end, it finishes, gives up the folder and exits 0; the next start is warm', async () => {
	const pages = Array.from({ length: 8 }, () => server.get('/en/find?all=1'));
	await Promise.race(pages);
	expect(await server.stop('SIGTERM')).toBe(0);
	for (const page of await Promise.allSettled(pages)) {
		if (page.status === 'fulfilled') expect(page.value.status).toBe(200);
	}
	expect(existsSync(join(folder.path, 'lock'))).toBe(false);
	server = await start({ DATA_DIR: folder.path });
	expect(server.output()).not.toContain('migrations applied');
	expect(await server.stop('SIGINT')).toBe(0);
	server = await start({ DATA_DIR: folder.path });
});

test('a database that will not open leaves the last picture', async () => {
	await server.stop();
	await writeFile(join(folder.path, 'db', 'PG_VERSION'), 'not a version\n');
	await writeFile(join(folder.path, 'db', 'global', 'pg_control'), 'nothing');
	server = await start({ DATA_DIR: folder.path });
	expect(await (await server.get('/readyz')).json()).toMatchObject({
		database: 'away',
		services: 444
	});
	const page = await (await server.get('/en/find')).text();
	expect(page).toContain('This picture may be out of date');
});
