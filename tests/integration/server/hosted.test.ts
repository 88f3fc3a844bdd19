import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { temporaryFolder } from '../embedded/fixture.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { countingSupabase, type CountingSupabase } from './counting-supabase.ts';

const VERSION = '/rest/v1/rpc/snapshot_version';

let record: RecordDatabase;
let supabase: CountingSupabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const servers: BuiltServer[] = [];

beforeAll(async () => {
	record = await openEmbeddedRecord();
	supabase = await countingSupabase(record.db);
	folder = await temporaryFolder();
});
afterAll(async () => {
	await Promise.all(servers.map((server) => server.stop()));
	await supabase.stop();
	await record.close();
	await folder.remove();
});

async function startHosted(pollSeconds: number): Promise<BuiltServer> {
	const server = await start({
		DATA_DIR: folder.path,
		SUPABASE_URL: supabase.url,
		SUPABASE_PUBLISHABLE_KEY: record.db.publishableKey,
		SNAPSHOT_POLL_SECONDS: String(pollSeconds)
	});
	servers.push(server);
	return server;
}

/** Every kind of page a visitor sees, in both languages. */
async function visit(server: BuiltServer): Promise<number[]> {
	const [{ id }] = (await record.db.sql<{ id: string }>(
		`select id::text from app.service where published order by fact_id limit 1`
	)) as [{ id: string }];
	const paths = ['en', 'cy'].flatMap((locale) => [
		`/${locale}/find`,
		`/${locale}/find?near=LL57&at=53.22,-4.13&area=W06000002&age=7&welsh=1`,
		`/${locale}/find/places?age=7`,
		`/${locale}/services/${id}`,
		`/${locale}/method`,
		`/${locale}/nothing-here`
	]);
	const statuses: number[] = [];
	for (const path of [
		...paths,
		'/data/services.geojson',
		'/data/services.csv',
		'/data/areas.geojson'
	]) {
		const answer = await server.get(path);
		await answer.arrayBuffer();
		statuses.push(answer.status);
	}
	const posted = await server.post('/en/find', { near: 'Bangor, Gwynedd', age: '7' });
	return [...statuses, posted.status];
}

test('no page a visitor sees asks the database anything', async () => {
	const server = await startHosted(3_600);
	expect(server.output()).toContain(`Database: Supabase at ${new URL(supabase.url).host}`);
	expect(supabase.calls()[VERSION]).toBeGreaterThan(0);
	supabase.reset();
	const statuses = await visit(server);
	expect(statuses.filter((status) => status >= 500)).toEqual([]);
	expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(11);
	expect(supabase.calls()).toEqual({});
});

test('the timer asks for the version only, however many pages are seen, until something changes', async () => {
	const server = await startHosted(1);
	supabase.reset();
	await visit(server);
	await until(() => (supabase.calls()[VERSION] ?? 0) >= 2);
	expect(Object.keys(supabase.calls())).toEqual([VERSION]);
	await record.db.sql(
		`update app.service set published = false where id = (select id from app.service order by id limit 1)`
	);
	await until(async () => {
		const { services } = (await (await server.get('/readyz')).json()) as { services: number };
		return services === 443;
	});
});

test('with the database gone pages still answer and say how old the picture is, after a restart too', async () => {
	const server = await startHosted(1);
	await supabase.stop();
	const away = async () => {
		const { database } = (await (await server.get('/readyz')).json()) as { database: string };
		return database === 'away';
	};
	await until(away);
	await expectOldPicture(server);
	expect(await server.stop()).toBe(0);
	servers.splice(servers.indexOf(server), 1);
	await expectOldPicture(await startHosted(1));
});

async function expectOldPicture(server: BuiltServer): Promise<void> {
	for (const locale of ['en', 'cy'] as const) {
		const answer = await server.get(`/${locale}/find?age=7`);
		const page = await answer.text();
		expect(answer.status).toBe(200);
		expect(page).toContain(m.shell_stale_title({}, { locale }));
		// "... the picture of 21 November 2026, 22:45": the sentence up to its date.
		expect(page).toContain(m.shell_stale({ date: '|' }, { locale }).split('|')[0]);
		expect(page).toContain(String(new Date().getUTCFullYear()));
	}
	const { services } = (await (await server.get('/readyz')).json()) as { services: number };
	expect(services).toBe(443);
}
