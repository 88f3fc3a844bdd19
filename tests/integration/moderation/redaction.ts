import { beforeAll, expect, test } from 'vitest';
import type { Bilingual } from '../../../src/lib/domain/bilingual/bilingual.ts';
import { clientFor, type SignedIn } from '../embedded/fixture.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

/** What is kept of a feed's record that names the place, and a second one that only the feed knows. */
const feedEntry = (said: string, more: object) => ({
	description: `${said}; also at The Hidden Hut`,
	url: 'https://example.org/llanfihangel-y-prawf',
	email: 'info@llanfihangel-y-prawf.example',
	opening: [],
	withheld: false,
	places: [
		{
			name: null,
			address: '77 Proof Street',
			town: 'Llanfihangel-y-Prawf',
			postcode: 'XK9 9QX',
			latitude: 53.234567,
			longitude: -4.123456
		},
		{
			name: 'The Hidden Hut',
			address: null,
			town: null,
			postcode: null,
			latitude: null,
			longitude: null
		}
	],
	...more
});

/** Leaves the place of a service wherever somebody may have written it. */
async function everywhereElse(
	db: ReturnType<Record>,
	service: { id: string; name: Bilingual; organization: string }
): Promise<void> {
	const { id, organization } = service;
	const said = 'Near Llanfihangel-y-Prawf, 77 Proof Street';
	const name = { en: service.name.en ?? service.name.cy, cy: service.name.cy ?? service.name.en };
	await db.sql(
		`insert into app.error_report (id, reference, service_id, reason, website, opening, comment, closed_at, outcome, closing_note)
		values (gen_random_uuid(), 'R-AB23CD', $1, 'where', 'https://example.org/llanfihangel-y-prawf', $2, $2, now(), 'corrected', $2)`,
		[id, said]
	);
	await db.sql('update app.provenance set note = $2, source_url = $3 where service_id = $1', [
		id,
		said,
		'https://example.org/Llanfihangel-y-Prawf'
	]);
	await db.sql(
		`update app.tier_placement set reason = jsonb_build_object('en', $2::text, 'cy', null, 'cy_state', 'missing')
		where service_id = $1`,
		[id, said]
	);
	await db.sql(
		`update app.proposal set editor_tiers = jsonb_build_array(jsonb_build_object('tier', 'targeted',
			'reason', jsonb_build_object('en', $2::text, 'cy', null, 'cy_state', 'missing')))
		where service_id = $1 and state = 'rejected'`,
		[id, said]
	);
	await db.sql(`select app.audit('approved', 'service', $1, null, null, $2)`, [id, said]);
	for (const data of [
		{
			path: '/register/offers/1',
			service: name,
			reference: 'R-AB23CD',
			reason: 'Not 77 Proof Street'
		},
		{ path: '/assurance/confirm?token=x', service: name, step: 'due', due: 'XK99QX' }
	]) {
		await db.sql(
			`insert into app.mail_message (recipient, locale, template, data) values ('a@example.org', 'en', $1, $2::jsonb)`,
			['reason' in data ? 'proposal-rejected' : 'still-correct', JSON.stringify(data)]
		);
	}
	const [batch] = await db.sql<{ id: string }>(
		`insert into app.import_batch (organization_id, own, file_name, total, state, decision_reason, finished_at)
		values ($1, 'provider', 'Llanfihangel-y-Prawf.csv', 3, 'refused', $2, now()) returning id`,
		[organization, said]
	);
	await db.sql(`select app.audit('import refused', 'import', $1, null, null, $2)`, [
		batch!.id,
		said
	]);
	const [feed] = await db.sql<{ id: string }>(
		`insert into app.feed (name, address, areas) values ('A directory', 'https://feed.example/' || gen_random_uuid(), $1)
		returning id`,
		[[GWYNEDD]]
	);
	// One is the record's own, one may be, and one has its name: a feed may know more of it than the record.
	const reckoned = { service_id: null, candidates: [], changed: [], kept: [] };
	for (const [external, entry, reckoning, tied] of [
		['tied', { name: 'Renamed' }, reckoned, id],
		['means', { name: 'Meant' }, { ...reckoned, service_id: id }, null],
		['asks', { name: 'Asked of' }, { ...reckoned, candidates: [id] }, null],
		['named', { name: name.en }, { ...reckoned, reason: said }, null]
	] as const) {
		await db.sql(
			`insert into app.feed_item (feed_id, external_id, entry, hash, reckoning, outcome, service_id)
			values ($1, $2, $3::jsonb, repeat('a', 64), $4::jsonb, 'same', $5)`,
			[feed!.id, external, JSON.stringify(feedEntry(said, entry)), JSON.stringify(reckoning), tied]
		);
	}
	const cells = {
		name_en: name.en,
		description_en: said,
		url: 'https://example.org/llanfihangel-y-prawf',
		town: 'Llanfihangel-y-Prawf',
		address: '77 Proof Street',
		postcode: 'XK9 9QX',
		latitude: '53.234567',
		longitude: '-4.123456'
	};
	const problems = [{ column: 'postcode', code: 'unknown', value: 'XK9 9QX' }];
	for (const [number, outcome] of (['changed', 'unchanged', 'refused'] as const).entries()) {
		await db.sql(
			`insert into app.import_row (batch_id, number, line, cells, outcome, service_id, problems, offer, provenance)
			values ($1, $2, $2, $3::jsonb, $4, $5, $6::jsonb,
				case when $4::text = 'changed' then app.offer_of($7) end,
				(select to_jsonb(p) from app.provenance p where p.service_id = $7))`,
			[
				batch!.id,
				number,
				JSON.stringify(cells),
				outcome,
				outcome === 'refused' ? null : id,
				JSON.stringify(problems),
				id
			]
		);
	}
}

