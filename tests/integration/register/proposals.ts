import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerDraftSchema } from '../../../src/lib/domain/offer/offer.ts';
import { clientFor } from '../embedded/fixture.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { people, type People, type Person } from './people.ts';

const NAME = { en: 'Parents together', cy: null, cy_state: 'missing' };
const LEAST = {
	name: NAME,
	categories: ['parenting'],
	tiers: [
		{
			tier: 'primary',
			proposed_by: 'provider',
			reason: null,
			definition_version: 1,
			proposed_on: '2026-11-22',
			reviewed_by: null,
			reviewed_on: null
		}
	],
	eligibility: {},
	extent: 'one area',
	location_withheld: false
};

export function proposalPromises(open: OpenRecord): void {
	let opened: RecordDatabase;
	let who: People;
	beforeAll(async () => {
		opened = await open();
		who = await people(opened.db);
	});
	afterAll(() => opened?.close());

	const ask = async (person: Person, name: string, args: object = {}) =>
		(await person.client.rpc(name, args)).data;
	const start = async (person = who.member) => {
		const answer = await ask(person, 'start_proposal', { organization: who.organization });
		return answer.id as string;
	};
	const read = async (person: Person, id: string) =>
		(await ask(person, 'proposal', { id })).proposal;
	const save = (
		person: Person,
		id: string,
		expected: number,
		document: object,
		question?: string
	) => ask(person, 'save_proposal', { id, expected, document, ...(question && { question }) });

	test('a member starts, saves and reads an offer; pressing twice starts one', async () => {
		const id = randomUUID();
		const args = { organization: who.organization, id };
		const [first, second] = await Promise.all([
			ask(who.member, 'start_proposal', args),
			ask(who.member, 'start_proposal', args)
		]);
		expect([first.id, second.id, second.reference]).toEqual([id, id, first.reference]);
		expect(first).toMatchObject({ ok: true, state: 'draft' });
		expect(await save(who.member, id, 1, { name: NAME }, 'name')).toEqual({
			ok: true,
			revision: 2
		});
		const proposal = await read(who.colleague, id);
		expect(proposal).toMatchObject({
			kind: 'new',
			revision: 2,
			base_version: 0,
			current_version: 0,
			answered_by: { name: who.member.id },
			answered_at: { name: expect.any(String) },
			may_write: true,
			document: { name: NAME, organization: { id: who.organization } }
		});
	});

	test('editing a published service starts from what the public sees, one proposal at a time', async () => {
		const args = { organization: who.organization, service: who.service };
		const [first, second] = await Promise.all([
			ask(who.member, 'start_proposal', args),
			ask(who.colleague, 'start_proposal', args)
		]);
		expect(second.id).toBe(first.id);
		const proposal = await read(who.member, first.id);
		expect(proposal).toMatchObject({
			kind: 'edit',
			service_id: who.service,
			base_version: 1,
			current_version: 1
		});
		const draft = offerDraftSchema.parse(proposal.document);
		expect(draft.locations).toHaveLength(1);
		expect(proposal.document).not.toHaveProperty('assurance');
		await ask(who.member, 'withdraw_proposal', { id: first.id });
	});

	test('nobody else’s organisation, service or proposal', async () => {
		const { stranger, organization, otherOrganization, service } = who;
		expect(await ask(stranger, 'start_proposal', { organization })).toEqual({
			ok: false,
			error: 'not_allowed'
		});
		expect(
			await ask(stranger, 'start_proposal', { organization: otherOrganization, service })
		).toEqual({ ok: false, error: 'no_service' });
		const id = await start();
		const taken = { organization: otherOrganization, id };
		expect(await ask(stranger, 'start_proposal', taken)).toEqual({
			ok: false,
			error: 'not_allowed'
		});
		const refused = { ok: false, error: 'no_proposal' };
		for (const person of [stranger, who.editor]) {
			expect(await ask(person, 'proposal', { id })).toEqual(refused);
			expect(await save(person, id, 1, LEAST)).toEqual(refused);
			expect(await ask(person, 'submit_proposal', { id, expected: 1 })).toEqual(refused);
			expect(await ask(person, 'withdraw_proposal', { id })).toEqual(refused);
			expect(await ask(person, 'my_proposals', { organization })).toMatchObject({ ok: false });
		}
		expect((await read(who.member, id)).revision).toBe(1);
		const anonymous = clientFor(opened.db, opened.db.publishableKey);
		expect((await anonymous.rpc('proposal', { id })).error).not.toBeNull();
		expect((await anonymous.rpc('my_organizations')).error).not.toBeNull();
	});

	test('two people who save on top of the same revision find out', async () => {
		const id = await start();
		const [mine, theirs] = await Promise.all([
			save(who.member, id, 1, { url: 'https://mine.example' }),
			save(who.colleague, id, 1, { url: 'https://theirs.example' })
		]);
		expect([mine.ok, theirs.ok].sort()).toEqual([false, true]);
		expect([mine, theirs]).toContainEqual({ ok: false, error: 'changed' });
	});

	test('what was taken back after it was sent can be started again, once, by its own organisation', async () => {
		const id = await start();
		await save(who.member, id, 1, LEAST, 'tiers');
		await ask(who.member, 'submit_proposal', { id, expected: 2 });
		expect(await ask(who.member, 'copy_proposal', { id })).toEqual({
			ok: false,
			error: 'not_ended'
		});
		await ask(who.member, 'withdraw_proposal', { id });
		for (const person of [who.stranger, who.editor]) {
			expect(await ask(person, 'copy_proposal', { id })).toEqual({
				ok: false,
				error: 'no_proposal'
			});
		}
		const [first, second] = await Promise.all([
			ask(who.member, 'copy_proposal', { id }),
			ask(who.colleague, 'copy_proposal', { id })
		]);
		expect(first).toMatchObject({ ok: true, state: 'draft', id: second.id });
		const [old, copy] = [await read(who.member, id), await read(who.member, first.id)];
		expect(copy).toMatchObject({
			kind: 'new',
			revision: 1,
			service_id: old.service_id,
			document: old.document,
			comments: [],
			answered_by: {}
		});
		expect(copy.reference).not.toBe(old.reference);
		await ask(who.member, 'withdraw_proposal', { id: first.id });
		expect(await read(who.member, first.id)).toBeUndefined();
	});

	test('what the record itself keeps can not be brought along', async () => {
		const id = await start();
		await save(who.member, id, 1, {
			...LEAST,
			id: who.service,
			in_scope: false,
			assurance: { checked_on: '2026-01-01', role: 'editor' },
			provenance: {},
			organization: { id: who.otherOrganization }
		});
		const { document } = await read(who.member, id);
		expect(document.organization).toEqual({ id: who.organization });
		for (const key of ['id', 'in_scope', 'assurance', 'provenance']) {
			expect(document).not.toHaveProperty(key);
		}
		expect(await save(who.member, id, 2, ['a list'])).toMatchObject({ error: 'not_a_document' });
	});

	test('an offer whose place is withheld keeps none, and none of an earlier saving stays', async () => {
		const id = await start();
		const place = { town: 'Llanfair Canarytown', gss: who.area };
		await save(who.member, id, 1, { location_withheld: false, locations: [place] });
		const both = { location_withheld: true, locations: [place] };
		expect(await save(who.member, id, 2, both)).toEqual({ ok: false, error: 'withheld_place' });
		const none = { location_withheld: true, locations: [] };
		expect(await save(who.member, id, 2, none)).toMatchObject({ ok: true });
		const [left] = await opened.db.sql<{ n: number }>(
			`select ((select count(*) from app.proposal p where p::text like '%Canarytown%')
				+ (select count(*) from app.audit_event e where e::text like '%Canarytown%'))::integer as n`
		);
		expect(left?.n).toBe(0);
	});

	test('sending twice is sending once; half an offer is not sent', async () => {
		const id = await start();
		expect(await ask(who.member, 'submit_proposal', { id, expected: 1 })).toEqual({
			ok: false,
			error: 'incomplete'
		});
		await save(who.member, id, 1, { ...LEAST, areas: [who.area] });
		expect(await ask(who.member, 'submit_proposal', { id, expected: 1 })).toMatchObject({
			error: 'changed'
		});
		const [first, second] = await Promise.all([
			ask(who.member, 'submit_proposal', { id, expected: 2 }),
			ask(who.colleague, 'submit_proposal', { id, expected: 2 })
		]);
		expect(first.ok && second.ok).toBe(true);
		expect(second).toEqual(first);
		expect(first.reference).toMatch(/^HAE-[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}$/);
		const sent = await opened.db.sql(
			`select from app.audit_event where entity = 'proposal' and entity_id = $1 and action = 'submitted'`,
			[id]
		);
		expect(sent).toHaveLength(1);
		expect(await save(who.member, id, 2, LEAST)).toMatchObject({ error: 'not_open' });
	});

	test('editors of its areas read what was sent and do not write it; others do not see it', async () => {
		const id = await start();
		await save(who.member, id, 1, { ...LEAST, areas: [who.area] }, 'areas');
		expect(await ask(who.editor, 'proposal', { id })).toMatchObject({ ok: false });
		await ask(who.member, 'submit_proposal', { id, expected: 2 });
		expect(await read(who.editor, id)).toMatchObject({
			state: 'submitted',
			may_write: false,
			answered_by: {}
		});
		expect(await ask(who.elsewhere, 'proposal', { id })).toMatchObject({ ok: false });
		await ask(who.member, 'withdraw_proposal', { id });
		expect(await ask(who.editor, 'proposal', { id })).toMatchObject({ ok: false });
		expect(await read(who.member, id)).toMatchObject({ state: 'withdrawn' });
		expect(await ask(who.member, 'withdraw_proposal', { id })).toMatchObject({ ok: true });
	});

	test('what came back is corrected and sent again, its comments kept', async () => {
		const id = await start();
		await save(who.member, id, 1, { ...LEAST, areas: [who.area] });
		await ask(who.member, 'submit_proposal', { id, expected: 2 });
		const comments = [
			{ part: 'cost', text: 'Is it free?', at: '2026-11-22T10:00:00Z', role: 'editor' }
		];
		await opened.db.sql(
			`update app.proposal set state = 'returned', comments = $2, decided_at = now() where id = $1`,
			[id, JSON.stringify(comments)]
		);
		const lines = (await ask(who.colleague, 'my_proposals', { organization: who.organization }))
			.proposals;
		const line = lines.find((p: { id: string }) => p.id === id);
		expect(line).toMatchObject({ state: 'returned', comments, name: NAME });
		expect(line).not.toHaveProperty('document');
		expect(
			await save(who.member, id, 2, { ...LEAST, areas: [who.area], cost: { free: true } })
		).toMatchObject({ ok: true });
		expect(await ask(who.member, 'submit_proposal', { id, expected: 3 })).toMatchObject({
			ok: true
		});
		expect(await read(who.member, id)).toMatchObject({
			state: 'submitted',
			comments,
			decided_at: null
		});
	});

	test('a draft that is taken back leaves nothing; organisations are one’s own', async () => {
		const id = await start();
		expect(await ask(who.member, 'withdraw_proposal', { id })).toMatchObject({ ok: true });
		expect(await ask(who.member, 'proposal', { id })).toEqual({ ok: false, error: 'no_proposal' });
		const { organizations } = await ask(who.member, 'my_organizations');
		expect(organizations.map((o: { id: string }) => o.id)).toEqual([who.organization]);
	});
}
