import { beforeAll, expect, test } from 'vitest';
import { clientFor, type SignedIn } from '../embedded/fixture.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

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
				comments = '[{"part": "locations", "text": "Is Llanfihangel-y-Prawf right?"}]' where id = $1`,
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
			'372987'
		];
		expect((await holders(needles)).length).toBeGreaterThan(5);
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
	});
}
