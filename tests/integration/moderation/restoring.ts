import { beforeAll, expect, test } from 'vitest';
import { clientFor, type SignedIn } from '../embedded/fixture.ts';
import { changesSince } from '../record/changes.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

/** Earlier versions come back, and two records of one service become one. */
export function restoringPromises(record: Record): void {
	let editor: SignedIn;
	let elsewhere: SignedIn;
	beforeAll(async () => {
		editor = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		elsewhere = await aPerson(record(), { role: 'editor', gss: 'W06000022' });
	});
	const call = async (name: string, args: object, who = editor) => {
		const { data, error } = await who.client.rpc(name, args);
		if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
		return data;
	};
	const later = async () =>
		(
			await clientFor(record(), record().secretKey).rpc('publish_due', {
				at: new Date(Date.now() + 61_000).toISOString()
			})
		).data;
	const publish = async (id: string) => {
		const { proposal, current_version: seen_version } = await call('moderation_proposal', {
			proposal: id
		});
		await call('approve_proposal', { proposal: id, revision: proposal.revision, seen_version });
		return later();
	};

	test('a version comes back as it was, placements and all, as the next one', async () => {
		const { id } = await aPlacedService(record());
		const first = await offerOf(record(), id);
		const edit = await submitted(record(), {
			offer: {
				...saidByProvider(first),
				url: 'https://example.org/changed',
				languages: ['en', 'cy']
			},
			service: id
		});
		expect(await publish(edit.id)).toMatchObject({ published: 1 });
		const restore = { service: id, version: 1, reason: 'The web page was wrong' };
		expect(await call('restore_version', restore, elsewhere)).toMatchObject({ error: 'not_found' });
		expect(await call('restore_version', { ...restore, reason: '' })).toMatchObject({
			error: 'reason'
		});
		expect(await call('restore_version', { ...restore, version: 2 })).toMatchObject({ ok: true });
		expect(await call('restore_version', restore)).toMatchObject({ error: 'being_published' });
		const { pending } = await call('service_history', { service: id });
		expect(await call('undo_approval', { proposal: pending[0].id })).toEqual({
			ok: true,
			state: 'withdrawn'
		});
		expect(await call('restore_version', restore)).toMatchObject({ ok: true });
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 0 });
		const now = await offerOf(record(), id);
		const withoutIds = (offer: typeof now) => ({
			...offer,
			locations: offer.locations.map((place) => ({ ...place, id: null }))
		});
		expect(withoutIds(now)).toEqual(withoutIds(first));
		const { versions } = await call('service_history', { service: id });
		expect(versions.map((v: { version: number }) => v.version)).toEqual([3, 2, 1]);
		expect(versions[0]).toMatchObject({ kind: 'restore', role: 'editor' });
	});

	test('history is only ever added to', async () => {
		for (const statement of [
			`update app.service_version set role = 'editor'`,
			'delete from app.service_version',
			`update app.audit_event set note = 'rewritten'`,
			'delete from app.audit_event',
			'truncate app.audit_event'
		]) {
			await expect(record().sql(statement)).rejects.toThrow(/only ever added to/);
		}
	});

	test('of two records of one service one stays, and the other’s address leads there', async () => {
		const keep = await aPlacedService(record());
		const twin = await submitted(record(), {
			offer: saidByProvider(await offerOf(record(), keep.id)),
			kind: 'new'
		});
		await publish(twin.id);
		const merge = { source: twin.service, target: keep.id, reason: 'The same service twice' };
		expect(await call('merge_services', { ...merge, target: twin.service })).toMatchObject({
			error: 'the_same'
		});
		expect(await call('merge_services', merge, elsewhere)).toMatchObject({ error: 'not_yours' });
		expect(await call('merge_services', merge)).toMatchObject({ ok: true });
		const { version } = await changesSince(record(), 0);
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 0 });
		const { items } = await changesSince(record(), version);
		expect(items.find(({ id }) => id === twin.service)).toMatchObject({ body: null });
		expect(items.find(({ entity }) => entity === 'reference')).toMatchObject({
			body: { moves: [{ id: twin.service, into: keep.id }] }
		});
		const history = await call('service_history', { service: twin.service });
		expect(history.service).toMatchObject({ published: false, moved_into: keep.id });
		expect(history.versions).toHaveLength(1);

		// It comes back like any version, and leads nowhere then.
		await call('restore_version', { service: twin.service, version: 1, reason: 'They differ' });
		await later();
		expect((await call('service_history', { service: twin.service })).service).toMatchObject({
			published: true,
			moved_into: null
		});
	});

	test('a proposal of what is on the record already becomes an edit of it', async () => {
		const known = await aPlacedService(record());
		const offer = saidByProvider(await offerOf(record(), known.id));
		const { id } = await submitted(record(), {
			offer: { ...offer, url: 'https://example.org/attached' },
			kind: 'new'
		});
		const attach = { proposal: id, revision: 1, service: known.id };
		expect(await call('attach_proposal', attach, elsewhere)).toMatchObject({ error: 'not_found' });
		expect(await call('attach_proposal', attach)).toEqual({ ok: true });
		expect(await call('attach_proposal', { ...attach, revision: 2 })).toMatchObject({
			error: 'not_new'
		});
		expect((await call('moderation_proposal', { proposal: id })).proposal).toMatchObject({
			kind: 'edit',
			service_id: known.id
		});
		expect(await publish(id)).toMatchObject({ published: 1 });
		expect((await offerOf(record(), known.id)).url).toBe('https://example.org/attached');
	});
}
