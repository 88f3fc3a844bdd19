import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidOf } from '../../../src/lib/server/seed/uuid.ts';
import { byStandard, empties } from '../../open-referral/validate.ts';
import { consumerOf, type Consumer, type Entry } from './consumer.ts';
import { startFeed, type FeedServer } from './feed-server.ts';

const ROOT = '/open-referral/v3';
const GSS = 'http://statistics.data.gov.uk/id/statistical-geography/';
/** Lists with the schema of the standard for their pages and for one of them, plain and in full. */
const LISTS = [
	['services', 'page_of_services', 'service', 'Services'],
	[
		'service_at_locations',
		'page_of_service_at_locations',
		'service_at_location',
		'ServiceAtLocations'
	],
	['organizations', 'page_of_organizations', 'organization_full', 'Organizations'],
	['taxonomies', 'page_of_taxonomies', 'taxonomy', 'Taxonomies'],
	['taxonomy_terms', 'page_of_taxonomy_terms', 'taxonomy_term', 'TaxonomyTerms']
] as const;

let feed: FeedServer;
let consumer: Consumer;
beforeAll(async () => {
	feed = await startFeed();
	consumer = await consumerOf(feed.server, ROOT);
});
afterAll(() => feed?.stop());

const ask = (path: string, init?: RequestInit) => feed.server.get(`${ROOT}${path}`, init);
const json = async (path: string, init?: RequestInit) =>
	(await (await ask(path, init)).json()) as Entry & { contents: Entry[]; total_items: number };

describe.each(LISTS)('/%s', (list, pageSchema, itemSchema, operation) => {
	test('every page and every entry holds against the standard and our description', async () => {
		const checkPage = byStandard(pageSchema);
		const checkItem = byStandard(itemSchema);
		let pages = 1;
		const ids: string[] = [];
		for (let page = 1; page <= pages; page++) {
			const body = await json(`/${list}?page=${page}&per_page=17`);
			pages = body.total_pages as number;
			expect([page, checkPage(body), empties(body)]).toEqual([page, [], []]);
			expect(body).toMatchObject({
				page_number: page,
				size: body.contents.length,
				first_page: page === 1,
				last_page: page === pages,
				empty: false
			});
			ids.push(...body.contents.map(({ id }) => id as string));
		}
		expect(ids).toEqual([...new Set(ids)].sort());
		expect(pages).toBe(Math.ceil(ids.length / 17));
		const beyond = await json(`/${list}?page=${pages + 1}&per_page=17`);
		expect(beyond).toMatchObject({ total_items: ids.length, size: 0, empty: true, contents: [] });
		for (const id of ids) {
			// Throws where the entry is not as our description says.
			const entry = await consumer.one(`get${operation}ById`, id);
			expect([id, checkItem(entry), empties(entry)]).toEqual([id, [], []]);
		}
	});

	test('it is the same with and without a slash at its end', async () => {
		expect(await json(`/${list}/`)).toEqual(await json(`/${list}`));
		const [{ id }] = (await json(`/${list}?per_page=1`)).contents as [Entry];
		expect(await json(`/${list}/${id}/`)).toEqual(await json(`/${list}/${id}`));
	});

	test('an id nobody has is not found, in both languages', async () => {
		const answer = await ask(`/${list}/00000000-0000-4000-8000-000000000000?lang=cy`);
		expect([answer.status, answer.headers.get('content-language')]).toEqual([404, 'cy']);
		expect(await answer.json()).toMatchObject({
			error: 'not-found',
			message: expect.stringContaining('ffrwd'),
			haenau_message_en: expect.stringContaining('feed')
		});
	});
});

test('the root says what it is, with and without a slash', async () => {
	for (const slash of ['', '/']) {
		const answer = await ask(slash);
		expect([slash, answer.status]).toEqual([slash, 200]);
		expect(await answer.json()).toMatchObject({
			version: 'HSDS-UK-3.0',
			profile: expect.stringMatching(/^https:/),
			openapi_url: `${feed.server.origin}${ROOT}/openapi.json`
		});
	}
});

