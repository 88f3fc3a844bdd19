import { beforeAll, describe, expect, test } from 'vitest';
import { advocacyFactsSchema } from '../../../src/lib/domain/advocacy/advocacy-facts.ts';
import type { ApiClient } from '../embedded/fixture.ts';
import { actingAs } from '../record/acting-as.ts';
import type { Record } from '../record/describe-record.ts';

const FACTS = {
	stages: ['child protection', 'proceedings'],
	criterion: { en: 'A child protection conference is called', cy: null, cy_state: 'missing' },
	applied_by: 'social services',
	source: 'the provider, by telephone'
};

/** What the record promises about the facts that only parental advocacy is asked. */
export function advocacyPromises(record: Record): void {
	let service: { id: string; organization: string; gss: string };
	let editor: ApiClient;
	let own: ApiClient;
	const sql = <Row>(text: string, values: unknown[] = []) =>
		record().sql<Row & object>(text, values);
	const note = (client: ApiClient, seen: unknown, facts: unknown, of = service.id) =>
		client.rpc('note_advocacy', { service: of, seen, facts } as never).then(({ data }) => data);
	const body = async () =>
		(
			await sql<{ body: { advocacy?: unknown } }>('select app.service_body($1) as body', [
				service.id
			])
		)[0]!.body;

	beforeAll(async () => {
		[service] = (await sql<typeof service>(
			`select s.id, s.organization_id as organization, min(a.gss) as gss
			from app.service s join app.service_area a on a.service_id = s.id
			where s.fact_id = 'S262' group by s.id`
		)) as [typeof service];
		editor = await actingAs(record(), 'advocacy-editor', { role: 'editor', gss: service.gss });
		own = await actingAs(
			record(),
			'advocacy-own',
			{ role: 'member', organization: service.organization },
			{ role: 'editor', gss: service.gss }
		);
	});

	describe('the facts of parental advocacy', () => {
		test('are not in the document while nobody recorded them, and so change no hash', async () => {
			expect(await body()).not.toHaveProperty('advocacy');
		});

		test('are recorded by an editor, published with the service, and no part of an offer', async () => {
			expect(await note(editor, null, FACTS)).toEqual({ ok: true });
			const recorded = advocacyFactsSchema.parse((await body()).advocacy);
			expect(recorded).toMatchObject(FACTS);
			const [{ offer }] = (await sql<{ offer: object }>('select app.offer_of($1) as offer', [
				service.id
			])) as [{ offer: object }];
			expect(offer).not.toHaveProperty('advocacy');
		});

		test('are not overwritten unseen, nor by the organisation itself', async () => {
			const { advocacy } = await body();
			expect(await note(editor, null, FACTS)).toMatchObject({ error: 'changed' });
			expect(await note(own, advocacy, FACTS)).toMatchObject({ error: 'not_allowed' });
			expect(
				await note(editor, advocacy, { ...FACTS, stages: [], criterion: null, applied_by: null })
			).toMatchObject({ error: 'nothing' });
			expect(await note(editor, advocacy, { ...FACTS, applied_by: 'nobody' })).toEqual({
				ok: true
			});
		});

		test('are for parental advocacy only', async () => {
			const [other] = await sql<{ id: string }>(
				`select s.id from app.service s join app.service_area a on a.service_id = s.id and a.gss = $1
				where s.published and not exists (
					select from app.service_category c where c.service_id = s.id and c.category_id like 'parent_adv%') limit 1`,
				[service.gss]
			);
			expect(await note(editor, null, FACTS, other!.id)).toMatchObject({ error: 'not_advocacy' });
		});

		test('lose what matches a pattern, in every language', async () => {
			const { advocacy } = await body();
			const criterion = { en: 'Ask at Xyzzytown', cy: 'Gofynnwch yn Xyzzytown', cy_state: 'draft' };
			await note(editor, advocacy, { ...FACTS, criterion });
			await sql(`select app.redact_advocacy_texts('Xyzzytown')`);
			expect((await body()).advocacy).toMatchObject({
				criterion: { en: 'Ask at …', cy: 'Gofynnwch yn …', cy_state: 'draft' }
			});
		});

		test('go again when nothing of them is right; history keeps what was there', async () => {
			const { advocacy } = await body();
			expect(await note(editor, advocacy, null)).toEqual({ ok: true });
			expect(await body()).not.toHaveProperty('advocacy');
			const [last] = await sql<{ before: { advocacy: object }; role: string }>(
				`select before, role from app.audit_event
				where entity_id = $1 and action = 'advocacy facts recorded' order by id desc limit 1`,
				[service.id]
			);
			expect(last).toMatchObject({ role: 'editor', before: { advocacy } });
		});
	});
}
