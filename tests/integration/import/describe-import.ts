import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../../../src/lib/server/application/world.ts';
import { actOnBatch, readBatch, readBatchRows } from '../../../src/lib/server/import/batch.ts';
import type { ApiClient } from '../../../src/lib/server/supabase/supabase.ts';
import { clientFor } from '../embedded/fixture.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { later, pictureOf, send, serverOf, someone, work } from './a-list.ts';

const GWYNEDD = 'W06000002';

const NEW = {
	'Name in English': 'Cwtsh for Families',
	'Enw yn Gymraeg': 'Cwtsh i Deuluoedd',
	Tiers: 'primary',
	'Kinds of help': 'Parenting programmes',
	'Areas served': 'Gwynedd',
	Town: 'Bala',
	Phone: '01678 000 000'
};

/** Everything an import promises, on the form that `open` opens. */
export function describeImport(open: OpenRecord): void {
	let opened: RecordDatabase;
	let world: World;
	let provider: ApiClient;
	let other: ApiClient;
	let editor: ApiClient;
	let organization: string;
	/** Two published services of the organisation, for changing. */
	let ours: { id: string; name: string }[];
	const kind = () => world.snapshot.reference.categories[0]!.name.en!;
	const fresh = (name: string) => ({
		...NEW,
		'Name in English': name,
		'Enw yn Gymraeg': `${name} (cy)`,
		'Kinds of help': kind()
	});
	const scope = () => ({ organization, area: null });
	const sql = <Row>(text: string, params: unknown[] = []) =>
		opened.db.sql<Row & { [column: string]: unknown }>(text, params);
	const stateOf = async (batch: string, who = provider) =>
		(await readBatch(who, batch))?.batch.state ?? null;
	/** What is recorded of a service; its places have new ids each time they are written. */
	const document = async (id: string) => {
		const [row] = await sql<{ offer: { locations: object[] } }>(
			'select app.offer_of($1) as offer',
			[id]
		);
		const locations = row!.offer.locations.map((place) => ({ ...place, id: null }));
		return { ...row!.offer, locations };
	};
	const look = async () => (world = await pictureOf(opened.db, opened.folder));
	const countOf = async (table: string) =>
		(await sql<{ count: number }>(`select count(*)::int as count from app.${table}`))[0]!.count;

	beforeAll(async () => {
		opened = await open();
		const [row] = await sql<{ id: string }>(
			`select s.organization_id as id from app.service s
			join app.service_area a on a.service_id = s.id and a.gss = $1
			where not s.location_withheld and s.published
			group by 1 having count(*) > 1 order by count(*) desc, 1 limit 1`,
			[GWYNEDD]
		);
		organization = row!.id;
		await look();
		ours = world.byOrganization
			.get(organization)!
			.filter(({ areas, location_withheld: withheld }) => areas.includes(GWYNEDD) && !withheld)
			.map(({ id, name }) => ({ id, name: name.en! }));
		const [elsewhere] = [...world.byOrganization.keys()].filter((id) => id !== organization);
		provider = await someone(opened.db, 'member', { organization });
		other = await someone(opened.db, 'member', { organization: elsewhere! });
		editor = await someone(opened.db, 'editor', { gss: GWYNEDD });
	});
	afterAll(() => opened?.close());

	describe('a provider’s list', () => {
		let batch: string;
		let before: unknown;

		test('is checked row by row, and changes nothing yet', async () => {
			before = await document(ours[0]!.id);
			const versions = await countOf('service_version');
			batch = await send(opened.db, provider, world, scope(), [
				{ ...fresh('Cwtsh'), 'Haenau ID': '' },
				{ 'Haenau ID': ours[0]!.id, Phone: '029 2000 0001' },
				{ 'Name in English': ours[1]!.name },
				{ ...fresh('Reversed'), 'Youngest age': 11, 'Oldest age': 5 }
			]);
			expect(await readBatch(provider, batch)).toMatchObject({
				batch: { created: 1, changed: 1, unchanged: 1, refused: 1, own: 'provider', mine: true }
			});
			const rows = await readBatchRows(provider, batch, { outcome: null, after: 0, most: 50 });
			expect(
				rows.map(({ outcome, line, changed, problems }) => ({ outcome, line, changed, problems }))
			).toEqual([
				{ outcome: 'created', line: 2, changed: [], problems: [] },
				{ outcome: 'changed', line: 3, changed: ['phone'], problems: [] },
				{ outcome: 'unchanged', line: 4, changed: [], problems: [] },
				{
					outcome: 'refused',
					line: 5,
					changed: [],
					problems: [{ column: 'maximum_age', code: 'ages-reversed', value: '11–5' }]
				}
			]);
			expect(await countOf('service_version')).toBe(versions);
			expect(await document(ours[0]!.id)).toEqual(before);
		});

		test('is nobody else’s to see or to confirm', async () => {
			for (const client of [other, clientFor(opened.db, opened.db.publishableKey)]) {
				expect(await readBatch(client, batch).catch(() => null)).toBeNull();
				expect(await actOnBatch(client, 'confirm_import', { batch })).not.toBeNull();
				expect(await actOnBatch(client, 'discard_import', { batch })).not.toBeNull();
			}
			// An editor sees it once it is confirmed.
			expect(await readBatch(editor, batch)).toBeNull();
		});

		test('confirmed, twice, it is proposed once and waits for an editor', async () => {
			expect(await actOnBatch(provider, 'confirm_import', { batch })).toBeNull();
			expect(await actOnBatch(provider, 'confirm_import', { batch })).toBeNull();
			expect(await stateOf(batch)).toBe('confirmed');
			const proposals = await sql(`select kind, state, own from app.proposal where batch_id = $1`, [
				batch
			]);
			expect(proposals).toEqual(
				Array(2).fill({ kind: 'import', state: 'submitted', own: 'provider' })
			);
			await work(opened.db, later());
			expect(await document(ours[0]!.id)).toEqual(before);
		});

		test('the same file sent again while it waits changes nothing', async () => {
			const again = await send(opened.db, provider, world, scope(), [
				fresh('Cwtsh'),
				{ 'Haenau ID': ours[0]!.id, Phone: '029 2000 0001' }
			]);
			expect(await readBatch(provider, again)).toMatchObject({ batch: { unchanged: 2 } });
			expect(await actOnBatch(provider, 'confirm_import', { batch: again })).toBe('nothing_to_do');
			// And another change has to wait its turn.
			const next = await send(opened.db, provider, world, scope(), [
				{ 'Haenau ID': ours[0]!.id, Phone: '029 2000 0002' }
			]);
			const [row] = await readBatchRows(provider, next, { outcome: null, after: 0, most: 1 });
			expect(row?.problems).toMatchObject([{ code: 'waiting' }]);
		});

		test('a provider decides nothing; an editor of its area approves all of it at once', async () => {
			expect(await actOnBatch(provider, 'decide_import', { batch, approve: true })).toBe(
				'not_found'
			);
			const elsewhere = await someone(opened.db, 'editor', { gss: 'W06000023' });
			expect(await actOnBatch(elsewhere, 'decide_import', { batch, approve: true })).toBe(
				'not_found'
			);
			expect(await actOnBatch(editor, 'decide_import', { batch, approve: true })).toBeNull();
			expect(await actOnBatch(editor, 'decide_import', { batch, approve: true })).toBe(
				'already_decided'
			);
			// Not before its minute is over.
			await work(opened.db, new Date());
			expect(await document(ours[0]!.id)).toEqual(before);
			await work(opened.db, later());
			expect(await stateOf(batch)).toBe('published');
			await look();
			const [created] = await readBatchRows(provider, batch, {
				outcome: 'created',
				after: 0,
				most: 1
			});
			expect(world.snapshot.services.get(created!.service_id!)).toMatchObject({
				name: { en: 'Cwtsh', cy: 'Cwtsh (cy)', cy_state: 'draft' },
				organization: { id: organization },
				tiers: [{ tier: 'primary', proposed_by: 'provider' }],
				locations: [{ town: 'Bala', gss: GWYNEDD, precision: 'town' }],
				provenance: { source_type: 'provider' },
				assurance: { role: 'provider' }
			});
			expect(world.snapshot.services.get(ours[0]!.id)?.contacts).toContainEqual(
				expect.objectContaining({ kind: 'phone', value: '029 2000 0001' })
			);
		});

		test('the same file sent once more changes nothing', async () => {
			const again = await send(opened.db, provider, world, scope(), [
				fresh('Cwtsh'),
				{ 'Haenau ID': ours[0]!.id, Phone: '029 2000 0001' },
				{ 'Name in English': ours[1]!.name }
			]);
			expect(await readBatch(provider, again)).toMatchObject({
				batch: { created: 0, changed: 0, unchanged: 3, refused: 0 }
			});
		});

		test('only an editor takes back what is published: all is as it was before', async () => {
			const [created] = await readBatchRows(provider, batch, {
				outcome: 'created',
				after: 0,
				most: 1
			});
			expect(await actOnBatch(provider, 'undo_import', { batch })).toBe('editors_only');
			expect(await actOnBatch(editor, 'undo_import', { batch })).toBeNull();
			await work(opened.db, later());
			expect(await stateOf(batch)).toBe('undone');
			expect(await document(ours[0]!.id)).toEqual(before);
			await look();
			expect(world.snapshot.services.has(created!.service_id!)).toBe(false);
			expect(world.snapshot.services.get(ours[0]!.id)).toMatchObject({
				provenance: { source_type: expect.not.stringMatching('provider') },
				assurance: null
			});
		});
	});

	test('an undo leaves alone what was edited since', async () => {
		const batch = await send(opened.db, provider, world, scope(), [
			{ 'Haenau ID': ours[0]!.id, Phone: '029 2000 0003' },
			{ 'Haenau ID': ours[1]!.id, Phone: '029 2000 0003' }
		]);
		await actOnBatch(provider, 'confirm_import', { batch });
		await actOnBatch(editor, 'decide_import', { batch, approve: true });
		await work(opened.db, later());
		await sql(
			`select app.write_offer($1, app.offer_of($1) || '{"url": "https://later.example/"}', 'editor', null, now())`,
			[ours[0]!.id]
		);
		const [edited, undone] = [await document(ours[0]!.id), ours[1]!.id];
		await actOnBatch(editor, 'undo_import', { batch });
		await work(opened.db, later());
		expect(await readBatch(editor, batch)).toMatchObject({
			batch: { state: 'undone' },
			leftAlone: 1
		});
		expect(await document(ours[0]!.id)).toEqual(edited);
		expect(JSON.stringify(await document(undone))).not.toContain('029 2000 0003');
		await look();
	});

	test('a list whose services moved on meanwhile does nothing at all', async () => {
		const batch = await send(opened.db, provider, world, scope(), [
			fresh('Not to come'),
			{ 'Haenau ID': ours[1]!.id, Phone: '029 2000 0004' }
		]);
		await sql(
			`select app.write_offer($1, app.offer_of($1) || '{"url": "https://meanwhile.example/"}', 'editor', null, now())`,
			[ours[1]!.id]
		);
		const proposals = await countOf('proposal');
		expect(await actOnBatch(provider, 'confirm_import', { batch })).toBe('record_moved');
		expect(await countOf('proposal')).toBe(proposals);
		await look();
	});

	test('a row that the record refuses takes the whole list back', async () => {
		const before = await document(ours[1]!.id);
		const batch = await send(opened.db, provider, world, scope(), [
			{ 'Haenau ID': ours[1]!.id, Phone: '029 2000 0005' },
			fresh('Broken')
		]);
		await actOnBatch(provider, 'confirm_import', { batch });
		await sql(
			`update app.import_row set offer = jsonb_set(offer, '{status}', '"nonsense"')
			where batch_id = $1 and outcome = 'created'`,
			[batch]
		);
		await sql(
			`update app.proposal p set document = r.offer from app.import_row r
			where r.proposal_id = p.id and p.batch_id = $1`,
			[batch]
		);
		await actOnBatch(editor, 'decide_import', { batch, approve: true });
		await work(opened.db, later());
		expect(await readBatch(provider, batch)).toMatchObject({
			batch: { state: 'undone', decision_reason: 'not_accepted' }
		});
		expect(await document(ours[1]!.id)).toEqual(before);
		expect(await sql(`select 1 from app.service where name ->> 'en' = 'Broken'`)).toEqual([]);
	});

	test('an editor sends a list back with the reason, and its sender may withdraw one that waits', async () => {
		const refused = await send(opened.db, provider, world, scope(), [fresh('Sent back')]);
		await actOnBatch(provider, 'confirm_import', { batch: refused });
		const no = { batch: refused, approve: false };
		expect(await actOnBatch(editor, 'decide_import', { ...no, reason: ' ' })).toBe('reason_needed');
		expect(await actOnBatch(editor, 'decide_import', { ...no, reason: 'Whose is it?' })).toBeNull();
		expect(await readBatch(provider, refused)).toMatchObject({
			batch: { state: 'refused', decision_reason: 'Whose is it?' }
		});
		// Whoever sent it is told why.
		expect(
			await sql(
				`select m.data ->> 'list' as list, m.data ->> 'reason' as reason from app.mail_message m
				where m.template = 'list-returned' and m.data ->> 'path' = $1`,
				[`/register/import/${refused}`]
			)
		).toEqual([{ list: 'list.csv', reason: 'Whose is it?' }]);
		// An editor of the area reads what would be public, with the organisation's name.
		const [row] = await readBatchRows(editor, refused, { outcome: 'proposed', after: 0, most: 9 });
		expect(row).toMatchObject({
			outcome: 'created',
			organization: { cy_state: expect.any(String) }
		});
		const withdrawn = await send(opened.db, provider, world, scope(), [fresh('Withdrawn')]);
		await actOnBatch(provider, 'confirm_import', { batch: withdrawn });
		expect(await actOnBatch(provider, 'undo_import', { batch: withdrawn })).toBeNull();
		expect(await stateOf(withdrawn)).toBe('undone');
		await work(opened.db, later());
		expect(
			await sql(`select 1 from app.service where name ->> 'en' in ('Sent back', 'Withdrawn')`)
		).toEqual([]);
	});

	test('an editor’s list needs no other editor, and can be undone within its minute', async () => {
		const name = world.byOrganization.get(organization)![0]!.organization.name.en!;
		const list = { organization: null, area: GWYNEDD };
		const batch = await send(opened.db, editor, world, list, [
			{ ...fresh('By the council'), Organisation: name },
			{ ...fresh('Elsewhere'), Organisation: name, 'Areas served': 'Conwy' }
		]);
		expect(await readBatch(editor, batch)).toMatchObject({
			batch: { created: 1, refused: 1, own: 'editor' }
		});
		expect(await actOnBatch(editor, 'confirm_import', { batch })).toBeNull();
		expect(await stateOf(batch, editor)).toBe('approved');
		expect(await actOnBatch(editor, 'undo_import', { batch })).toBeNull();
		await work(opened.db, later());
		expect(await stateOf(batch, editor)).toBe('undone');
		expect(await sql(`select 1 from app.service where name ->> 'en' = 'By the council'`)).toEqual(
			[]
		);
	});

	test('a member may not send another’s list, and nobody writes rows but the server', async () => {
		const start = { file_name: 'x.csv', total: 1, organization, area: null };
		expect((await other.rpc('start_import', start)).data).toEqual({
			ok: false,
			error: 'not_yours'
		});
		expect((await other.rpc('import_ground', { organization })).data).toMatchObject({ ok: false });
		const batch = (await provider.rpc('start_import', start)).data.id;
		for (const act of ['store_import_rows', 'finish_import']) {
			expect((await provider.rpc(act, { batch, rows: [] })).error).not.toBeNull();
		}
		// Not checked: there is nothing to confirm.
		expect(await actOnBatch(provider, 'confirm_import', { batch })).toBe('not_checked');
		expect(await actOnBatch(provider, 'discard_import', { batch })).toBeNull();
	});

	test('the place of a withheld service is in no row, and goes from the rows when it is withheld', async () => {
		const secret = { ...fresh('Refuge'), 'Location withheld': 'yes', Town: 'Tywyn' };
		const batch = await send(opened.db, provider, world, scope(), [
			secret,
			{ 'Haenau ID': ours[1]!.id, Town: 'Harlech' }
		]);
		const rows = async () =>
			JSON.stringify(await sql('select * from app.import_row where batch_id = $1', [batch]));
		expect(await rows()).toContain('withheld-place');
		expect(await rows()).not.toContain('Tywyn');
		expect(await rows()).toContain('Harlech');
		await sql(
			`select app.write_offer($1, app.offer_of($1) || '{"url": null, "locations": [], "location_withheld": true}', 'editor', null, now())`,
			[ours[1]!.id]
		);
		expect(await rows()).not.toContain('Harlech');
	});

	test('rows are forgotten 30 days after the end, and a check that is never confirmed after a week', async () => {
		const [{ left }] = (await sql<{ left: number }>(
			'select count(*)::int as left from app.import_row'
		)) as [{ left: number }];
		expect(left).toBeGreaterThan(10);
		const day = 86_400_000;
		await serverOf(opened.db).rpc('forget_imports', {
			at: new Date(Date.now() + 31 * day).toISOString()
		});
		expect(await countOf('import_row')).toBe(0);
		expect(await sql('select 1 from app.import_batch where file_name is not null')).toEqual([]);
	});

	test('a choice of columns is remembered for the account alone', async () => {
		const headers = 'a'.repeat(64);
		const columns = ['name_en', '', 'town'];
		expect((await provider.rpc('remember_mapping', { headers, columns })).data).toEqual({
			ok: true
		});
		expect((await provider.rpc('remembered_mapping', { headers })).data.columns).toEqual(columns);
		expect((await other.rpc('remembered_mapping', { headers })).data.columns).toBeNull();
	});
}
