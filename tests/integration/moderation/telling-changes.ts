import { beforeAll, expect, test } from 'vitest';
import type { ServiceHistory } from '../../../src/lib/domain/record-change/service-history.ts';
import { clientFor, type SignedIn } from '../embedded/fixture.ts';
import { changesSince } from '../record/changes.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

/** What happens to a published service is told with the picture: when, in which role and what of it. */
export function changePromises(record: Record): void {
	let editor: SignedIn;
	beforeAll(async () => {
		editor = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
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
		expect(await later()).toMatchObject({ published: 1, failed: 0 });
	};
	const toldOf = async (id: string): Promise<ServiceHistory | null> => {
		const { items } = await changesSince(record(), 0);
		const told = items.find((item) => item.entity === 'service_history' && item.id === id);
		return told?.entity === 'service_history' ? told.body : null;
	};

	test('an edit is told by the parts that differ, and never by what was in them', async () => {
		const { id } = await aPlacedService(record());
		expect(await toldOf(id)).toBeNull();
		const before = await offerOf(record(), id);
		const offer = { ...saidByProvider(before), url: 'https://example.org/told', cost: null };
		await publish((await submitted(record(), { offer, service: id })).id);
		const { events } = (await toldOf(id))!;
		expect(events.map((event) => [event.kind, event.kind === 'move' ? null : event.role])).toEqual(
			expect.arrayContaining([
				['version', 'record'],
				['version', 'provider'],
				['check', 'provider']
			])
		);
		const edit = events.find((event) => event.kind === 'version' && event.id === '2');
		expect(edit).toMatchObject({ first: false, status: 'active' });
		expect(edit?.kind === 'version' && edit.parts).toContain('url');
		expect(JSON.stringify(events)).not.toContain('example.org');
	});

	test('a check is told alone, at the time at which it was made', async () => {
		const { id, organization } = await aPlacedService(record());
		const provider = await aPerson(record(), { role: 'member', organization });
		const { version } = await call('version_to_check', { service: id }, provider);
		const { version: since } = await changesSince(record(), 0);
		const began = Date.now();
		await call('confirm_service', { service: id, version }, provider);
		const { items } = await changesSince(record(), since);
		expect(items.map(({ entity }) => entity).sort()).toEqual(['service', 'service_history']);
		const [event] = (await toldOf(id))!.events;
		expect(event).toMatchObject({ kind: 'check', role: 'provider' });
		expect(Math.abs(Date.parse(event!.at) - began)).toBeLessThan(60_000);
	});

	test('a record that went into another says where, and what is taken out says nothing', async () => {
		const keep = await aPlacedService(record());
		const offer = saidByProvider(await offerOf(record(), keep.id));
		const twin = await submitted(record(), { offer, kind: 'new' });
		await publish(twin.id);
		await call('merge_services', { source: twin.service, target: keep.id, reason: 'Twice' });
		await later();
		const { events } = (await toldOf(twin.service))!;
		expect(events.at(-1)).toMatchObject({ kind: 'move', into: keep.id });
		await record().sql('delete from app.service_move where service_id = $1', [twin.service]);
		expect(await toldOf(twin.service)).toBeNull();
		await record().sql('update app.service set published = true where id = $1', [twin.service]);
		expect((await toldOf(twin.service))?.events.length).toBeGreaterThan(0);
	});

	test('a place that becomes withheld takes with it that it ever changed', async () => {
		const { id } = await aPlacedService(record());
		const before = saidByProvider(await offerOf(record(), id));
		const elsewhere = before.locations.map((place) => ({ ...place, town: 'Caernarfon' }));
		const moved = { ...before, locations: elsewhere };
		await publish((await submitted(record(), { offer: moved, service: id })).id);
		expect(JSON.stringify(await toldOf(id))).toContain('"locations"');
		await record().sql('select app.redact_location($1)', [id]);
		const told = JSON.stringify(await toldOf(id));
		expect(told).not.toContain('"locations"');
		expect(told).not.toContain('"location_withheld"');
	});
}
