import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchFeeds } from '../../../src/lib/server/jobs/fetch-feeds.ts';
import type { World } from '../../../src/lib/server/application/world.ts';
import {
	addFeed,
	changeFeed,
	declineItems,
	mapTerms,
	readFeedDetails,
	readFeedItems,
	readFeeds,
	type ItemList
} from '../../../src/lib/server/feeds/feeds.ts';
import { takeItems } from '../../../src/lib/server/feeds/take-items.ts';
import type { Answers } from '../../../src/lib/domain/feed/reckon.ts';
import { actOnBatch, readBatch } from '../../../src/lib/server/import/batch.ts';
import type { ApiClient } from '../../../src/lib/server/supabase/supabase.ts';
import { later, pictureOf, serverOf, someone, work } from '../import/a-list.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { serveFeed, json, type FeedServer } from './feed-server.ts';
import { BUCKINGHAMSHIRE, hasSharedData, NORTH_LINCOLNSHIRE, realFeed } from './shared-data.ts';

const GWYNEDD = 'W06000002';
const sum = (counts: object) =>
	Object.values(counts).reduce((all: number, one: number) => all + one, 0);

/** A service of a feed, in the words of Open Referral UK 3. */
const aRecord = (nth: number, more: object = {}) => ({
	id: `f${nth}`,
	name: `Seren Fach ${nth}`,
	description: '<p>Help &amp; company for parents.</p>',
	url: 'www.seren.example/help',
	status: 'active',
	assured_date: '2026-05-01',
	organization: { id: 'o1', name: 'Seren Cymru' },
	service_areas: [{ name: 'Gwynedd', uri: `http://statistics.data.gov.uk/id/${GWYNEDD}` }],
	attributes: [
		{
			link_type: 'need',
			taxonomy_term: { id: 't1', name: 'Parents and babies', taxonomy: 'Needs' }
		}
	],
	...more
});

