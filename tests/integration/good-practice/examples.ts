import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/lib/domain/example/claim.ts';
import type { Example, ExampleDraft } from '../../../src/lib/domain/example/example.ts';
import { applyChanges } from '../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../src/lib/domain/snapshot/snapshot.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { uuidOf } from '../../../src/lib/server/seed/uuid.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { aPerson } from '../moderation/people.ts';
import type { Record } from '../record/describe-record.ts';

type Said = { [key: string]: unknown };
const said = (en: string) => ({ en, cy: `${en} (cy)`, cy_state: 'draft' as const });

const claim: Claim = {
	measure: said('Children who stayed at home'),
	n: 45,
	of: 60,
	percent: null,
	period: { from: '2025-04', to: '2026-03' },
	method: said('Asked a year on'),
	source: said('The yearly report'),
	source_url: 'https://example.org/report',
	level: 'counted'
};

/** What the record promises of good practice. */
export function examplePromises(record: Record): void {
	let service: { id: string; organization: string; gss: string };
	let elsewhere: { id: string; organization: string };
	let member: ApiClient, colleague: ApiClient, editor: ApiClient, both: ApiClient;
	let draft: ExampleDraft;
	let picture: Snapshot | null = null;

	beforeAll(async () => {
		const db = record();
		const [here, there] = await db.sql<typeof service>(
			`select distinct on (s.organization_id) s.id::text, s.organization_id::text as organization, a.gss
			from app.service s join app.service_area a on a.service_id = s.id
			where s.published and not s.location_withheld order by s.organization_id, s.id limit 2`
		);
		service = here!;
		elsewhere = there!;
		const { organization, gss } = service;
		member = (await aPerson(db, { role: 'member', organization })).client;
		colleague = (await aPerson(db, { role: 'member', organization })).client;
		editor = (await aPerson(db, { role: 'editor', gss })).client;
		both = (await aPerson(db, { role: 'editor', gss }, { role: 'member', organization })).client;
		draft = {
			title: said('Visits before birth'),
			done: said('We visit, step by step.'),
			for_whom: said('Parents to be'),
			needed: said('A car and two workers'),
			tiers: ['targeted'],
			categories: ['edge_of_care'],
			services: [service.id],
			claims: [claim]
		};
	});

	const call = async (client: ApiClient, name: string, args: object): Promise<Said> => {
		const { data, error } = await client.rpc(name, args);
		if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
		return data as Said;
	};
	const save = (id: string, expected: number, document: unknown, client = member) =>
		call(client, 'save_example', { id, organization: service.organization, expected, document });
	const move = (id: string, revision: number, act: string, client = member) =>
		call(client, 'move_example', { example: id, revision, act });
	const decide = (id: string, revision: number, decision: string, more: Said = {}) =>
		call(editor, 'decide_example', { example: id, revision, decision, ...more });
	const own = async (id: string): Promise<Said> => {
		const { examples } = await call(member, 'own_examples', {
			organization: service.organization
		});
		return (examples as Said[]).find((one) => one.id === id) ?? {};
	};
	/** An example that was sent, and its revision. */
	const sent = async (document: unknown = draft): Promise<{ id: string; revision: number }> => {
		const id = randomUUID();
		await save(id, 0, document);
		expect(await move(id, 1, 'send')).toEqual({ ok: true });
		return { id, revision: 2 };
	};
	const published = async (document: unknown = draft): Promise<string> => {
		const { id, revision } = await sent(document);
		expect(await decide(id, revision, 'approve')).toEqual({ ok: true });
		return id;
	};
	/** What everybody sees of an example. */
	const seen = async (id: string): Promise<Example | undefined> => {
		const client = clientFor(record(), record().publishableKey);
		const { version, changedAt, items } = await fetchChanges(client, picture?.version ?? 0);
		picture = applyChanges(picture, items, { version, changedAt, takenAt: changedAt });
		return picture.examples.get(id);
	};
	const version = async (): Promise<number> => {
		const [row] = await record().sql<{ version: number }>(
			'select version::int from app.publication_state'
		);
		return row!.version;
	};

	test('the documents’ examples are public from the start, in the record’s own name', async () => {
		const example = await seen(uuidOf('example:E001'));
		expect(example).toMatchObject({ reference: 'E001', own: 'record', version: 1 });
		expect(example!.claims.map(({ percent }) => percent)).toEqual([80, 75, 94, 100]);
	});

	test('what is on its way is seen by its organisation and nobody else, and moves no picture', async () => {
		const before = await version();
		const { id } = await sent();
		expect(await version()).toBe(before);
		expect(await seen(id)).toBeUndefined();
		expect(await own(id)).toMatchObject({ state: 'sent', document: null });
		const stranger = await aPerson(record(), {
			role: 'member',
			organization: elsewhere.organization
		});
		expect(
			await call(stranger.client, 'own_examples', { organization: service.organization })
		).toMatchObject({ ok: false, error: 'not_allowed' });
	});

	test('an editor publishes it, in the organisation’s name, as it was written', async () => {
		const id = await published();
		const example = (await seen(id))!;
		expect(example).toMatchObject({ ...draft, own: 'provider', version: 1 });
		expect(example.organization?.id).toBe(service.organization);
		expect(await own(id)).toMatchObject({ state: 'settled', draft: null });
	});

	test('a change is a draft beside what is public, and takes its place when it is approved', async () => {
		const id = await published();
		const changed = { ...draft, title: said('Visits, again') };
		const { revision } = await save(id, 3, changed);
		expect((await seen(id))!.title.en).toBe('Visits before birth');
		await move(id, revision as number, 'send');
		expect(await decide(id, (revision as number) + 1, 'approve')).toEqual({ ok: true });
		expect(await seen(id)).toMatchObject({ title: { en: 'Visits, again' }, version: 2 });
	});

	describe('nobody decides on their own', () => {
		test('not a member who edits the area too, nor whoever sent it in', async () => {
			const { id, revision } = await sent();
			const act = { example: id, revision, decision: 'approve' };
			expect(await call(both, 'decide_example', act)).toEqual({
				ok: false,
				error: 'own_example'
			});
			const list = (await call(both, 'examples_to_decide', {})).examples as Said[];
			expect(list.find((one) => one.id === id)).toMatchObject({ mine: true });
			const theirs = (await call(editor, 'examples_to_decide', {})).examples as Said[];
			expect(theirs.find((one) => one.id === id)).toMatchObject({ mine: false });
		});

		test('whoever sent it in and left the organisation since still does not', async () => {
			const db = record();
			const { organization, gss } = service;
			const left = await aPerson(db, { role: 'editor', gss }, { role: 'member', organization });
			const id = randomUUID();
			await save(id, 0, draft, left.client);
			await move(id, 1, 'send', left.client);
			await db.sql(`delete from app.role_assignment where account_id = $1 and role = 'member'`, [
				left.id
			]);
			expect(
				await call(left.client, 'decide_example', { example: id, revision: 2, decision: 'approve' })
			).toEqual({ ok: false, error: 'own_example' });
		});
	});

	test('given back it says why, is changed and sent again; declined it stays readable', async () => {
		const { id, revision } = await sent();
		expect(await decide(id, revision, 'return')).toMatchObject({ error: 'reason' });
		expect(await decide(id, revision, 'return', { reason: 'Which year?' })).toEqual({ ok: true });
		expect(await own(id)).toMatchObject({ state: 'returned', reason: 'Which year?' });
		const saved = await save(id, 3, { ...draft, title: said('With its year') });
		expect(await own(id)).toMatchObject({ state: 'returned', reason: 'Which year?' });
		await move(id, saved.revision as number, 'send');
		expect(await own(id)).toMatchObject({ state: 'sent', reason: null });
		const again = (saved.revision as number) + 1;
		expect(await decide(id, again, 'decline', { reason: 'Not about families' })).toEqual({
			ok: true
		});
		expect(await own(id)).toMatchObject({ state: 'declined', reason: 'Not about families' });
		expect(await seen(id)).toBeUndefined();
	});

	test('an editor who read another state is told, and nothing is decided twice', async () => {
		const { id, revision } = await sent();
		await move(id, revision, 'take-back');
		await move(id, revision + 1, 'send');
		expect(await decide(id, revision, 'approve')).toMatchObject({ error: 'changed' });
		expect(await decide(id, revision + 2, 'approve')).toEqual({ ok: true });
		expect(await decide(id, revision + 3, 'approve')).toMatchObject({ error: 'decided' });
	});

	test('two members find out about each other, and pressing twice begins one', async () => {
		const id = randomUUID();
		expect(await save(id, 0, draft)).toMatchObject({ ok: true, revision: 1 });
		expect(await save(id, 0, draft)).toMatchObject({ ok: true });
		expect(await save(id, 0, { ...draft, needed: null }, colleague)).toMatchObject({
			error: 'changed'
		});
		const { id: waiting, revision } = await sent();
		expect(await save(waiting, revision, draft)).toMatchObject({ error: 'sent' });
	});

	test('withdrawn, it is public no more and its text is nowhere', async () => {
		const id = await published({ ...draft, title: said('Xyzzy before birth') });
		expect(await move(id, 3, 'withdraw')).toEqual({ ok: true });
		expect(await seen(id)).toBeUndefined();
		const [row] = await record().sql<{ n: number }>(
			`select (select count(*) from app.example where concat_ws(' ', document, draft) ~ 'Xyzzy')::int
				+ (select count(*) from app.audit_event where concat_ws(' ', before, after, note) ~ 'Xyzzy')::int as n`
		);
		expect(row!.n).toBe(0);
		expect(await move(id, 4, 'withdraw')).toMatchObject({ error: 'state' });
	});

	test('a draft that was never public is thrown away whole', async () => {
		const id = randomUUID();
		await save(id, 0, draft);
		await move(id, 1, 'discard');
		expect(await record().sql('select from app.example where id = $1', [id])).toEqual([]);
	});

	test('an organisation takes up or withdraws what the documents say of it', async () => {
		const id = uuidOf('example:E009');
		const [{ organization } = { organization: '' }] = await record().sql<{ organization: string }>(
			'select organization_id::text as organization from app.example where id = $1',
			[id]
		);
		const nyas = (await aPerson(record(), { role: 'member', organization })).client;
		const edited = { ...draft, services: [] };
		expect(
			await call(nyas, 'save_example', { id, organization, expected: 1, document: edited })
		).toMatchObject({ ok: true });
		expect((await seen(id))!.own).toBe('record');
		expect(await call(nyas, 'move_example', { example: id, revision: 2, act: 'discard' })).toEqual({
			ok: true
		});
		expect(await call(nyas, 'move_example', { example: id, revision: 3, act: 'withdraw' })).toEqual(
			{ ok: true }
		);
		expect(await seen(id)).toBeUndefined();
	});

	test('services of another organisation can not be named', async () => {
		const document = { ...draft, services: [elsewhere.id] };
		expect(await save(randomUUID(), 0, document)).toMatchObject({ error: 'services' });
		expect(await save(randomUUID(), 0, { ...draft, services: ['x'] })).toMatchObject({
			error: 'services'
		});
		expect(await save(randomUUID(), 0, [])).toMatchObject({ error: 'not_a_document' });
	});

	/** What a draft may hold, but nobody may be shown. */
	const UNFIT: [string, Said][] = [
		['without a title', { title: null }],
		['with a bare title', { title: 'Visits' }],
		['with a long title', { title: said('x'.repeat(151)) }],
		['without what was done', { done: null }],
		['without for whom', { for_whom: null }],
		['without what it takes', { needed: null }],
		['on no tier', { tiers: [] }],
		['on a tier nobody knows', { tiers: ['sixth'] }],
		['of no kind', { categories: [] }],
		['of a kind nobody knows', { categories: ['magic'] }],
		['with results that are no list', { claims: 'x' }],
		['with eleven results', { claims: Array.from({ length: 11 }, () => claim) }]
	];
	const UNFIT_CLAIMS: [string, Said][] = [
		['of three families', { n: 3, of: 60 }],
		['that leaves three families', { n: 57, of: 60 }],
		['out of four', { n: 4, of: 4 }],
		['of more than there were', { n: 61, of: 60 }],
		['of half a child', { n: 10.5, of: 60 }],
		['with a number that is a word', { n: 'many', of: 60 }],
		['out of nobody knows how many', { n: 20, of: null }],
		['of 101 in a hundred', { n: null, of: null, percent: 101 }],
		['without a measure', { measure: null }],
		['without a source', { source: null }],
		['without saying how it is known', { level: 'surely' }],
		['with a month nobody knows', { period: { from: '2025-13', to: '2026' } }],
		['with half a period', { period: { from: '2025' } }],
		['with a script for an address', { source_url: 'javascript:alert(1)' }]
	];
	test.each([
		...UNFIT,
		...UNFIT_CLAIMS.map(([named, of]): [string, Said] => [
			`with a result ${named}`,
			{ claims: [{ ...claim, ...of }] }
		])
	])('an example %s is not sent', async (_, of) => {
		const id = randomUUID();
		expect(await save(id, 0, { ...draft, ...of })).toMatchObject({ ok: true });
		expect(await move(id, 1, 'send')).toEqual({ ok: false, error: 'incomplete' });
	});

	test('everybody and all may be told of: nought of forty, forty of forty', async () => {
		const claims = [
			{ ...claim, n: 0, of: 40 },
			{ ...claim, n: 40, of: 40 },
			{ ...claim, n: null, of: null, percent: 94, period: null, method: null, source_url: null }
		];
		expect((await seen(await published({ ...draft, claims })))!.claims).toHaveLength(3);
	});

	test('words that may not be known any more go from what is public and what is on its way', async () => {
		const secret = {
			...draft,
			done: said('In Llanfihangel-y-Prawf'),
			claims: [{ ...claim, source_url: 'https://example.org/the-house' }]
		};
		const id = await published(secret);
		const { id: waiting, revision } = await sent({ ...secret, services: [] });
		await record().sql(
			`select app.redact_example_texts('\\m(Llanfihangel\\-y\\-Prawf)(?!\\w)', $1)`,
			[[service.id]]
		);
		const example = (await seen(id))!;
		expect(example.done).toMatchObject({ en: 'In …', cy: 'In … (cy)' });
		// A path may name the place: of a service that is withheld the front page stays.
		expect(example.claims[0]!.source_url).toBe('https://example.org/');
		const other = await own(waiting);
		expect(JSON.stringify(other)).not.toContain('Llanfihangel');
		// The editor who is reading it finds out.
		expect(await decide(waiting, revision, 'approve')).toMatchObject({ error: 'changed' });
	});

	test('a person who is erased leaves the example and takes the address along', async () => {
		const db = record();
		const { organization } = service;
		const person = await aPerson(db, { role: 'member', organization });
		const id = randomUUID();
		await save(id, 0, draft, person.client);
		await move(id, 1, 'send', person.client);
		await db.sql('delete from app.account where id = $1', [person.id]);
		const [row] = await db.sql<{ state: string; sent_by: string | null }>(
			'select state, sent_by::text from app.example where id = $1',
			[id]
		);
		expect(row).toEqual({ state: 'sent', sent_by: null });
	});

	test('an organisation’s new name stands in its examples', async () => {
		const id = await published();
		await record().sql(`update app.organization set name = $2::jsonb where id = $1`, [
			service.organization,
			JSON.stringify(said('Renamed'))
		]);
		expect((await seen(id))!.organization!.name.en).toBe('Renamed');
	});
}
