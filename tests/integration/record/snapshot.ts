import { KEPT } from '../../../src/lib/domain/privacy/kept.ts';
import { expect, test } from 'vitest';
import { changesSince } from './changes.ts';
import type { Record } from './describe-record.ts';

const SERVICE = '11111111-1111-4111-8111-111111111111';
const STATEMENT = '22222222-2222-4222-8222-222222222222';
const text = (en: string) => `'{"en": "${en}", "cy": null, "cy_state": "missing"}'`;
/** A service with everything a published one needs. */
const newService = `do $$ begin
	insert into app.service (id, organization_id, name, published)
		select '${SERVICE}', id, ${text('A service of the test')}, false from app.organization order by id limit 1;
	insert into app.service_category (service_id, category_id, position)
		select '${SERVICE}', id, 1 from app.category order by id limit 1;
	insert into app.eligibility (service_id) values ('${SERVICE}');
	insert into app.service_reach values ('${SERVICE}', 'not recorded');
	insert into app.delivery values ('${SERVICE}', 'unplaced', 'not recorded');
	insert into app.tier_placement (service_id, tier_id, proposed_by, definition_version)
		values ('${SERVICE}', 'primary', 'record', 1);
	insert into app.provenance (service_id, source_display, source_type, confidence, evidence, running_checked)
		values ('${SERVICE}', 'The test', 'provider', 'high', 'stated', true);
end $$`;

export function snapshotPromises(record: Record): void {
	const keysOf = (items: { entity: string; id: string; version: number }[]) =>
		items.map(({ entity, id, version }) => `${version} ${entity}:${id}`);

	test('small pages give what large pages give, in the same order', async () => {
		const small = await changesSince(record(), 0, 7);
		const large = await changesSince(record(), 0, 500);
		expect(small.pages).toBeGreaterThan(70);
		expect(small.version).toBe(large.version);
		expect(small.items).toEqual(large.items);
		expect(new Set(keysOf(small.items)).size).toBe(small.items.length);
	});

	test('everything published is in it: 444 services, 72 statements and the reference data', async () => {
		const { items } = await changesSince(record(), 0);
		const count = (entity: string) => items.filter((item) => item.entity === entity).length;
		expect([count('service'), count('statement'), count('reference')]).toEqual([444, 72, 1]);
	});

	test('a change comes alone, and what is taken out comes as a tombstone', async () => {
		const { sql } = record();
		const { version: start } = await changesSince(record(), 0);
		const next = async (since: number) => {
			const { version, items } = await changesSince(record(), since);
			const bodies = items.map(({ entity, id, body }) => [entity, id, body === null]);
			return { version, bodies };
		};

		await sql(newService);
		const hidden = await next(start);
		expect(hidden.bodies).toEqual([['service', SERVICE, true]]);

		await sql(`update app.service set published = true where id = '${SERVICE}'`);
		const shown = await next(hidden.version);
		expect(shown.bodies).toEqual([['service', SERVICE, false]]);

		await sql(`insert into app.service_language (service_id, code) values ('${SERVICE}', 'cy')`);
		const changed = await next(shown.version);
		expect(changed.bodies).toEqual([['service', SERVICE, false]]);

		await sql(`delete from app.service where id = '${SERVICE}'`);
		const gone = await next(changed.version);
		expect(gone.bodies).toEqual([['service', SERVICE, true]]);

		await sql(
			`insert into app.statement (id, organization, name, evidence, source_display)
			values ('${STATEMENT}', ${text('A council')}, ${text('A duty')}, 'stated', 'The test')`
		);
		await sql(`delete from app.statement where id = '${STATEMENT}'`);
		const after = await next(gone.version);
		expect(after.bodies).toEqual([['statement', STATEMENT, true]]);
		expect((await next(after.version)).bodies).toEqual([]);
	});

	test('one transaction is one version, however much it changes', async () => {
		const { sql } = record();
		const { version } = await changesSince(record(), 0);
		await sql(`update app.eligibility set small_areas_only = small_areas_only`);
		const after = await changesSince(record(), version);
		expect(after.version).toBe(version + 1);
		expect(after.items.length).toBe(444);
		expect(new Set(after.items.map((item) => item.version))).toEqual(new Set([version + 1]));
	});

	test('a changed organisation brings its services', async () => {
		const { sql } = record();
		const { version } = await changesSince(record(), 0);
		const [row] = await sql<{ id: string; services: number }>(
			`select organization_id::text as id, count(*)::int as services from app.service
			group by 1 order by 2 desc, 1 limit 1`
		);
		await sql('update app.organization set website = website where id = $1', [row?.id]);
		expect((await changesSince(record(), version)).items.length).toBe(row?.services);
	});

	test('a place that moves brings the services at it', async () => {
		const { sql } = record();
		const { version } = await changesSince(record(), 0);
		const [row] = await sql<{ id: string }>(
			`update app.location set town = town
			where id = (select location_id from app.service_at_location order by id limit 1)
			returning id::text`
		);
		const { items } = await changesSince(record(), version);
		expect(JSON.stringify(items)).toContain(row!.id);
	});

	test('every table of what is published tells of its changes, and no other', async () => {
		const silent = await record().sql<{ name: string }>(
			`select relname as name from pg_class c
			where relnamespace = 'app'::regnamespace and relkind = 'r'
			and not exists (select from pg_trigger t join pg_proc p on p.oid = tgfoid
				where tgrelid = c.oid and not tgisinternal
				and proname in ('note_change', 'note_reference_change', 'note_organization_change', 'note_location_change'))
			order by 1`
		);
		const behind = KEPT.flatMap((entry) => (entry.behindTheScenes ? entry.tables : []));
		expect(silent.map(({ name }) => name)).toEqual(behind.sort());
	});

	test('a question that asks too much is answered in measure', async () => {
		const { items } = await changesSince(record(), 10_000_000);
		expect(items).toEqual([]);
		const pages = await changesSince(record(), 0, 100_000);
		expect(pages.pages).toBe(2);
	});
}