/** Everything that taking feeds in promises, on the form that `open` opens. */
export function describeFeeds(open: OpenRecord): void {
	let opened: RecordDatabase;
	let world: World;
	let editor: ApiClient;
	let server: FeedServer;
	let records: unknown[] | object = [];
	let etag: string | undefined;
	/** The job's own clock: a feed is due when its hours have passed. */
	let now: Date;
	const sql = <Row>(text: string, params: unknown[] = []) =>
		opened.db.sql<Row & { [column: string]: unknown }>(text, params);
	const look = async () => (world = await pictureOf(opened.db, opened.folder));
	const service = () => serverOf(opened.db);
	const run = async (hours = 25) => {
		now = new Date(now.getTime() + hours * 3_600_000);
		const job = fetchFeeds(async () => world, { network: server.network, pause: 0 });
		const context = {
			client: service(),
			mail: null as never,
			origin: '',
			dataDir: opened.folder,
			changed: async () => {}
		};
		return job.run(context, now);
	};
	const add = async (path = `/${randomUUID()}`, more: object = {}) => {
		const added = await addFeed(editor, {
			name: 'Seren directory',
			address: server.at(path),
			areas: [GWYNEDD],
			assume_areas: false,
			every_hours: 24,
			...more
		});
		if ('error' in added) throw new Error(added.error);
		return added.id;
	};
	const items = (feed: string, list: ItemList) => readFeedItems(editor, feed, { list, most: 1000 });
	const details = async (feed: string) => (await readFeedDetails(editor, feed))!;
	const take = async (feed: string, list: ItemList, answers: Answers = {}, most = 1000) =>
		takeItems(
			{ person: editor, service: service() },
			world,
			feed,
			(await items(feed, list)).slice(0, most).map((item) => ({ item, answers })),
			{
				today: '2026-11-22',
				reason: () => ({ en: 'By its kind of help.', cy: null, cy_state: 'missing' })
			}
		);
	const category = () => world.snapshot.reference.categories.find(({ id }) => id === 'parenting')!;
	const named = (name: string) =>
		[...world.snapshot.services.values()].filter((one) => one.name.en === name);
	const mapped = async (feed: string) => {
		await mapTerms(editor, feed, [{ list: 'Needs', id: 't1', category: category().id }]);
		await run(0);
	};

	beforeAll(async () => {
		opened = await open();
		now = new Date('2026-11-22T12:00:00Z');
		editor = await someone(opened.db, 'editor', { gss: GWYNEDD });
		server = await serveFeed(({ headers }, answer) => {
			if (etag !== undefined && headers['if-none-match'] === etag) {
				answer.writeHead(304).end();
				return;
			}
			const body = Array.isArray(records) ? { contents: records, last_page: true } : records;
			json(answer, body, etag === undefined ? {} : { etag });
		});
		await look();
	});
	afterEach(async () => {
		etag = undefined;
		await sql('delete from app.feed');
	});
	afterAll(async () => {
		await server?.close();
		await opened?.close();
	});

	test('records come in as entries; without a kind of help they wait for one, with it a tier is proposed', async () => {
		records = [aRecord(1), aRecord(2)];
		const feed = await add();
		expect(await run()).toMatchObject({ feeds: 1, records: 2 });
		const [first] = await items(feed, 'incomplete');
		expect(first!.entry).toMatchObject({
			name: 'Seren Fach 1',
			description: 'Help & company for parents.',
			url: 'https://www.seren.example/help',
			as_of: '2026-05-01'
		});
		expect(first!.reckoning).toMatchObject({ lacks: ['category'], tiers: [], areas: [GWYNEDD] });
		await mapped(feed);
		const [ready] = await items(feed, 'new');
		expect(ready!.reckoning.tiers).toEqual([
			{ tier: category().default_tier, why: 'category', category: category().id }
		]);
		expect((await details(feed)).feed).toMatchObject({ items: { new: 2 }, terms: 0 });
		// Nothing of it is in the record.
		await look();
		expect(named('Seren Fach 1')).toEqual([]);
	});

	test('some are taken, public after a minute and not yet checked, and all of it is undone', async () => {
		records = [aRecord(11), aRecord(12), aRecord(13)];
		const feed = await add();
		await run();
		await mapped(feed);
		const taken = await take(feed, 'new', {}, 2);
		if ('error' in taken) throw new Error(taken.error);
		expect((await readBatch(editor, taken.batch))!.batch).toMatchObject({
			state: 'approved',
			created: 2
		});
		await work(opened.db, later());
		await look();
		const [public_] = named('Seren Fach 11');
		expect(public_).toMatchObject({
			organization: { name: { en: 'Seren Cymru' } },
			tiers: [{ tier: category().default_tier, proposed_by: 'editor' }],
			provenance: {
				source_display: 'Seren directory',
				source_type: 'import',
				as_of: '2026-05-01',
				running_checked: false
			},
			assurance: null
		});
		expect(named('Seren Fach 13')).toEqual([]);
		expect((await details(feed)).feed).toMatchObject({ taken: 2, items: { new: 1 } });
		expect(await actOnBatch(editor, 'undo_import', { batch: taken.batch })).toBeNull();
		await work(opened.db, later());
		await look();
		expect(named('Seren Fach 11')).toEqual([]);
		await run(0);
		expect((await details(feed)).feed).toMatchObject({ taken: 0, items: { new: 3 } });
	});

	test('what is taken stays tied to its record: a change comes as an update, the same again as nothing', async () => {
		records = [aRecord(21, { name: 'Llygad y Dydd' })];
		const feed = await add();
		await run();
		await mapped(feed);
		await take(feed, 'new');
		await work(opened.db, later());
		await look();
		await run();
		expect((await details(feed)).feed.items).toEqual({});
		records = [aRecord(21, { name: 'Llygad newydd y Dydd', description: 'Other help.' })];
		await run();
		const [update] = await items(feed, 'update');
		expect(update!.reckoning).toMatchObject({ voice: 'feed', kept: [] });
		expect(update!.reckoning.changed).toEqual(
			expect.arrayContaining(['name_en', 'description_en'])
		);
		await take(feed, 'update');
		await work(opened.db, later());
		await look();
		expect(named('Llygad newydd y Dydd')).toHaveLength(1);
	});

	test.each([
		['a provider', 'provider'],
		['an editor', 'editor']
	])('what %s said is never overwritten; what they left out may be added', async (_, role) => {
		const [known] = await sql<{ id: string; name: string; organization: string }>(
			`select s.id, s.name ->> 'en' as name, o.name ->> 'en' as organization from app.service s
			join app.organization o on o.id = s.organization_id join app.service_area a on a.service_id = s.id and a.gss = $1
			where s.published and not s.location_withheld and s.name ->> 'en' is not null and o.name ->> 'en' is not null
				and not exists (select from app.contact c where c.service_id = s.id)
				and not exists (select from app.assurance x where x.service_id = s.id)
				and (select count(*) from app.service t where t.organization_id = o.id) = 1
			order by s.id limit 1`,
			[GWYNEDD]
		);
		await sql(
			`insert into app.assurance (id, service_id, checked_on, role) values (gen_random_uuid(), $1, '2026-11-01', $2)`,
			[known!.id, role]
		);
		records = [
			aRecord(31, {
				name: known!.name,
				description: 'The feed knows better.',
				organization: { name: known!.organization },
				contacts: [{ phones: [{ number: '01248 000 000' }] }]
			})
		];
		const feed = await add();
		await run();
		const [update] = await items(feed, 'update');
		expect(update!.reckoning).toMatchObject({ service_id: known!.id, voice: role });
		expect(update!.reckoning.changed).toEqual(['phone']);
		expect(update!.reckoning.kept).toContain('description_en');
		await sql('delete from app.assurance where service_id = $1', [known!.id]);
	});

	test('a name like that of a record is a question, and an editor answers it', async () => {
		const [known] = await sql<{ id: string; name: string }>(
			`select s.id, s.name ->> 'en' as name from app.service s join app.service_area a on a.service_id = s.id and a.gss = $1
			where s.published and length(s.name ->> 'en') > 14 and not s.location_withheld order by s.id limit 1`,
			[GWYNEDD]
		);
		records = [
			aRecord(41, { name: known!.name, organization: { name: 'Somebody else entirely' } })
		];
		const feed = await add();
		await run();
		const [asked] = await items(feed, 'question');
		expect(asked!.reckoning.candidates).toContain(known!.id);
		expect(await take(feed, 'question')).toEqual({ error: 'nothing_to_do' });
		const taken = await take(feed, 'question', { service: 'new', categories: [category().id] });
		expect(taken).toMatchObject({ left: 0 });
		if ('batch' in taken) await actOnBatch(editor, 'undo_import', { batch: taken.batch });
	});

	test('a feed that suddenly halves is held back until an editor has looked', async () => {
		records = Array.from({ length: 10 }, (_, nth) => aRecord(50 + nth));
		const feed = await add();
		await run();
		records = [aRecord(50), aRecord(51)];
		await run();
		const held = await details(feed);
		expect(held.feed).toMatchObject({
			state: 'quarantined',
			suspicion: 'halved',
			items: { incomplete: 10 }
		});
		expect(held.runs[0]).toMatchObject({ outcome: 'quarantined', report: { records: 2 } });
		expect(await run()).toMatchObject({ feeds: 0 });
		expect(await take(feed, 'incomplete', { categories: [category().id] })).toEqual({
			error: 'quarantined'
		});
		expect(await changeFeed(editor, feed, 'release')).toBeNull();
		await run();
		expect((await details(feed)).feed).toMatchObject({ state: 'active', items: { incomplete: 2 } });
	});

	test.each([
		['areas', 'no-areas', { service_areas: [] }],
		['kinds of help', 'no-terms', { attributes: [] }]
	])('and so is one that suddenly names no %s', async (_, suspicion, more) => {
		records = Array.from({ length: 6 }, (_, nth) => aRecord(70 + nth));
		const feed = await add(undefined, { assume_areas: true });
		await run();
		records = Array.from({ length: 6 }, (_, nth) => aRecord(70 + nth, more));
		await run();
		expect((await details(feed)).feed).toMatchObject({ state: 'quarantined', suspicion });
	});

	test('a feed that can not be read changes nothing, says why, and is asked again later', async () => {
		records = [aRecord(81)];
		const feed = await add();
		await run();
		records = { oops: true };
		await run();
		const failed = await details(feed);
		expect(failed.runs[0]).toMatchObject({ outcome: 'failed', fault: 'not-a-feed' });
		expect(failed.feed.items).toEqual({ incomplete: 1 });
		expect(await run(0.5)).toMatchObject({ feeds: 0 });
		records = [aRecord(81)];
		expect(await run(1)).toMatchObject({ feeds: 1, records: 1 });
	});

	test('a feed that did not change is not read again, unless an editor asks', async () => {
		etag = '"one"';
		records = [aRecord(91)];
		const feed = await add();
		await run();
		await run();
		expect((await details(feed)).runs[0]).toMatchObject({ outcome: 'unchanged' });
		expect(await changeFeed(editor, feed, 'fetch')).toBeNull();
		await run(1);
		expect((await details(feed)).runs[0]).toMatchObject({ outcome: 'read' });
	});

	test('what is put aside stays aside until it changes; what is gone from the feed is gone from the list', async () => {
		records = [aRecord(101), aRecord(102), aRecord(103), aRecord(104)];
		const feed = await add();
		await run();
		const [one] = await items(feed, 'incomplete');
		expect(await declineItems(editor, feed, [one!.id], true)).toBeNull();
		records = [aRecord(101), aRecord(102), aRecord(103)];
		await run();
		expect((await details(feed)).feed).toMatchObject({ declined: 1, items: { incomplete: 2 } });
		records = [aRecord(101, { name: 'Seren Fach arall' }), aRecord(102), aRecord(103)];
		await run();
		expect((await details(feed)).feed).toMatchObject({ declined: 0, items: { incomplete: 3 } });
	});

	test('everything that is dropped is counted, with why', async () => {
		records = [
			aRecord(111),
			aRecord(111),
			'a word',
			null,
			{ name: 'No id' },
			aRecord(112, { name: ' <p></p> ' }),
			aRecord(113, { status: 'defunct' }),
			aRecord(114, {
				service_areas: [],
				locations: [{ postal_code: 'DN15 6NL', city: 'Scunthorpe' }]
			}),
			aRecord(115, { service_areas: [{ name: 'Cardiff' }] }),
			aRecord(116, { name: 'Women’s refuge, Caernarfon' })
		];
		const feed = await add();
		await run();
		const [last] = (await details(feed)).runs;
		expect(last!.report).toMatchObject({
			records: 10,
			outcomes: { incomplete: 1 },
			dropped: {
				twice: 1,
				'not-object': 2,
				'no-id': 1,
				'no-name': 1,
				ended: 1,
				'outside-wales': 1,
				elsewhere: 1,
				'names-withheld-place': 1
			}
		});
		expect(sum(last!.report!.outcomes) + sum(last!.report!.dropped)).toBe(10);
	});

	test('nothing that says where a withheld service is, or who a person is, reaches a table', async () => {
		records = [
			aRecord(121, {
				name: 'Hafan refuge',
				description: 'A house in Llanfihangel, Bethesda LL57 3AA.',
				url: 'https://hafan.example/bethesda/77-proof-street',
				email: 'jane.proof@hafan.example',
				contacts: [
					{
						name: 'Jane Proofperson',
						title: 'Manager',
						phone: '07700 900123',
						email: 'jane.proof@hafan.example'
					}
				],
				locations: [
					{
						name: 'Proof House',
						address_1: '77 Proof Street',
						city: 'Bethesda',
						postal_code: 'LL57 3AA',
						latitude: 53.18,
						longitude: -4.06
					}
				]
			})
		];
		const feed = await add();
		await run();
		const [kept] = await items(feed, 'incomplete');
		expect(kept!.entry).toMatchObject({
			withheld: true,
			places: [],
			url: 'https://hafan.example/',
			description: null
		});
		const everything = JSON.stringify([
			await sql('select * from app.feed_item'),
			await sql('select * from app.feed_run'),
			await sql('select * from app.feed_term')
		]);
		expect(everything).not.toMatch(/proof|bethesda|LL57|77 |jane|900123|53\.18/i);
	});

	test('who may not speak for all areas of a feed may look at it and not act', async () => {
		records = [aRecord(131)];
		const administrator = await someone(opened.db, 'administrator');
		const added = await addFeed(administrator, {
			name: 'Two areas',
			address: server.at('/two'),
			areas: [GWYNEDD, 'W06000001'],
			assume_areas: false,
			every_hours: 24
		});
		const feed = 'id' in added ? added.id : '';
		expect((await readFeeds(editor)).map(({ id, mine }) => [id, mine])).toEqual([[feed, false]]);
		expect(await changeFeed(editor, feed, 'remove')).toBe('not_all_yours');
		expect(
			await addFeed(editor, {
				name: 'x',
				address: server.at('/x'),
				areas: ['W06000001'],
				assume_areas: false,
				every_hours: 24
			})
		).toEqual({ error: 'not_allowed' });
		const elsewhere = await someone(opened.db, 'editor', { gss: 'W06000015' });
		expect(await readFeeds(elsewhere)).toEqual([]);
		expect(await readFeedDetails(elsewhere, feed)).toBeNull();
		expect(await readFeedItems(elsewhere, feed, { list: 'incomplete', most: 10 })).toEqual([]);
	});

	describe.runIf(hasSharedData)('real feeds', () => {
		test.each([
			[NORTH_LINCOLNSHIRE, true, 738],
			[BUCKINGHAMSHIRE, false, 20],
			['oruk_v3_mocks/test_service_list.json', true, 128],
			['oruk_v3_mocks/fail_service_list.json', true, 4],
			['oruk_v3_mocks/test_service_full.json', true, 1]
		])('%s is accounted for to the last record', async (name, assume, count) => {
			const real = realFeed(name);
			records =
				name === BUCKINGHAMSHIRE
					? { ...(real as object), last: true, totalPages: 1 }
					: (real as object);
			if (Array.isArray(real))
				records = { contents: real, last_page: true, total_items: real.length };
			const feed = await add(undefined, { assume_areas: assume });
			await run();
			const [last] = (await details(feed)).runs;
			expect(last).toMatchObject({ outcome: 'read', report: { records: count } });
			const { outcomes, dropped } = last!.report!;
			expect(sum(outcomes) + sum(dropped)).toBe(count);
			if (name === BUCKINGHAMSHIRE) expect(dropped['outside-wales']).toBeGreaterThan(0);
			const stored = await sql<{ count: number }>(
				'select count(*)::int as count from app.feed_item where feed_id = $1',
				[feed]
			);
			expect(stored[0]!.count).toBe(sum(outcomes));
		});
	});
}