describe('another directory that knows our description only', () => {
	test('rebuilds the finder’s list of an authority, with tiers and assurance', async () => {
		const area = 'W06000002';
		const services = await consumer.all('listServices', { full: 'true', per_page: '50' });
		const own = services.filter((service) =>
			((service.service_areas ?? []) as Entry[]).some(({ uri }) => uri === GSS + area)
		);
		const csv = await (await feed.server.get('/data/services.csv')).text();
		const rows: { [column: string]: string }[] = parse(csv, { columns: true, bom: true });
		const page = await (
			await feed.server.get(`/en/find?area=${area}&more=near,comes,remote,unplaced`)
		).text();
		const found = new Set(
			[...page.matchAll(/\/en\/services\/([\da-f-]{36})/g)].map(([, id]) => id)
		);
		const oldest = new Date(Date.now() - 3 * 366 * 86_400_000).toISOString().slice(0, 10);
		const expected = rows.filter(
			(row) =>
				found.has(row.id) &&
				row.areas!.split(';').includes(area) &&
				(row.checked_on !== '' ||
					(row.source_as_of !== '' &&
						row.source_as_of! >= oldest.slice(0, row.source_as_of!.length)))
		);
		expect(expected.length).toBeGreaterThan(5);
		const said = (id: unknown, tiers: string, assurance: string, checked: string) => ({
			id,
			tiers,
			assurance,
			checked
		});
		expect(
			own.map((one) =>
				said(
					one.id,
					(one.haenau_tiers as string[]).join(';'),
					one.haenau_assurance as string,
					(one.assured_date as string | undefined) ?? ''
				)
			)
		).toEqual(
			expected
				.map((row) => said(row.id, row.tiers!, row.certainty!, row.checked_on!))
				.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
		);
		// What the standard itself carries says the same as our own fields.
		for (const service of own) {
			const attributes = service.attributes as Entry[];
			const codes = (type: string) =>
				attributes
					.filter((one) => one.link_type === type && one.haenau_counts !== false)
					.map((one) => (one.taxonomy_term as Entry).code);
			expect(codes('eip_tier').sort()).toEqual([...(service.haenau_tiers as string[])].sort());
			expect(codes('haenau_assurance')).toEqual([service.haenau_assurance]);
		}
		expect(own.map(({ haenau_assurance: state }) => state)).toEqual(
			expect.arrayContaining(['confirmed', 'out-of-date', 'unconfirmed'])
		);
	});

	test('may leave out what nobody has checked', async () => {
		const services = await consumer.all('listServices', { confirmed: 'true' });
		expect(services.map(({ id }) => id)).toEqual([feed.confirmed]);
		expect(services[0]).toHaveProperty('assured_date');
	});

	test('finds no statement, nothing out of scope and nothing that has ended', async () => {
		const ids = new Set(
			(await consumer.all('listServices', { minimal: 'true' })).map(({ id }) => id)
		);
		const left = await feed.sql<{ id: string }>(
			`select id::text from app.statement union
			select id::text from app.service where not in_scope or status in ('defunct', 'inactive')`
		);
		expect(left.length).toBeGreaterThan(50);
		expect(left.filter(({ id }) => ids.has(id))).toEqual([]);
		const outside = await feed.sql<{ id: string }>(
			`select id::text from app.service where not in_scope limit 1`
		);
		expect((await ask(`/services/${outside[0]!.id}`)).status).toBe(404);
	});

	test('finds no place of a service whose place is withheld', async () => {
		const withheld = (await consumer.all('listServices', { full: 'true' })).filter(
			(service) => service.haenau_location_withheld
		);
		expect(withheld.length).toBeGreaterThan(0);
		for (const service of withheld) expect(service).not.toHaveProperty('service_at_locations');
		const ids = new Set(withheld.map(({ id }) => id));
		const places = await consumer.all('listServiceAtLocations');
		expect(places.filter(({ service_id: id }) => ids.has(id))).toEqual([]);
	});

	test('every service of every organisation is in the list, and the other way round', async () => {
		const services = await consumer.all('listServices', { minimal: 'true' });
		const organizations = await consumer.all('listOrganizations', { full_service: 'true' });
		const nested = organizations.flatMap((one) => (one.services as Entry[]).map(({ id }) => id));
		expect(nested.sort()).toEqual(services.map(({ id }) => id));
	});
});

test('a line an object, all at once, is the same as the pages', async () => {
	const answer = await ask('/services?format=ndjson&full=true');
	expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
	const lines = (await answer.text()).trim().split('\n');
	expect(lines.map((line) => JSON.parse(line))).toEqual(
		await consumer.all('listServices', { full: 'true' })
	);
});

