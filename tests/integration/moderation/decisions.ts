import { expect, test } from 'vitest';
import type { Record } from '../record/describe-record.ts';
import { aDesk } from './desk.ts';
import { GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';
import { aPerson } from './people.ts';

/** What editors may do with a proposal, who may, and who comes second. */
export function decisionPromises(record: Record): void {
	const { desk, call, anEdit, rowOf, later } = aDesk(record);

	test('an approval is published a minute later, and the public sees it then', async () => {
		const { id } = await anEdit('https://example.org/approved');
		const before = await offerOf(record(), desk.service.id);
		const shown = await call(desk.editor, 'moderation_proposal', { proposal: id });
		const approve = { proposal: id, revision: 1, seen_version: shown.current_version };
		expect(await call(desk.editor, 'approve_proposal', approve)).toMatchObject({ ok: true });
		expect(await later(0)).toMatchObject({ ok: true, published: 0, failed: 0 });
		expect((await offerOf(record(), desk.service.id)).url).toBe(before.url);
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 0 });
		expect(await later()).toMatchObject({ ok: true, published: 0, failed: 0 });
		expect((await offerOf(record(), desk.service.id)).url).toBe('https://example.org/approved');
		expect(await rowOf(id)).toMatchObject({ state: 'published' });
	});

	test('the first approval keeps what the public saw before as a version', async () => {
		const history = await call(desk.editor, 'service_history', { service: desk.service.id });
		expect(
			history.versions.map((v: { version: number; role: string }) => [v.version, v.role])
		).toEqual([
			[2, 'provider'],
			[1, 'record']
		]);
		expect(history.events.map((event: { action: string }) => event.action)).toEqual(
			expect.arrayContaining(['approved', 'published'])
		);
		expect(JSON.stringify(history)).not.toMatch(/actor|@example\.org/);
		expect((await call(desk.provider, 'service_history', { service: desk.service.id })).edits).toBe(
			false
		);
		expect(
			await call(desk.elsewhere, 'service_history', { service: desk.service.id })
		).toMatchObject({
			error: 'not_found'
		});
	});

	test('an approved submission is a check by the provider, of the day it was submitted', async () => {
		const { id } = await submitted(record(), {
			offer: saidByProvider(await offerOf(record(), desk.service.id)),
			service: desk.service.id,
			at: '2026-11-02T23:30:00Z'
		});
		const shown = await call(desk.editor, 'moderation_proposal', { proposal: id });
		await call(desk.editor, 'approve_proposal', {
			proposal: id,
			revision: 1,
			seen_version: shown.current_version
		});
		await later();
		const checks = await record().sql(
			`select checked_on::text, role from app.assurance where service_id = $1 and checked_on = '2026-11-02'`,
			[desk.service.id]
		);
		expect(checks).toEqual([{ checked_on: '2026-11-02', role: 'provider' }]);
	});

	test('an approval that is undone is not published', async () => {
		const { id } = await anEdit('https://example.org/undone');
		const { current_version: seen_version } = await call(desk.editor, 'moderation_proposal', {
			proposal: id
		});
		await call(desk.editor, 'approve_proposal', { proposal: id, revision: 1, seen_version });
		expect(await call(desk.colleague, 'undo_approval', { proposal: id })).toEqual({
			ok: true,
			state: 'submitted'
		});
		expect(await later()).toMatchObject({ published: 0 });
		expect(await call(desk.editor, 'undo_approval', { proposal: id })).toMatchObject({
			error: 'decided'
		});
		expect((await offerOf(record(), desk.service.id)).url).toBe('https://example.org/approved');
		expect(await rowOf(id)).toMatchObject({
			state: 'submitted',
			publish_at: null,
			decided_by: null
		});
	});

	test('who decides second is told, whatever they decide', async () => {
		const { id } = await anEdit();
		const { current_version: seen_version } = await call(desk.editor, 'moderation_proposal', {
			proposal: id
		});
		const approve = { proposal: id, revision: 1, seen_version };
		const answers = await Promise.all([
			call(desk.editor, 'approve_proposal', approve),
			call(desk.colleague, 'return_proposal', {
				proposal: id,
				revision: 1,
				comments: [{ part: 'name', text: 'Which town?' }]
			})
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'decided' });
		await call(desk.editor, 'undo_approval', { proposal: id });
	});

	test('what changed since it was looked at is not decided', async () => {
		const { id } = await anEdit();
		const { current_version: seen_version } = await call(desk.editor, 'moderation_proposal', {
			proposal: id
		});
		expect(
			await call(desk.editor, 'approve_proposal', { proposal: id, revision: 7, seen_version })
		).toMatchObject({ error: 'changed' });
		expect(
			await call(desk.editor, 'approve_proposal', {
				proposal: id,
				revision: 1,
				seen_version: seen_version - 1
			})
		).toMatchObject({ error: 'newer_version' });
	});

	test('of two approvals of one service within the minute, the second goes back to the queue', async () => {
		const [first, second] = [
			await anEdit('https://example.org/1'),
			await anEdit('https://example.org/2')
		];
		for (const { id } of [first, second]) {
			const { current_version: seen_version } = await call(desk.editor, 'moderation_proposal', {
				proposal: id
			});
			await call(desk.editor, 'approve_proposal', { proposal: id, revision: 1, seen_version });
		}
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 1 });
		expect(await rowOf(second.id)).toMatchObject({
			state: 'submitted',
			comments: [{ part: 'publishing', text: 'newer_version', role: 'system' }]
		});
	});

	test('what can not be published goes back with its reason and holds up no other', async () => {
		const offer = saidByProvider(await offerOf(record(), desk.service.id));
		const broken = await submitted(record(), {
			offer: { ...offer, contacts: [{ kind: 'phone', value: 'ring us', label: null }] },
			kind: 'new'
		});
		const good = await submitted(record(), { offer, kind: 'new' });
		for (const { id } of [broken, good]) {
			await call(desk.editor, 'approve_proposal', { proposal: id, revision: 1, seen_version: 0 });
		}
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 1 });
		expect(await rowOf(broken.id)).toMatchObject({
			state: 'submitted',
			comments: [{ text: 'contact_value' }]
		});
		const rows = await record().sql('select from app.service where id = $1', [broken.service]);
		expect(rows).toEqual([]);
		expect((await offerOf(record(), good.service)).name).toEqual(offer.name);
	});

	test('an editor places a service differently; the provider’s placement stays beside it', async () => {
		const offer = saidByProvider(await offerOf(record(), desk.service.id));
		const { id, service: made } = await submitted(record(), { offer, kind: 'new' });
		const reason = { en: 'Only after an assessment', cy: null, cy_state: 'missing' };
		const approve = { proposal: id, revision: 1, seen_version: 0 };
		for (const tiers of [
			[{ tier: 'fifth', reason }],
			[{ tier: 'targeted', reason: null }],
			[
				{ tier: 'targeted', reason },
				{ tier: 'targeted', reason }
			],
			{ tier: 'targeted' }
		]) {
			expect(await call(desk.editor, 'approve_proposal', { ...approve, tiers })).toMatchObject({
				error: 'tiers'
			});
		}
		await call(desk.editor, 'approve_proposal', {
			...approve,
			tiers: [{ tier: 'targeted', reason }]
		});
		await later();
		const by = async () =>
			(await offerOf(record(), made)).tiers
				.map((tier) => `${tier.proposed_by}: ${tier.tier}`)
				.sort();
		const provider = offer.tiers.map((tier) => `provider: ${tier.tier}`).sort();
		expect(await by()).toEqual(['editor: targeted', ...provider]);

		// An edit about something else leaves the placement; an empty list takes it away.
		for (const [tiers, expected] of [
			[null, ['editor: targeted', ...provider]],
			[[], provider]
		] as const) {
			const edit = await submitted(record(), { offer, service: made });
			const { current_version: seen_version } = await call(desk.editor, 'moderation_proposal', {
				proposal: edit.id
			});
			await call(desk.editor, 'approve_proposal', {
				proposal: edit.id,
				revision: 1,
				seen_version,
				tiers
			});
			await later();
			expect(await by()).toEqual(expected);
		}
	});

	test('whoever speaks for the organisation, or sent the offer in, does not approve it', async () => {
		const both = await aPerson(
			record(),
			{ role: 'editor', gss: GWYNEDD },
			{ role: 'member', organization: desk.service.organization }
		);
		const head = await aPerson(
			record(),
			{ role: 'administrator' },
			{ role: 'member', organization: desk.service.organization }
		);
		const { id } = await anEdit('https://example.org/own');
		const sentByEditor = await submitted(record(), {
			offer: saidByProvider(await offerOf(record(), desk.service.id)),
			service: desk.service.id,
			by: desk.editor.id
		});
		const attempts = [
			[both, id],
			[head, id],
			[desk.editor, sentByEditor.id]
		] as const;
		for (const [who, proposal] of attempts) {
			const shown = await call(who, 'moderation_proposal', { proposal });
			expect(shown.proposal.own_offer).toBe(true);
			const approve = { proposal, revision: 1, seen_version: shown.current_version };
			expect(await call(who, 'approve_proposal', approve)).toEqual({
				ok: false,
				error: 'own_offer'
			});
			expect(await rowOf(proposal)).toMatchObject({ state: 'submitted', revision: 1 });
		}
		const { proposal, current_version: seen_version } = await call(
			desk.colleague,
			'moderation_proposal',
			{
				proposal: id
			}
		);
		expect(proposal.own_offer).toBe(false);
		expect(
			await call(desk.colleague, 'approve_proposal', { proposal: id, revision: 1, seen_version })
		).toMatchObject({ ok: true });
		await call(desk.colleague, 'undo_approval', { proposal: id });
	});

	test('nobody but the server’s own key publishes', async () => {
		for (const who of [desk.editor, desk.provider]) {
			const { error } = await who.client.rpc('publish_due', { at: new Date().toISOString() });
			expect(error).not.toBeNull();
		}
	});
}