/** What must not be known any more is nowhere: every column of the record is read for it. */
export function redactionPromises(record: Record): void {
	let editor: SignedIn;
	beforeAll(async () => {
		editor = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
	});
	const call = async (name: string, args: object) => {
		const { data, error } = await editor.client.rpc(name, args);
		if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
		return data;
	};
	const publish = async (id: string) => {
		const { proposal, current_version: seen_version } = await call('moderation_proposal', {
			proposal: id
		});
		await call('approve_proposal', { proposal: id, revision: proposal.revision, seen_version });
		const { data } = await clientFor(record(), record().secretKey).rpc('publish_due', {
			at: new Date(Date.now() + 61_000).toISOString()
		});
		return data;
	};
	/** Columns of schema app in whose rows about `service` - or any, when null - one of `needles` stands. */
	const holders = async (needles: readonly string[], except: readonly string[] = []) => {
		const columns = await record().sql<{ table: string; column: string }>(
			`select c.table_name as table, c.column_name as column from information_schema.columns c
			join information_schema.tables t using (table_schema, table_name)
			where c.table_schema = 'app' and t.table_type = 'BASE TABLE'`
		);
		const found: string[] = [];
		for (const { table, column } of columns) {
			if (except.includes(table)) continue;
			const [row] = await record().sql<{ n: number }>(
				`select count(*)::int as n from app."${table}" where "${column}"::text ilike any ($1::text[])`,
				[needles.map((needle) => `%${needle}%`)]
			);
			if (row!.n > 0) found.push(`${table}.${column}`);
		}
		return found;
	};

	test('once a location is withheld, its place stands nowhere: no version, proposal, draft or audit', async () => {
		const { id } = await aPlacedService(record());
		const first = saidByProvider(await offerOf(record(), id));
		const town = 'Llanfihangel-y-Prawf';
		const [place] = first.locations;
		const placed = {
			...first,
			url: 'https://example.org/llanfihangel-y-prawf',
			description: {
				en: `Rooms in Llanfihangel-y-Prawf, XK9 9QX, and more`,
				cy: null,
				cy_state: 'missing' as const
			},
			locations: [
				{
					...place!,
					town,
					address_1: '77 Proof Street',
					postal_code: 'XK9 9QX',
					precision: 'address' as const,
					longitude: -4.123456,
					latitude: 53.234567,
					easting: 258123,
					northing: 372987
				}
			],
			delivery: [{ mode: 'site' as const, basis: 'stated' as const }]
		};
		expect(
			await publish((await submitted(record(), { offer: placed, service: id })).id)
		).toMatchObject({ published: 1 });
		// Somebody else's draft, a returned proposal and a rejected one carry it too.
		for (const state of ['draft', 'returned', 'rejected']) {
			const { id: left } = await submitted(record(), { offer: placed, service: id });
			await record().sql(
				`update app.proposal set state = $2, decision_reason = 'Not at 77 Proof Street',
				comments = '[{"part": "locations", "text": "Is Llanfihangel-y-Prawf right?"}]',
				returned_document = case when $2 = 'returned' then document end where id = $1`,
				[left, state]
			);
		}
		const needles = [
			town,
			'Proof Street',
			'XK9 9QX',
			'XK99QX',
			'-4.123456',
			'53.234567',
			'258123',
			'372987',
			'Hidden Hut'
		];
		await everywhereElse(record(), { id, name: placed.name, organization: placed.organization.id });
		const held = await holders(needles);
		expect(held).toEqual(
			expect.arrayContaining([
				'audit_event.after',
				'audit_event.note',
				'error_report.closing_note',
				'error_report.comment',
				'error_report.opening',
				'error_report.website',
				'feed_item.entry',
				'feed_item.reckoning',
				'import_batch.decision_reason',
				'import_batch.file_name',
				'import_row.cells',
				'import_row.offer',
				'import_row.problems',
				'import_row.provenance',
				'location.town',
				'mail_message.data',
				'proposal.comments',
				'proposal.decision_reason',
				'proposal.document',
				'proposal.editor_tiers',
				'proposal.returned_document',
				'provenance.note',
				'provenance.source_url',
				'service.description',
				'service_version.document',
				'tier_placement.reason'
			])
		);
		const withheld = {
			...placed,
			location_withheld: true,
			locations: [],
			url: null,
			description: null,
			delivery: [{ mode: 'unplaced' as const, basis: 'stated' as const }]
		};
		const proposal = await submitted(record(), { offer: withheld, service: id });
		expect(await publish(proposal.id)).toMatchObject({ published: 1, failed: 0 });
		expect(await holders(needles)).toEqual([]);

		const left = await record().sql<{ name: string }>(
			`select entry ->> 'description' as name from app.feed_item where entry -> 'places' = '[]' and (entry ->> 'withheld')::boolean`
		);
		expect(left).toEqual(Array(4).fill({ name: 'Near …, …; also at …' }));

		// Links and references of messages still work, and what is left of a row is still a row.
		const [mail] = await record().sql<{ data: object }>(
			`select data from app.mail_message where template = 'proposal-rejected'`
		);
		expect(mail!.data).toMatchObject({
			path: '/register/offers/1',
			reference: 'R-AB23CD',
			reason: 'Not …'
		});

		// What is left of a version still reads, says that it is withheld, and can be restored.
		const { versions } = await call('service_history', { service: id });
		expect(versions[1].document).toMatchObject({
			location_withheld: true,
			locations: [],
			url: 'https://example.org/',
			description: { en: 'Rooms in …, …, and more' }
		});
		expect(
			await call('restore_version', { service: id, version: 2, reason: 'Better text' })
		).toMatchObject({ ok: true });
		const { data } = await clientFor(record(), record().secretKey).rpc('publish_due', {
			at: new Date(Date.now() + 61_000).toISOString()
		});
		expect(data).toMatchObject({ ok: true, published: 1, failed: 0 });
		expect((await offerOf(record(), id)).location_withheld).toBe(true);
		expect(await holders(needles)).toEqual([]);
	});

	test('a record merged into one whose place is withheld gives its place away nowhere', async () => {
		const { id: keep } = await aPlacedService(record());
		const offer = saidByProvider(await offerOf(record(), keep));
		const withheld = {
			...offer,
			location_withheld: true,
			locations: [],
			url: null,
			description: null,
			delivery: [{ mode: 'unplaced' as const, basis: 'stated' as const }]
		};
		const place = { ...offer.locations[0]!, town: 'Cwmprawf', precision: 'town' as const };
		const twin = await submitted(record(), {
			offer: { ...offer, locations: [{ ...place, address_1: null, postal_code: null }] },
			kind: 'new'
		});
		await publish(twin.id);
		await publish((await submitted(record(), { offer: withheld, service: keep })).id);
		const merge = { reason: 'The same house in Cwmprawf' };
		// The one that stays would show where the other is.
		expect(await call('merge_services', { ...merge, source: keep, target: twin.service })).toEqual({
			ok: false,
			error: 'would_show_place'
		});
		expect((await holders(['Cwmprawf'])).length).toBeGreaterThan(1);
		await call('merge_services', { ...merge, source: twin.service, target: keep });
		const { data } = await clientFor(record(), record().secretKey).rpc('publish_due', {
			at: new Date(Date.now() + 61_000).toISOString()
		});
		expect(data).toMatchObject({ ok: true, published: 1, failed: 0 });
		// Its own row is no longer published, and still holds what was approved: it goes too.
		expect(await holders(['Cwmprawf'])).toEqual([]);
	});

	test('of an erased account the role stays, and neither its id nor its address', async () => {
		const leaver = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		const [account] = await record().sql<{ email: string }>(
			'select email from app.account where id = $1',
			[leaver.id]
		);
		const { id } = await aPlacedService(record());
		const offer = saidByProvider(await offerOf(record(), id));
		const { id: proposal } = await submitted(record(), { offer, service: id, by: leaver.id });
		await leaver.client.rpc('claim_proposal', { proposal });
		await record().sql(`select app.audit('role given', 'account', $1, null, $2::jsonb, $3)`, [
			leaver.id,
			JSON.stringify({ email: account!.email }),
			`Asked by ${account!.email}.`
		]);
		await record().sql(
			`insert into app.feed (name, address, areas, created_by)
			values ('Added by the leaver', 'https://leaver.example/' || gen_random_uuid(), $1, $2)`,
			[[GWYNEDD], leaver.id]
		);
		const tables = ['audit_event', 'proposal'];
		const all = await record().sql<{ name: string }>(
			`select table_name as name from information_schema.tables where table_schema = 'app'`
		);
		const others = all.map(({ name }) => name).filter((name) => !tables.includes(name));
		const needles = [leaver.id, account!.email];
		expect((await holders(needles, others)).length).toBeGreaterThan(3);
		await record().sql('select app.redact_account($1::uuid)', [leaver.id]);
		expect(await holders(needles, others)).toEqual([]);
		const claims = await record().sql(
			`select actor, role from app.audit_event where action = 'claimed' and entity_id = $1`,
			[id]
		);
		expect(claims).toContainEqual({ actor: null, role: 'editor' });
		// Feeds they added stay, without them.
		await record().sql('delete from app.account where id = $1', [leaver.id]);
		expect(
			await record().sql(`select created_by from app.feed where name = 'Added by the leaver'`)
		).toEqual([{ created_by: null }]);
	});
}