describe('languages', () => {
	const name = async (path: string, accept?: string) => {
		const answer = await ask(path, accept ? { headers: { 'accept-language': accept } } : {});
		const body = (await answer.json()) as Entry;
		expect(answer.headers.get('vary')).toMatch(/accept-language/i);
		return [answer.headers.get('content-language'), String(body.name).split(' ')[0]];
	};

	test('the address decides, then the browser', async () => {
		const path = `/services/${feed.confirmed}`;
		expect(await name(path)).toEqual(['en', 'Centre']);
		expect(await name(path, 'cy, en;q=0.5')).toEqual(['cy', 'Canolfan']);
		expect(await name(`${path}?lang=cy`, 'en')).toEqual(['cy', 'Canolfan']);
		expect(await name(`${path}?lang=en`, 'cy')).toEqual(['en', 'Centre']);
	});

	test('both stand beside in either', async () => {
		for (const lang of ['en', 'cy']) {
			expect(await json(`/services/${feed.confirmed}?lang=${lang}`)).toMatchObject({
				haenau_name_en: `Centre ${feed.confirmed}`,
				haenau_name_cy: `Canolfan ${feed.confirmed}`
			});
		}
	});

	test('an answer in one language is not taken for the other', async () => {
		const english = await ask('/services?lang=en');
		const headers = { 'if-none-match': english.headers.get('etag')! };
		expect((await ask('/services?lang=en', { headers })).status).toBe(304);
		expect((await ask('/services?lang=cy', { headers })).status).toBe(200);
	});
});

describe('any page of any site may read it', () => {
	test.each(['/', '/services', '/openapi.json', '/services/none', '/nothing', '/services?page=0'])(
		'%s',
		async (path) => {
			const headers = { origin: 'https://council.example' };
			const answer = await ask(path, { headers });
			expect(answer.headers.get('access-control-allow-origin')).toBe('*');
			const preflight = await ask(path, {
				method: 'OPTIONS',
				headers: { ...headers, 'access-control-request-method': 'GET' }
			});
			expect(preflight.status).toBe(204);
			expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
			expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
			expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
		}
	);
});

describe('asking again', () => {
	test('by the tag and by the date costs nothing while nothing changes', async () => {
		const first = await ask('/services');
		expect(first.headers.get('cache-control')).toBe('public, max-age=60');
		const asking: Record<string, string>[] = [
			{ 'if-none-match': first.headers.get('etag')! },
			{ 'if-none-match': `"x", ${first.headers.get('etag')!.slice('W/'.length)}` },
			{ 'if-modified-since': first.headers.get('last-modified')! }
		];
		for (const headers of asking) {
			const again = await ask('/services', { headers });
			expect([again.status, await again.text()]).toEqual([304, '']);
			expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
		}
		const stale = { 'if-modified-since': new Date(0).toUTCString() };
		expect((await ask('/services', { headers: stale })).status).toBe(200);
	});

	test('only the head comes without a body', async () => {
		for (const path of ['/services', '/services?format=ndjson']) {
			const head = await ask(path, { method: 'HEAD' });
			expect([head.status, await head.text()]).toEqual([200, '']);
			expect(head.headers.get('etag')).toBe((await ask(path)).headers.get('etag'));
		}
	});
});

describe('what can not be read', () => {
	test('is refused in the language asked for, every parameter named', async () => {
		const answer = await ask('/services?page=0&day=Someday&lang=cy');
		expect(answer.status).toBe(400);
		const body = (await answer.json()) as Entry;
		expect((body.haenau_problems as Entry[]).map(({ parameter }) => parameter)).toEqual([
			'page',
			'day'
		]);
		expect(body.message).toContain('Rhaid i page fod yn rhif cyfan');
		expect(body.haenau_message_en).toContain('page must be a whole number');
	});

	test('a postcode is in no answer, no log and no cache', async () => {
		const secret = 'LL57 9ZZ';
		for (const given of [secret, 'll579zz', 'LL57%209ZZ', 'LL57 9Z', 'XX99 9ZZ']) {
			const path = `/service_at_locations?postcode=${given.replaceAll(' ', '%20')}&proximity=5000`;
			const answer = await ask(path);
			const body = await answer.text();
			expect(body.replaceAll(' ', '').toUpperCase()).not.toContain('LL579Z');
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('etag')).toBeNull();
		}
		expect(
			feed.server
				.output()
				.replaceAll(/\s|%20/g, '')
				.toUpperCase()
		).not.toMatch(/LL579Z|XX999ZZ/);
	});
});

