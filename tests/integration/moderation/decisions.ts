import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../embedded/fixture.ts';
import { clientFor } from '../embedded/fixture.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

/** What editors may do with a proposal, who may, and who comes second. */
export function decisionPromises(record: Record): void {
	let editor: SignedIn;
	let colleague: SignedIn;
	let elsewhere: SignedIn;
	let provider: SignedIn;
	let service: { id: string; organization: string };

	beforeAll(async () => {
		service = await aPlacedService(record());
		editor = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		colleague = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		elsewhere = await aPerson(record(), { role: 'editor', gss: 'W06000022' });
		provider = await aPerson(record(), { role: 'member', organization: service.organization });
	});

	const call = async (who: SignedIn, name: string, args: object) => {
		const { data, error } = await who.client.rpc(name, args);
		if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
		return data;
	};
	/** An edit of the service that changes its web page. */
	const anEdit = async (url = 'https://example.org/new') =>
		submitted(record(), {
			offer: { ...saidByProvider(await offerOf(record(), service.id)), url },
			service: service.id
		});
	const rowOf = async (id: string) => {
		const [row] = await record().sql<{ [column: string]: unknown }>(
			'select * from app.proposal where id = $1',
			[id]
		);
		return row!;
	};
	const later = async (seconds = 61) => {
		const { data } = await clientFor(record(), record().secretKey).rpc('publish_due', {
			at: new Date(Date.now() + seconds * 1000).toISOString()
		});
		return data;
	};

	test('the queue shows an editor the proposals of their areas, and nobody else', async () => {
		const { id, reference } = await anEdit();
		const queue = await call(editor, 'moderation_queue', {});
		expect(queue.items.map((item: { id: string }) => item.id)).toContain(id);
		expect(queue.items.find((item: { id: string }) => item.id === id)).toMatchObject({
			reference,
			kind: 'edit',
			state: 'submitted',
			claimed: null,
			organization: { id: service.organization }
		});
		const other = await call(elsewhere, 'moderation_queue', {});
		expect(other.items.map((item: { id: string }) => item.id)).not.toContain(id);
		expect(await call(provider, 'moderation_queue', {})).toEqual({
			ok: false,
			error: 'not_allowed'
		});
		expect(await call(elsewhere, 'moderation_proposal', { proposal: id })).toEqual({
			ok: false,
			error: 'not_found'
		});
	});

	test('filters keep what fits: kind, area, whose it is', async () => {
		const fits = async (args: object) => (await call(editor, 'moderation_queue', args)).total;
		const all = await fits({});
		expect(all).toBeGreaterThan(0);
		expect(await fits({ kind: 'edit' })).toBe(all);
		expect(await fits({ kind: 'new' })).toBe(0);
		expect(await fits({ area: GWYNEDD })).toBe(all);
		expect(await fits({ area: 'W06000022' })).toBe(0);
		expect(await fits({ claim: 'mine' })).toBe(0);
		expect(await fits({ claim: 'free' })).toBe(all);
	});

	test.each(['claim_proposal', 'release_proposal', 'undo_approval'])(
		'%s is for the editors of its areas',
		async (name) => {
			const { id } = await anEdit();
			for (const who of [elsewhere, provider]) {
				expect(await call(who, name, { proposal: id })).toEqual({ ok: false, error: 'not_found' });
			}
			const anonymous = clientFor(record(), record().publishableKey);
			expect((await anonymous.rpc(name, { proposal: id })).data).toBeNull();
		}
	);

	test('a claim keeps colleagues from deciding, until it is released or taken over', async () => {
		const { id } = await anEdit();
		expect(await call(editor, 'claim_proposal', { proposal: id })).toEqual({ ok: true });
		const reject = { proposal: id, revision: 1, reason: 'Twice on the record' };
		expect(await call(colleague, 'claim_proposal', { proposal: id })).toMatchObject({
			error: 'claimed'
		});
		expect(await call(colleague, 'reject_proposal', reject)).toMatchObject({ error: 'claimed' });
		expect(await call(editor, 'release_proposal', { proposal: id })).toEqual({ ok: true });
		expect(await call(colleague, 'claim_proposal', { proposal: id })).toEqual({ ok: true });
		expect(await call(editor, 'claim_proposal', { proposal: id, take_over: true })).toEqual({
			ok: true
		});
		expect(await call(editor, 'reject_proposal', reject)).toEqual({ ok: true });
		expect(await rowOf(id)).toMatchObject({ state: 'rejected', claimed_by: null });
	});

	test('an approval is published a minute later, and the public sees it then', async () => {
		const { id } = await anEdit('https://example.org/approved');
		const before = await offerOf(record(), service.id);
		const shown = await call(editor, 'moderation_proposal', { proposal: id });
		const approve = { proposal: id, revision: 1, seen_version: shown.current_version };
		expect(await call(editor, 'approve_proposal', approve)).toMatchObject({ ok: true });
		expect(await later(0)).toMatchObject({ ok: true, published: 0, failed: 0 });
		expect((await offerOf(record(), service.id)).url).toBe(before.url);
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 0 });
		expect(await later()).toMatchObject({ ok: true, published: 0, failed: 0 });
		expect((await offerOf(record(), service.id)).url).toBe('https://example.org/approved');
		expect(await rowOf(id)).toMatchObject({ state: 'published' });
	});

	test('the first approval keeps what the public saw before as a version', async () => {
		const history = await call(editor, 'service_history', { service: service.id });
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
		expect((await call(provider, 'service_history', { service: service.id })).edits).toBe(false);
		expect(await call(elsewhere, 'service_history', { service: service.id })).toMatchObject({
			error: 'not_found'
		});
	});

	test('an approved submission is a check by the provider, of the day it was submitted', async () => {
		const { id } = await submitted(record(), {
			offer: saidByProvider(await offerOf(record(), service.id)),
			service: service.id,
			at: '2026-11-02T23:30:00Z'
		});
		const shown = await call(editor, 'moderation_proposal', { proposal: id });
		await call(editor, 'approve_proposal', {
			proposal: id,
			revision: 1,
			seen_version: shown.current_version
		});
		await later();
		const checks = await record().sql(
			`select checked_on::text, role from app.assurance where service_id = $1 and checked_on = '2026-11-02'`,
			[service.id]
		);
		expect(checks).toEqual([{ checked_on: '2026-11-02', role: 'provider' }]);
	});

	test('an approval that is undone is not published', async () => {
		const { id } = await anEdit('https://example.org/undone');
		const { current_version: seen_version } = await call(editor, 'moderation_proposal', {
			proposal: id
		});
		await call(editor, 'approve_proposal', { proposal: id, revision: 1, seen_version });
		expect(await call(colleague, 'undo_approval', { proposal: id })).toEqual({
			ok: true,
			state: 'submitted'
		});
		expect(await later()).toMatchObject({ published: 0 });
		expect(await call(editor, 'undo_approval', { proposal: id })).toMatchObject({
			error: 'decided'
		});
		expect((await offerOf(record(), service.id)).url).toBe('https://example.org/approved');
		expect(await rowOf(id)).toMatchObject({
			state: 'submitted',
			publish_at: null,
			decided_by: null
		});
	});

	test('who decides second is told, whatever they decide', async () => {
		const { id } = await anEdit();
		const { current_version: seen_version } = await call(editor, 'moderation_proposal', {
			proposal: id
		});
		const approve = { proposal: id, revision: 1, seen_version };
		const answers = await Promise.all([
			call(editor, 'approve_proposal', approve),
			call(colleague, 'return_proposal', {
				proposal: id,
				revision: 1,
				comments: [{ part: 'name', text: 'Which town?' }]
			})
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'decided' });
		await call(editor, 'undo_approval', { proposal: id });
	});

	test('what changed since it was looked at is not decided', async () => {
		const { id } = await anEdit();
		const { current_version: seen_version } = await call(editor, 'moderation_proposal', {
			proposal: id
		});
		expect(
			await call(editor, 'approve_proposal', { proposal: id, revision: 7, seen_version })
		).toMatchObject({ error: 'changed' });
		expect(
			await call(editor, 'approve_proposal', {
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
			const { current_version: seen_version } = await call(editor, 'moderation_proposal', {
				proposal: id
			});
			await call(editor, 'approve_proposal', { proposal: id, revision: 1, seen_version });
		}
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 1 });
		expect(await rowOf(second.id)).toMatchObject({
			state: 'submitted',
			comments: [{ part: 'publishing', text: 'newer_version', role: 'system' }]
		});
	});

	test('what can not be published goes back with its reason and holds up no other', async () => {
		const offer = saidByProvider(await offerOf(record(), service.id));
		const broken = await submitted(record(), {
			offer: { ...offer, contacts: [{ kind: 'phone', value: 'ring us', label: null }] },
			kind: 'new'
		});
		const good = await submitted(record(), { offer, kind: 'new' });
		for (const { id } of [broken, good]) {
			await call(editor, 'approve_proposal', { proposal: id, revision: 1, seen_version: 0 });
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
		const offer = saidByProvider(await offerOf(record(), service.id));
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
			expect(await call(editor, 'approve_proposal', { ...approve, tiers })).toMatchObject({
				error: 'tiers'
			});
		}
		await call(editor, 'approve_proposal', { ...approve, tiers: [{ tier: 'targeted', reason }] });
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
			const { current_version: seen_version } = await call(editor, 'moderation_proposal', {
				proposal: edit.id
			});
			await call(editor, 'approve_proposal', {
				proposal: edit.id,
				revision: 1,
				seen_version,
				tiers
			});
			await later();
			expect(await by()).toEqual(expected);
		}
	});

	test('a proposal is returned with comments on its parts, and rejected with a reason', async () => {
		const { id } = await anEdit();
		for (const comments of [[], {}, [{ part: 'name', text: ' ' }], [{ part: 'A b', text: 'x' }]]) {
			expect(
				await call(editor, 'return_proposal', { proposal: id, revision: 1, comments })
			).toMatchObject({ error: 'comments' });
		}
		const comments = [{ part: 'name', text: 'Say which team', extra: 'ignored' }];
		expect(await call(editor, 'return_proposal', { proposal: id, revision: 1, comments })).toEqual({
			ok: true
		});
		const { state, comments: kept } = await rowOf(id);
		expect(state).toBe('returned');
		expect(kept).toEqual([
			{ part: 'name', text: 'Say which team', role: 'editor', at: expect.any(String) }
		]);
		const other = await anEdit();
		const reject = { proposal: other.id, revision: 1 };
		expect(await call(editor, 'reject_proposal', { ...reject, reason: ' ' })).toMatchObject({
			error: 'reason'
		});
		expect(await call(editor, 'reject_proposal', { ...reject, reason: 'Not a service' })).toEqual({
			ok: true
		});
		expect(await rowOf(other.id)).toMatchObject({
			state: 'rejected',
			decision_reason: 'Not a service'
		});
	});

	test('what was given back is kept as it was, and comes back to whoever was looking at it', async () => {
		const { id } = await anEdit('https://example.org/first');
		await call(editor, 'claim_proposal', { proposal: id });
		const comments = [{ part: 'website', text: 'Is this the page?' }];
		await call(editor, 'return_proposal', { proposal: id, revision: 1, comments });
		const { proposal: given } = await call(editor, 'moderation_proposal', { proposal: id });
		expect(given.returned_document).toBe(null);
		const document = { ...given.document, url: 'https://example.org/second' };
		await call(provider, 'save_proposal', { id, expected: 2, document, question: 'website' });
		expect(await call(provider, 'submit_proposal', { id, expected: 3 })).toMatchObject({
			ok: true
		});
		const { proposal } = await call(editor, 'moderation_proposal', { proposal: id });
		expect(proposal).toMatchObject({
			claimed: 'mine',
			new_organization: null,
			document: { url: 'https://example.org/second' },
			returned_document: { url: 'https://example.org/first' }
		});
		expect((await call(colleague, 'moderation_proposal', { proposal: id })).proposal.claimed).toBe(
			'other'
		);
	});

	test('a place that is withheld while an offer is corrected is not kept for comparing', async () => {
		const { id } = await anEdit();
		const comments = [{ part: 'places', text: 'May this be known?' }];
		await call(editor, 'return_proposal', { proposal: id, revision: 1, comments });
		const { document: before } = await rowOf(id);
		const document = { ...(before as object), location_withheld: true, locations: [] };
		await call(provider, 'save_proposal', { id, expected: 2, document, question: 'ways' });
		const { returned_document: kept } = await rowOf(id);
		expect((before as { locations: unknown[] }).locations).not.toEqual([]);
		expect(kept).toMatchObject({ location_withheld: false, locations: [] });
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
			...saidByProvider(await offerOf(record(), service.id)),
			organization: { id: organization!.id }
		};
		const { id } = await submitted(record(), { offer, kind: 'new' });
		const { proposal } = await call(editor, 'moderation_proposal', { proposal: id });
		expect(proposal.new_organization).toEqual({ email: 'new@example.org', proved: true });
	});

	test('whoever speaks for the organisation, or sent the offer in, does not approve it', async () => {
		const both = await aPerson(
			record(),
			{ role: 'editor', gss: GWYNEDD },
			{ role: 'member', organization: service.organization }
		);
		const head = await aPerson(
			record(),
			{ role: 'administrator' },
			{ role: 'member', organization: service.organization }
		);
		const { id } = await anEdit('https://example.org/own');
		const sentByEditor = await submitted(record(), {
			offer: saidByProvider(await offerOf(record(), service.id)),
			service: service.id,
			by: editor.id
		});
		const attempts = [
			[both, id],
			[head, id],
			[editor, sentByEditor.id]
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
			colleague,
			'moderation_proposal',
			{
				proposal: id
			}
		);
		expect(proposal.own_offer).toBe(false);
		expect(
			await call(colleague, 'approve_proposal', { proposal: id, revision: 1, seen_version })
		).toMatchObject({ ok: true });
		await call(colleague, 'undo_approval', { proposal: id });
	});

	test('the queue finds a name, an organisation or a reference, and takes signs as text', async () => {
		const { id, reference } = await anEdit();
		const found = async (search: string) =>
			(await call(editor, 'moderation_queue', { search, page_size: 100 })).items.map(
				(item: { id: string }) => item.id
			);
		const offer = await offerOf(record(), service.id);
		const name = (offer.name.en ?? offer.name.cy)!;
		expect(await found(reference)).toEqual([id]);
		expect(await found(reference.toLowerCase().slice(4))).toEqual([id]);
		expect(await found(name.slice(1, -1).toUpperCase())).toContain(id);
		for (const nothing of ['%%', '_____', '\\', "'; drop table app.proposal; --"]) {
			expect(await found(nothing)).toEqual([]);
		}
		expect(await found(' ')).toContain(id);
	});

	test('nobody but the server’s own key publishes', async () => {
		for (const who of [editor, provider]) {
			const { error } = await who.client.rpc('publish_due', { at: new Date().toISOString() });
			expect(error).not.toBeNull();
		}
	});
}
