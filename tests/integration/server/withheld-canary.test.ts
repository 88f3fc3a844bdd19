import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGrid } from '../../../src/lib/domain/place/grid.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { changesSince } from '../record/changes.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { refusalOf } from '../record/refusals.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { countingSupabase, type CountingSupabase } from './counting-supabase.ts';
import { answerTo, dataBehind, EXAMPLES, type Example, type Subject } from './route-examples.ts';
import { siteRoutes } from './site-routes.ts';

/** A place that stands in no fact, in every form in which it could come out again. */
const PLACE = {
	town: 'Zzyzxhafan',
	street: '7 Quibblewick Terrace',
	postcode: 'LD5 9QQ',
	area: 'W06000023',
	lat: 52.123456,
	lon: -3.654321
};
const GRID = toGrid(PLACE.lon, PLACE.lat);
const LOCATION = '0c0ffee0-0000-4000-8000-000000000001';
const TRACES: { [form: string]: RegExp } = {
	town: /zzyzxhafan/i,
	street: /quibblewick/i,
	postcode: /LD5(?:\s|%20|\+)*9QQ/i,
	latitude: /52\.1234|52\.123\b/,
	longitude: /3\.6543|3\.654\b/,
	easting: new RegExp(`\\b${Math.round(GRID.x)}\\b`),
	northing: new RegExp(`\\b${Math.round(GRID.y)}\\b`),
	'number of the place': new RegExp(LOCATION)
};
/** Which forms stand in a text. */
const tracesIn = (text: string): string[] =>
	Object.keys(TRACES).filter((form) => TRACES[form]!.test(text));

let record: RecordDatabase;
let supabase: CountingSupabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
let subject: Subject;

/** The server over the record of this test. */
const startServer = (): Promise<BuiltServer> =>
	start({
		DATA_DIR: folder.path,
		SUPABASE_URL: supabase.url,
		SUPABASE_PUBLISHABLE_KEY: record.db.publishableKey,
		// Pages that ask with the rights of the server answer too. Nobody takes its e-mails.
		SUPABASE_SECRET_KEY: record.db.secretKey,
		SMTP_URL: 'smtp://127.0.0.1:9',
		MAIL_FROM: 'haenau@example.org',
		SNAPSHOT_POLL_SECONDS: '1'
	});

beforeAll(async () => {
	record = await openEmbeddedRecord();
	supabase = await countingSupabase(record.db);
	folder = await temporaryFolder();
	const [service] = await record.db.sql<{ id: string; category: string }>(
		`select s.id::text, c.category_id as category from app.service s
		join app.service_category c on c.service_id = s.id and c.position = 1
		where s.published and s.in_scope and s.status = 'active' and not s.location_withheld
			and c.category_id = 'parenting'
			and not exists (select from app.service_at_location l where l.service_id = s.id)
		order by s.fact_id limit 1`
	);
	// Recent enough for the feed to other directories, so that it could leak there too.
	await record.db.sql(`update app.provenance set as_of = '2026-03' where service_id = $1`, [
		service!.id
	]);
	subject = {
		service: service!.id,
		category: service!.category,
		area: PLACE.area,
		// The search itself carries a rounded point: another one, so that it is no trace of the place.
		at: '52.15,-3.65',
		town: 'Zzyz',
		postcode: 'LD5 4AA'
	};
	server = await startServer();
});
afterAll(async () => {
	await server?.stop();
	await supabase?.stop();
	await record?.close();
	await folder?.remove();
});

/** Waits until the server shows the record as it is now; the record's version. */
async function shown(): Promise<void> {
	const [{ version }] = (await record.db.sql<{ version: string }>(
		'select version::text from app.publication_state'
	)) as [{ version: string }];
	await until(async () => {
		const ready = (await (await server.get('/readyz')).json()) as { version: number };
		return ready.version >= Number(version);
	});
}

/** Every example of every route in both languages, with the data behind the pages. */
function everyExample(): { route: string; example: Example }[] {
	return siteRoutes().flatMap(({ id, page }) =>
		(['en', 'cy'] as const).flatMap((locale) =>
			(EXAMPLES[id]?.(locale, subject) ?? []).flatMap((example) => [
				{ route: id, example },
				...(page && 'get' in example
					? [{ route: id, example: { get: dataBehind(example.get) } }]
					: [])
			])
		)
	);
}

/** What the routes say of the place: [route and address, forms found], for those that say anything. */
async function saidByRoutes(): Promise<[string, string[]][]> {
	const said: [string, string[]][] = [];
	for (const { route, example } of everyExample()) {
		const { status, text } = await answerTo(server, example);
		expect([route, example, status < 500]).toEqual([route, example, true]);
		const forms = tracesIn(text);
		if (forms.length > 0) said.push([Object.values(example)[0] as string, forms]);
	}
	return said;
}

