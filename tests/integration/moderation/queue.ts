import { expect, test } from 'vitest';
import type { Record } from '../record/describe-record.ts';
import { aDesk } from './desk.ts';
import { clientFor } from '../embedded/fixture.ts';
import { GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

/** What waits for whom, and who has taken it. */
export function queuePromises(record: Record): void {
	const { desk, call, anEdit, rowOf } = aDesk(record);

	test('the queue shows an editor the proposals of their areas, and nobody else', async () => {
		const { id, reference } = await anEdit();
		const queue = await call(desk.editor, 'moderation_queue', {});
		expect(queue.items.map((item: { id: string }) => item.id)).toContain(id);
		expect(queue.items.find((item: { id: string }) => item.id === id)).toMatchObject({
			reference,
			kind: 'edit',
			state: 'submitted',
			claimed: null,
			organization: { id: desk.service.organization }
		});
		const other = await call(desk.elsewhere, 'moderation_queue', {});
		expect(other.items.map((item: { id: string }) => item.id)).not.toContain(id);
		expect(await call(desk.provider, 'moderation_queue', {})).toEqual({
			ok: false,
			error: 'not_allowed'
		});
		expect(await call(desk.elsewhere, 'moderation_proposal', { proposal: id })).toEqual({
			ok: false,
			error: 'not_found'
		});
	});

	test('filters keep what fits: kind, area, whose it is', async () => {
		const fits = async (args: object) => (await call(desk.editor, 'moderation_queue', args)).total;
		const all = await fits({});
		expect(all).toBeGreaterThan(0);
		expect(await fits({ kind: 'edit' })).toBe(all);
		expect(await fits({ kind: 'new' })).toBe(0);
		expect(await fits({ area: GWYNEDD })).toBe(all);
		expect(await fits({ area: 'W06000022' })).toBe(0);
		expect(await fits({ claim: 'mine' })).toBe(0);
		expect(await fits({ claim: 'free' })).toBe(all);
	});

	test('the queue finds a name, an organisation or a reference, and takes signs as text', async () => {
		const { id, reference } = await anEdit();
		const found = async (search: string) =>
			(await call(desk.editor, 'moderation_queue', { search, page_size: 100 })).items.map(
				(item: { id: string }) => item.id
			);
		const offer = await offerOf(record(), desk.service.id);
		const name = (offer.name.en ?? offer.name.cy)!;
		expect(await found(reference)).toEqual([id]);
		expect(await found(reference.toLowerCase().slice(4))).toEqual([id]);
		expect(await found(name.slice(1, -1).toUpperCase())).toContain(id);
		for (const nothing of ['%%', '_____', '\\', "'; drop table app.proposal; --"]) {
			expect(await found(nothing)).toEqual([]);
		}
		expect(await found(' ')).toContain(id);
	});

	test.each(['claim_proposal', 'release_proposal', 'undo_approval'])(
		'%s is for the editors of its areas',
		async (name) => {
			const { id } = await anEdit();
			for (const who of [desk.elsewhere, desk.provider]) {
				expect(await call(who, name, { proposal: id })).toEqual({ ok: false, error: 'not_found' });
			}
			const anonymous = clientFor(record(), record().publishableKey);
			expect((await anonymous.rpc(name, { proposal: id })).data).toBeNull();
		}
	);

	test('a claim keeps colleagues from deciding, until it is released or taken over', async () => {
		const { id } = await anEdit();
		expect(await call(desk.editor, 'claim_proposal', { proposal: id })).toEqual({ ok: true });
		const reject = { proposal: id, revision: 1, reason: 'Twice on the record' };
		expect(await call(desk.colleague, 'claim_proposal', { proposal: id })).toMatchObject({
			error: 'claimed'
		});
		expect(await call(desk.colleague, 'reject_proposal', reject)).toMatchObject({
			error: 'claimed'
		});
		expect(await call(desk.editor, 'release_proposal', { proposal: id })).toEqual({ ok: true });
		expect(await call(desk.colleague, 'claim_proposal', { proposal: id })).toEqual({ ok: true });
		expect(await call(desk.editor, 'claim_proposal', { proposal: id, take_over: true })).toEqual({
			ok: true
		});
		expect(await call(desk.editor, 'reject_proposal', reject)).toEqual({ ok: true });
		expect(await rowOf(id)).toMatchObject({ state: 'rejected', claimed_by: null });
	});

	test('an organisation with nothing public is said to be new, and who added it', async () => {
		const [organization] = await record().sql<{ id: string }>(
			`insert into app.organization (id, name, kind) values (gen_random_uuid(),
				'{"en": "New ones", "cy": null, "cy_state": "missing"}', 'third sector') returning id::text`
		);
		await record().sql(
			`insert into app.claim (organization_id, new_organization, email, locale, proved, state, asked_at, confirmed_at)
			values ($1, jsonb_build_object('kind', 'third sector',
				'name', '{"en": "New ones", "cy": null, "cy_state": "missing"}'::jsonb), 'new@example.org', 'en', true, 'confirmed', now(), now())`,
			[organization!.id]
		);
		const offer = {
			...saidByProvider(await offerOf(record(), desk.service.id)),
			organization: { id: organization!.id }
		};
		const { id } = await submitted(record(), { offer, kind: 'new' });
		const { proposal } = await call(desk.editor, 'moderation_proposal', { proposal: id });
		expect(proposal.new_organization).toEqual({ email: 'new@example.org', proved: true });
	});
}