test('filters on the server: near a postcode, opening hours, words in Welsh', async () => {
	const ids = async (query: string) =>
		(await json(`/services?per_page=100&${query}`)).contents.map(({ id }) => id);
	const rich = [feed.confirmed, feed.outOfDate].sort();
	expect(await ids('day=MO&start_time=09:00&end_time=12:00')).toEqual(rich);
	expect(await ids('day=TU')).toEqual([]);
	expect(await ids('search=CANOLFAN+grwpiau')).toEqual(rich);
	const near = await json('/services?postcode=LL57&proximity=30000&per_page=100');
	expect(near.haenau_postcode_precision).toBe('outward');
	expect(near.total_items).toBeGreaterThan(0);
	expect(near.total_items).toBeLessThan((await json('/services')).total_items);
});

test('a list read by its links skips nothing when records go meanwhile', async () => {
	const before = await consumer.all('listServices', { minimal: 'true' });
	const first = await ask('/services?per_page=20');
	const read = ((await first.json()) as { contents: Entry[] }).contents.map(
		({ id }) => id as string
	);
	// Two of those already read go, so that pages by number would skip two.
	const gone = read.filter((id) => id !== feed.confirmed && id !== feed.outOfDate).slice(0, 2);
	await feed.sql(`update app.service set in_scope = false where id = any($1::uuid[])`, [gone]);
	await feed.shown();
	let next: string | null = /<([^>]+)>/.exec(first.headers.get('link')!)![1]!;
	while (next !== null) {
		const answer: Response = await fetch(next);
		const { contents } = (await answer.json()) as { contents: Entry[] };
		read.push(...contents.map(({ id }) => id as string));
		next = /<([^>]+)>/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
	}
	expect(read).toEqual(before.map(({ id }) => id));
	const after = await consumer.all('listServices', { minimal: 'true' });
	expect(after.map(({ id }) => id)).toEqual(read.filter((id) => !gone.includes(id)));
});

test('a change is seen by whoever asks again, and by modified_after', async () => {
	const before = await ask('/services');
	const [other] = (await json('/services?per_page=1')).contents as [Entry];
	await feed.sql(`update app.service set name = $2 where id = $1`, [
		other.id,
		JSON.stringify({ en: 'Another name', cy: null, cy_state: 'missing' })
	]);
	await feed.shown();
	const headers = { 'if-none-match': before.headers.get('etag')! };
	expect((await ask('/services', { headers })).status).toBe(200);
	const today = new Date().toISOString().slice(0, 10);
	const changed = await json(`/services?modified_after=${today}&per_page=100`);
	expect(changed.contents.map(({ id }) => id)).toContain(other.id);
	expect((await json('/services?modified_after=2099-01-01')).contents).toEqual([]);
});

test('a service that has ended is in no list, and says so by its id', async () => {
	await feed.sql(`update app.service set status = 'defunct' where id = $1`, [feed.outOfDate]);
	await feed.shown();
	const listed = await consumer.all('listServices', { minimal: 'true' });
	expect(listed.map(({ id }) => id)).not.toContain(feed.outOfDate);
	expect((await json(`/services/${feed.outOfDate}`)).status).toBe('defunct');
});

test('the old id of a merged record leads to the one it went into', async () => {
	const [gone] = (await json('/services?per_page=1')).contents as [Entry];
	await feed.sql(`update app.service set published = false where id = $1`, [gone.id]);
	await feed.sql(
		`insert into app.service_move (service_id, into_id, moved_at) values ($1, $2, now())`,
		[gone.id, feed.confirmed]
	);
	await feed.shown();
	const answer = await ask(`/services/${gone.id as string}?lang=cy`);
	expect([answer.status, answer.headers.get('location')]).toEqual([
		308,
		`${feed.server.origin}${ROOT}/services/${feed.confirmed}?lang=cy`
	]);
	expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('the same fact has the same id for ever', async () => {
	const terms = await consumer.all('listTaxonomyTerms');
	const primary = terms.find(({ code }) => code === 'primary')!;
	expect(primary.id).toBe(uuidOf('taxonomy-term:eip-framework:primary'));
	expect(primary.id).toBe('848bffd5-49ca-5d8d-935a-3ccad3e9fec8');
});

// Last, because it uses up what this address may ask.
test('too many questions are told when to ask again', async () => {
	for (let round = 0; ; round++) {
		expect(round).toBeLessThan(40);
		const answers = await Promise.all(
			Array.from({ length: 100 }, () => ask('/', { headers: { 'accept-language': 'cy' } }))
		);
		const refused = answers.find(({ status }) => status === 429);
		if (!refused) continue;
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(refused.headers.get('access-control-allow-origin')).toBe('*');
		expect(await refused.json()).toMatchObject({
			error: 'too-many-requests',
			message: expect.stringContaining('Gofynnwch eto')
		});
		return;
	}
});
