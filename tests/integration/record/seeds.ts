import { expect, test } from 'vitest';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import type { Record } from './describe-record.ts';
import { seedDir } from './record-database.ts';

const COUNTED = [
	'tier',
	'tier_definition',
	'category_group',
	'category',
	'expected_pair',
	'region',
	'area',
	'settlement',
	'outward_code',
	'front_door',
	'service',
	'statement',
	'need_figure',
	'reference_file'
];

export function seedPromises(record: Record): void {
	test('every fact is there', async () => {
		const counts = COUNTED.map((table) => `(select count(*)::int from app.${table}) as ${table}`);
		const [row] = await record().sql(`select ${counts.join(', ')}`);
		expect(row).toEqual({
			tier: 4,
			tier_definition: 4,
			category_group: 11,
			category: 39,
			expected_pair: 31,
			region: 7,
			area: 22,
			settlement: 671,
			outward_code: 208,
			front_door: 22,
			service: 444,
			statement: 72,
			need_figure: 426,
			reference_file: 1
		});
	});

	test('ids are the same for ever: links depend on them', async () => {
		const rows = await record().sql<{ fact_id: string; id: string }>(
			`select fact_id, id::text from app.service where fact_id in ('S159', 'S500')
			union all select fact_id, id::text from app.statement where fact_id = 'S001'
			order by 1`
		);
		expect(Object.fromEntries(rows.map((row) => [row.fact_id, row.id]))).toEqual(STABLE_IDS);
	});

	test('seeding again changes nothing', async () => {
		const before = await contents(record());
		const version = await versionOf(record());
		expect(await seed(record().sql, seedDir)).toBe(false);
		expect(await versionOf(record())).toBe(version);
		// As after a new version of the facts: everything is taken in once more.
		await record().sql('delete from app.seed_run');
		expect(await seed(record().sql, seedDir)).toBe(true);
		expect(await contents(record())).toEqual(before);
	});

	test('what a provider changed survives the next version of the facts', async () => {
		const { sql } = record();
		const [service] = await sql<{ id: string }>(
			`select s.id::text from app.service s join app.eligibility e on e.service_id = s.id
			where not s.location_withheld order by fact_id limit 1`
		);
		const id = service!.id;
		const before = await sql('select * from app.service where id = $1', [id]);
		const ages = await sql('select * from app.eligibility where service_id = $1', [id]);
		const mended = { en: 'Mended by its provider', cy: 'Trwsiwyd', cy_state: 'human' };
		await sql(`update app.service set name = $1::jsonb, status = 'inactive' where id = $2`, [
			JSON.stringify(mended),
			id
		]);
		await sql(
			`update app.eligibility set minimum_age = 3, maximum_age = 9, age_basis = 'stated'
			where service_id = $1`,
			[id]
		);
		const [contact] = await sql<{ id: string; service_id: string }>(
			'select * from app.contact order by id limit 1'
		);
		await sql('delete from app.contact where id = $1', [contact!.id]);
		await sql('delete from app.seed_run');
		await seed(sql, seedDir);
		// What somebody took out stays out.
		expect(await sql('select id from app.contact where id = $1', [contact!.id])).toEqual([]);
		await sql(
			'insert into app.contact select * from jsonb_populate_record(null::app.contact, $1::jsonb)',
			[JSON.stringify(contact)]
		);
		expect(await sql('select name, status from app.service where id = $1', [id])).toEqual([
			{ name: mended, status: 'inactive' }
		]);
		expect(
			await sql('select minimum_age, maximum_age from app.eligibility where service_id = $1', [id])
		).toEqual([{ minimum_age: 3, maximum_age: 9 }]);
		await putBack(sql, 'service', 'id', ['name', 'status'], before[0]);
		await putBack(
			sql,
			'eligibility',
			'service_id',
			['minimum_age', 'maximum_age', 'age_basis'],
			ages[0]
		);
	});
}

/** A statement, a withheld service and an ordinary one. */
const STABLE_IDS = {
	S001: '6a77c4a0-a30a-54b8-a091-917b517ce71f',
	S159: 'dd06ae4e-c684-5ea6-8323-005ebea28755',
	S500: 'eb58ffb9-cf79-59d4-ae80-cdf48b8a9d02'
};

/** Gives columns of a row their old values. */
async function putBack(
	sql: ReturnType<Record>['sql'],
	table: string,
	key: string,
	columns: string[],
	row: unknown
): Promise<void> {
	const changes = columns.map((column) => `${column} = o.${column}`).join(', ');
	await sql(
		`update app.${table} t set ${changes}
		from jsonb_populate_record(null::app.${table}, $1::jsonb) o where t.${key} = o.${key}`,
		[JSON.stringify(row)]
	);
}

const versionOf = async ({ sql }: ReturnType<Record>) => {
	const [row] = await sql<{ version: string | number }>(
		'select version from app.publication_state'
	);
	return Number(row?.version);
};

/** A fingerprint of each table, without the numbers that count changes. */
async function contents({ sql }: ReturnType<Record>): Promise<unknown[]> {
	const tables = await sql<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'
		and relname not in ('publication', 'publication_state', 'seed_run') order by 1`
	);
	return Promise.all(
		tables.map(({ name }) =>
			sql(`select '${name}' as name, count(*)::int as rows,
				md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from app.${name} t`)
		)
	);
}