/** What the server keeps on disk says of the place. */
async function saidByFiles(): Promise<[string, string[]][]> {
	const said: [string, string[]][] = [];
	for (const entry of await readdir(folder.path, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const bytes = await readFile(join(entry.parentPath, entry.name));
		const text = (entry.name.includes('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
		const forms = tracesIn(text);
		if (forms.length > 0) said.push([entry.name, forms]);
	}
	return said;
}

/** What the tables of the record say of the place. */
async function saidByTables(): Promise<[string, string[]][]> {
	const tables = await record.db.sql<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`
	);
	const said: [string, string[]][] = [];
	for (const { name } of tables) {
		const rows = await record.db.sql<{ row: string }>(
			`select to_jsonb(t)::text as row from app.${name} t`
		);
		const forms = tracesIn(rows.map(({ row }) => row).join('\n'));
		if (forms.length > 0) said.push([name, forms]);
	}
	return said;
}

const saidBySnapshot = async (since: number) =>
	tracesIn(JSON.stringify((await changesSince(record.db, since)).items));

const WITHHOLD = `update app.service set location_withheld = true where id = '{id}'`;

describe('a place that becomes withheld', () => {
	test('every route has an example, so that none escapes', () => {
		const missing = siteRoutes().filter(({ id }) => !EXAMPLES[id]);
		expect(missing.map(({ id }) => id)).toEqual([]);
		expect(siteRoutes().length).toBeGreaterThan(12);
	});

	test('its traces stand in no fact', async () => {
		expect(await saidByRoutes()).toEqual([]);
		expect(await saidByTables()).toEqual([]);
	});

	test('shown, it is found by every way it could leak', async () => {
		const { id } = { id: subject.service };
		const { sql } = record.db;
		await sql(
			`insert into app.location
				(id, town, address_1, postal_code, gss, longitude, latitude, easting, northing, precision)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'address')`,
			[
				LOCATION,
				PLACE.town,
				PLACE.street,
				PLACE.postcode,
				PLACE.area,
				PLACE.lon,
				PLACE.lat,
				Math.round(GRID.x),
				Math.round(GRID.y)
			]
		);
		await sql(
			`insert into app.service_at_location (id, service_id, location_id)
			values (gen_random_uuid(), $1, $2)`,
			[id, LOCATION]
		);
		await sql(
			`insert into app.delivery (service_id, mode, basis) values ($1, 'site', 'stated') on conflict do nothing`,
			[id]
		);
		await sql(
			`insert into app.service_area (service_id, gss) values ($1, $2) on conflict do nothing`,
			[id, PLACE.area]
		);
		await sql(
			`update app.service set url = 'https://help.example/zzyzxhafan', description = $2 where id = $1`,
			[id, JSON.stringify({ en: `A house at ${PLACE.postcode}`, cy: null, cy_state: 'missing' })]
		);
		await shown();
		const said = await saidByRoutes();
		const by = (path: RegExp) =>
			new Set(said.filter(([address]) => path.test(address)).flatMap(([, forms]) => forms));
		expect(by(/^\/data\/services\.csv/)).toContain('town');
		expect(by(/^\/data\/services\.csv/)).toContain('latitude');
		expect(by(/^\/data\/services\.geojson/)).toContain('longitude');
		expect(by(/^\/(en|cy)\/services\/[^/]+$/)).toContain('town');
		expect(by(/^\/open-referral\/v3\/services\?/)).toContain('postcode');
		expect(by(/^\/open-referral\/v3\/services\/./)).toContain('number of the place');
		expect(by(/^\/open-referral\/v3\/service_at_locations\?/)).toContain('longitude');
		expect(by(/^\/open-referral\/v3\/organizations\?/)).toContain('latitude');
		expect(by(/\/services\/[^/]+\/__data\.json$/)).toContain('town');
		expect(by(/\/find\?at=/).size).toBeGreaterThan(0);
		expect(by(/\/find\/places\?/)).toContain('latitude');
		expect((await saidByFiles()).map(([name]) => name)).toEqual(['snapshot.json.gz']);
		expect(await saidBySnapshot(0)).toEqual(Object.keys(TRACES));
		expect((await saidByTables()).map(([table]) => table).sort()).toEqual([
			'location',
			'service',
			'service_at_location'
		]);
	});

	test('withheld by the record’s own rules, it is found nowhere', async () => {
		const { sql } = record.db;
		const id = subject.service;
		const [{ version: before }] = (await sql<{ version: string }>(
			'select version::text from app.publication_state'
		)) as [{ version: string }];
		const withhold = WITHHOLD.replace('{id}', id);
		// Step by step the record refuses, until nothing of the place is left.
		expect(await refusalOf(record.db, withhold)).toBe('withheld_text_names_place');
		await sql(`update app.service set description = null where id = $1`, [id]);
		expect(await refusalOf(record.db, withhold)).toBe('service_withheld_url');
		await sql(`update app.service set url = 'https://help.example/' where id = $1`, [id]);
		expect(await refusalOf(record.db, withhold)).toBe('place_needs_open_service');
		await sql(`delete from app.location where id = $1`, [LOCATION]);
		expect(await refusalOf(record.db, withhold)).toBe('it was taken');
		await sql(`delete from app.delivery where service_id = $1 and mode = 'site'`, [id]);
		await shown();

		expect(await saidByTables()).toEqual([]);
		expect(await saidBySnapshot(0)).toEqual([]);
		expect(await saidBySnapshot(Number(before) - 10)).toEqual([]);
		expect(await saidByRoutes()).toEqual([]);
		expect(await saidByFiles()).toEqual([]);
		expect(tracesIn(server.output())).toEqual([]);
		// The service itself is there still, and says why it has no place.
		const row = (await (await server.get('/data/services.csv')).text())
			.split('\n')
			.find((line) => line.includes(id));
		expect(row).toContain('yes');
		const page = await (await server.get(`/en/services/${id}`)).text();
		expect(page).not.toMatch(/class="(groups|singles)[^"]*"><(?!\/g|!--)/);
	});

	test('a restart from the copy on disk does not bring it back', async () => {
		await server.stop();
		server = await startServer();
		expect(await saidByRoutes()).toEqual([]);
	});
});
