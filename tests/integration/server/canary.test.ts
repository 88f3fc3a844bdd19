import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../embedded/fixture.ts';
import { start, type BuiltServer } from './built-server.ts';

/** Postcodes that stand in no fact: whole, broken, of England, impossible, badly typed. */
const CANARIES = [
	'LL57 2ZZ',
	'll572zz',
	'LL57 2Z',
	'LL57-2ZZ',
	'SW1A 9ZZ',
	'QQ9 9ZZ',
	'CF10 9ZZ extra words',
	'CF10\u00a09ZZ'
];
/** Anything of their second halves behind a first half, however it is written. */
const TRACE = /(?:LL57|SW1A|QQ9|CF10)(?:[\s\u00a0_.+-]|%[0-9a-f]{2})*(?:2Z|9Z)/i;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
const locations: string[] = [];

beforeAll(async () => {
	folder = await temporaryFolder();
	server = await start({ DATA_DIR: folder.path });
	for (const canary of CANARIES) for (const locale of ['en', 'cy']) await ask(canary, locale);
});
afterAll(async () => {
	await server.stop();
	await folder.remove();
});

/** What the combobox asks while somebody types. */
const suggest = (text: string, locale: string) =>
	server.get(`/${locale}/find/suggest`, {
		method: 'POST',
		headers: { origin: server.origin, 'content-type': 'application/json' },
		body: JSON.stringify({ text })
	});

/** Every way in which a postcode may reach the server. */
async function ask(canary: string, locale: string): Promise<void> {
	const typed = encodeURIComponent(canary);
	const answers = [
		await server.post(`/${locale}/find`, { near: canary, age: '7' }),
		await server.post(`/${locale}/find`, { near: canary, age: 'not an age' }),
		await server.post(`/${locale}/nothing-here`, { near: canary }),
		await server.get(`/${locale}/find?near=${typed}`),
		await server.get(`/${locale}/find?near=${typed}&at=nonsense&area=nonsense&age=7`),
		await server.get(`/${locale}/find/places?near=${typed}`),
		await server.post(`/${locale}/embed/find`, { near: canary, then: 'embed/find' }),
		await server.get(`/${locale}/embed/find?near=${typed}`),
		await server.get(`/${locale}/embed?place=${typed}`),
		await server.get(`/${locale}/offline?area=${typed}`),
		await server.get(`/data/offline/${typed}.json`),
		await suggest(canary, locale),
		await server.get(`/${locale}/services/${typed}`),
		await server.get(`/${locale}/${typed}`),
		await server.get(`/readyz?near=${typed}`),
		await fetch(`${server.origin.replace('localhost', '127.0.0.1')}/${locale}/find?near=${typed}`, {
			redirect: 'manual'
		})
	];
	for (const answer of answers) {
		expect([answer.url, answer.status < 500]).toEqual([answer.url, true]);
		locations.push(...[answer.headers.get('location')].filter((value) => value !== null));
		await answer.arrayBuffer();
	}
}

test('no address that the server sends people to carries a postcode', () => {
	expect(locations.length).toBeGreaterThan(CANARIES.length);
	const near = locations.map((location) => new URL(location, server.origin).searchParams);
	expect(near.map(String).filter((text) => TRACE.test(decodeURIComponent(text)))).toEqual([]);
	expect(locations.filter((location) => TRACE.test(location))).toEqual([]);
});

test('nothing it prints carries a postcode, though it prints every request', () => {
	expect(server.output()).toContain('"msg":"request"');
	const lines = server.output().split('\n');
	expect(lines.filter((line) => TRACE.test(line))).toEqual([]);
	expect(lines.filter((line) => line.includes('near='))).toEqual([]);
});

test('no file it keeps carries a postcode', async () => {
	const files = (await readdir(folder.path, { recursive: true, withFileTypes: true })).filter(
		(entry) => entry.isFile()
	);
	expect(files.length).toBeGreaterThan(10);
	for (const { parentPath, name } of files) {
		const bytes = await readFile(join(parentPath, name));
		const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
		expect([name, TRACE.exec(text)?.[0]]).toEqual([name, undefined]);
	}
});

test('the trace is found where it is', () => {
	for (const text of ['LL57 2ZZ', 'll572z', 'near=LL57%202ZZ', 'near=cf10+9zz', 'SW1A-9ZZ']) {
		expect(text).toMatch(TRACE);
	}
	expect('near=LL57&at=53.22,-4.13').not.toMatch(TRACE);
});
