/**
 * The longest list an import takes, sent to the built server over HTTP: while its rows are checked,
 * confirmed and published, the public's pages are answered. Nothing here is timed: answers have to
 * have arrived between the start and the end of each.
 */
import { setTimeout } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { migrationsDir } from '../record/record-database.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { signedIn, text, type Visitor } from './visitor.ts';

/** What an import takes at most. IMPORT_ROWS=1000 asks less of a busy machine. */
const ROWS = Number(process.env.IMPORT_ROWS ?? 10_000);
const PUBLISHED = Math.min(ROWS, 2_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
let provider: Visitor;

beforeAll(async () => {
	folder = await temporaryFolder();
	server = await start({ DATA_DIR: folder.path });
	provider = await signedIn(server, 'provider');
});
afterAll(async () => {
	await server?.stop();
	await folder?.remove();
});

/** New services, each with a place, a result and words in both languages. */
function aList(rows: number, called: string): File {
	const cells = Array.from({ length: rows }, (_, at) => ({
		'Name in English': `${called} ${at}`,
		'Name in Welsh': `${called} ${at} (cy)`,
		'What it does, in English': 'Help for families, one conversation at a time.',
		'Kinds of help': 'parenting',
		Tiers: 'primary',
		'Areas served': 'Gwynedd',
		Town: 'Bala',
		'Youngest age': 0,
		'Oldest age': 11
	}));
	return new File([stringify(cells, { header: true })], 'list.csv', { type: 'text/csv' });
}

/** Asks what the public asks until `over`; how many answers came, each of them a good one. */
async function answersUntil(over: () => boolean | Promise<boolean>): Promise<number> {
	let answered = 0;
	do {
		for (const path of ['/healthz', '/en/find?area=W06000002', '/readyz']) {
			const answer = await server.get(path);
			await answer.arrayBuffer();
			expect([path, answer.status]).toEqual([path, 200]);
		}
		answered++;
		// No faster than the site lets anybody search.
		await setTimeout(300);
	} while (!(await over()));
	return answered;
}

/** How the list stands, in the words of its page. */
const stateOf = async (path: string) => {
	const { html } = await provider.get(path);
	const at = html.indexOf('id="state"');
	return text(html.slice(html.indexOf('>', at) + 1, at + 600).replace(/<[^>]*>/g, ' ')).trim();
};

/** Sends a list and waits until its rows are checked, asking meanwhile. */
async function send(list: File): Promise<{ path: string; answered: number }> {
	let sent = false;
	const upload = provider.upload('/en/register/import', {}, list).finally(() => (sent = true));
	const first = await answersUntil(() => sent);
	const { location } = await upload;
	expect(location).toMatch(/^\/en\/register\/import\/[0-9a-f-]{36}$/);
	let during = 0;
	await answersUntil(async () => {
		const state = await stateOf(location!);
		if (state.startsWith('Being checked')) during++;
		return state.startsWith('Checked');
	});
	return { path: location!, answered: first + during };
}

test(`${ROWS} rows are read, checked and confirmed while pages are answered`, async () => {
	const { path, answered } = await send(aList(ROWS, 'Long list'));
	expect(answered).toBeGreaterThan(1);
	let confirmed = false;
	const press = provider.post(`${path}?/confirm`, {}).finally(() => (confirmed = true));
	expect(await answersUntil(() => confirmed)).toBeGreaterThan(0);
	expect((await press).status).toBe(303);
	expect(await stateOf(path)).toContain('Waiting for an editor');
	// An undone list leaves nothing behind.
	expect((await provider.post(`${path}?/undo`, {})).status).toBe(303);
}, 600_000);

test(`${PUBLISHED} services are published while pages are answered, and found`, async () => {
	const { path } = await send(aList(PUBLISHED, 'Published list'));
	await provider.post(`${path}?/confirm`, {});
	const editor = await signedIn(server, 'editor');
	const decided = await editor.post(`${path}?/decide`, { decision: 'approve', reason: '' });
	expect(decided.status).toBe(303);
	await server.stop();
	// Its minute is over.
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	await db.sql(`update app.import_batch set publish_at = now() where state = 'approved'`);
	await db.close();
	server = await start({ DATA_DIR: folder.path, PORT: new URL(server.origin).port });
	let during = 0;
	await answersUntil(async () => {
		const state = await stateOf(path);
		if (!state.startsWith('Published')) during++;
		return state.startsWith('Published');
	});
	expect(during).toBeGreaterThan(0);
	// In the open data, as soon as the picture has followed.
	await until(async () => {
		const csv = await (await server.get('/data/services.csv')).text();
		return csv.includes(`Published list ${PUBLISHED - 1}`);
	});
}, 900_000);
