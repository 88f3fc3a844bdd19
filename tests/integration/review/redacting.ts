import { beforeAll, expect, test } from 'vitest';
import type { Record } from '../record/describe-record.ts';

const said = (text: string): string =>
	JSON.stringify({ en: text, cy: null, cy_state: 'missing' }).replaceAll("'", "''");

/** What reviews wrote about a place that becomes withheld, or with the address of a person, goes as well. */
export function reviewRedactionPromises(record: Record): void {
	const TOWN = 'Llanfihangel-y-Prawf';
	const STREET = '9 Proof Street';
	let service: { id: string; name: string };
	let other: string;
	const texts = async (table: string, column: string, where = 'true'): Promise<string[]> =>
		(
			await record().sql<{ text: string }>(
				`select (${column})::text as text from app.${table} where ${where} order by 1`
			)
		).map(({ text }) => text);

	beforeAll(async () => {
		const { sql } = record();
		const services = await sql<{ id: string; name: string }>(
			`select s.id::text, s.name ->> 'en' as name from app.service s
			join app.service_at_location a on a.service_id = s.id
			where s.published and length(s.name ->> 'en') > 12 and s.name ->> 'en' !~ '[^a-zA-Z ]'
			group by s.id having count(*) = 1 order by s.fact_id limit 2`
		);
		service = services[0]!;
		other = services[1]!.id;
		await sql(
			`update app.location set town = '${TOWN}', address_1 = '${STREET}' where id in (
				select location_id from app.service_at_location where service_id = '${service.id}')`
		);
		for (const [reference, evidence] of [
			['F-NAMED', `${service.name} in ${TOWN} closes early`],
			['F-STREET', `The house in ${STREET} is full`],
			['F-TOWN', `Nothing is recorded in ${TOWN}`]
		]) {
			await sql(
				`insert into app.finding (reference, gss, says, evidence, state, published_on, decision, owner, due_on)
				values ('${reference}', 'W06000002', '${said('A gap')}', '${said(evidence!)}', 'open', '2026-11-01',
					'${said('Ask')}', 'local authority', '2026-12-01')`
			);
		}
		await sql(
			`insert into app.challenge (reference, gss, tier_id, group_id, claim, evidence, made_role, answer_by)
			values ('C-NAMED', 'W06000002', 'targeted', 'safety', 'there-is-help',
				'${said(`${service.name}, ${TOWN}`)}', 'steward', '2026-12-20')`
		);
		for (const id of [service.id, other]) {
			await sql(
				`insert into app.feedback (id, service_id, code_hash, locale, helped, consent_on)
				values (gen_random_uuid(), '${id}', encode(sha256(convert_to('${id}', 'UTF8')), 'hex'), 'en',
					'They met me in ${TOWN}', '2026-11-01')`
			);
		}
		await sql(
			`insert into app.advocacy_facts (service_id, source, as_at) values ('${service.id}', 'A leaflet in ${TOWN}', '2026-11-01')`
		);
		await sql(`delete from app.service_at_location where service_id = '${service.id}'`);
		await sql(
			`delete from app.location where town = '${TOWN}' and not exists (
				select from app.service_at_location a where a.location_id = location.id)`
		);
	});

	test('a town where the text is about the service, a street wherever it stands', async () => {
		const { sql } = record();
		// What tells its place is a document of before, as an approved offer leaves one.
		await sql(
			`insert into app.service_version (service_id, version, document, published_at, role)
			values ('${service.id}', 99, jsonb_build_object('name', (select name from app.service where id = '${service.id}'),
				'locations', jsonb_build_array(jsonb_build_object('town', '${TOWN}', 'address_1', '${STREET}'))), now(), 'editor')`
		);
		await sql(`update app.service set location_withheld = true where id = '${service.id}'`);
		expect(
			await texts('finding', `evidence ->> 'en'`, `reference in ('F-NAMED', 'F-STREET', 'F-TOWN')`)
		).toEqual(
			[
				`Nothing is recorded in ${TOWN}`,
				'The house in … is full',
				`${service.name} in … closes early`
			].toSorted()
		);
		expect(await texts('challenge', `evidence ->> 'en'`, `reference = 'C-NAMED'`)).toEqual([
			`${service.name}, …`
		]);
		expect(await texts('feedback', 'helped', `service_id = '${service.id}'`)).toEqual([]);
		expect(await texts('feedback', 'helped', `service_id = '${other}'`)).toEqual([
			`They met me in ${TOWN}`
		]);
		expect(await texts('advocacy_facts', 'source', `service_id = '${service.id}'`)).toEqual([
			'A leaflet in …'
		]);
	});

	test('the address of a person who is erased goes from all of it', async () => {
		const { sql } = record();
		await sql(
			`insert into app.account (id, email) values (gen_random_uuid(), 'a.person@erased.example')`
		);
		await sql(
			`update app.finding set evidence = '${said('Ask a.person@erased.example, not xa.person@erased.example')}'
			where reference = 'F-TOWN'`
		);
		await sql(
			`select app.redact_account((select id from app.account where email = 'a.person@erased.example'))`
		);
		expect(await texts('finding', `evidence ->> 'en'`, `reference = 'F-TOWN'`)).toEqual([
			'Ask …, not xa.person@erased.example'
		]);
	});
}
