import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readGrants } from '../../../src/lib/server/embedded/grants.ts';
import { clientFor } from '../embedded/fixture.ts';
import type { Record } from './describe-record.ts';

const golden = new URL('./grants.golden.txt', import.meta.url);

export function accessPromises(record: Record): void {
	test('the rights are those of the golden list, before and after the first requests', async () => {
		const expected = (await readFile(golden, 'utf8')).trim().split('\n');
		expect(await readGrants(record().sql)).toEqual(expected);
		for (const key of [record().publishableKey, record().secretKey]) {
			const { data } = await clientFor(record(), key).rpc('snapshot_version');
			expect(data).toMatchObject({ ok: true });
		}
		expect(await readGrants(record().sql)).toEqual(expected);
	});

	test('row level security is on for every table', async () => {
		const tables = await record().sql<{ name: string; guarded: boolean }>(
			`select relname as name, relrowsecurity as guarded from pg_class
			where relnamespace in ('app'::regnamespace, 'api'::regnamespace) and relkind in ('r', 'p')`
		);
		expect(tables.length).toBeGreaterThan(30);
		expect(tables.filter(({ guarded }) => !guarded)).toEqual([]);
	});

	test('schema api holds functions only', async () => {
		const relations = await record().sql(
			`select relname from pg_class where relnamespace = 'api'::regnamespace`
		);
		expect(relations).toEqual([]);
	});

	test('every function of ours fixes its search path', async () => {
		const loose = await record().sql(
			`select proname from pg_proc where pronamespace in ('app'::regnamespace, 'api'::regnamespace)
			and not coalesce(proconfig::text like '%search_path=%', false)`
		);
		expect(loose).toEqual([]);
	});

	test('a visitor may read the snapshot, report, count, give feedback and use a link or a code', async () => {
		const callable = await record().sql<{ name: string }>(
			`select pronamespace::regnamespace || '.' || proname as name from pg_proc
			where pronamespace in ('app'::regnamespace, 'api'::regnamespace)
			and has_schema_privilege('anon', pronamespace, 'usage') and has_function_privilege('anon', oid, 'execute')
			order by 1`
		);
		expect(callable.map(({ name }) => name)).toEqual([
			'api.confirm_by_link',
			'api.confirm_link',
			'api.count_unmet_need',
			'api.feedback_of_code',
			'api.give_feedback',
			'api.report_error',
			'api.snapshot',
			'api.snapshot_version',
			'api.withdraw_feedback'
		]);
	});

	test.each(['anon', 'service_role'])('%s reaches no table', async (role) => {
		const reachable = await record().sql(
			`select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'v', 'S')
			and (has_schema_privilege($1, 'app', 'usage')
				or has_table_privilege($1, oid, 'select, insert, update, delete, truncate'))`,
			[role]
		);
		expect(reachable).toEqual([]);
	});

	test('somebody signed in reads tables behind their policies, and writes none', async () => {
		const writable = await record().sql(
			`select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'
			and has_table_privilege('authenticated', oid, 'insert, update, delete, truncate')`
		);
		expect(writable).toEqual([]);
		const readable = await record().sql<{ name: string }>(
			`select relname as name from pg_class c where relnamespace = 'app'::regnamespace and relkind = 'r'
			and has_table_privilege('authenticated', c.oid, 'select')
			and not exists (select from pg_policy where polrelid = c.oid)`
		);
		expect(readable).toEqual([]);
	});

	test('a request for anything else is refused', async () => {
		const anonymous = clientFor(record(), record().publishableKey);
		for (const name of ['take_in', 'publish', 'service_body', 'next_version', 'note_change']) {
			const { data, error } = await anonymous.rpc(name, {});
			expect([name, data, error === null]).toEqual([name, null, false]);
		}
		for (const table of ['service', 'location', 'publication']) {
			const { data, error } = await anonymous.from(table).select();
			expect([table, data, error === null]).toEqual([table, null, false]);
		}
	});
}
