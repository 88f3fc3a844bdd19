import { beforeAll, expect, test } from 'vitest';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { publishUnmetNeed } from '../../../src/lib/server/unmet-need/publish-unmet-need.ts';
import type { Record } from './describe-record.ts';

/** What the record promises about unmet need: counters, and tables that tell nothing small. */
export function unmetNeedPromises(record: Record): void {
	let reader: ApiClient;
	let server: ApiClient;
	beforeAll(() => {
		reader = clientFor(record(), record().publishableKey);
		server = clientFor(record(), record().secretKey);
	});
	const need = (of: object = {}) =>
		reader
			.rpc('count_unmet_need', {
				gss: 'W06000002',
				age_band: '5-10',
				tier: 'unsure',
				category_group: 'early_years',
				...of
			})
			.then(({ data, error }) => data ?? error);
	const published = async () =>
		(
			await record().sql<{ body: { unmet_need: { quarters: unknown[]; since: string } } }>(
				'select app.reference_body() as body'
			)
		)[0]?.body.unmet_need;

	test('an act adds one to a counter and leaves nothing else', async () => {
		expect(await need()).toEqual({ ok: true });
		expect(await need()).toEqual({ ok: true });
		const rows = await record().sql(
			`select gss, age_band, tier, group_id, acts from app.unmet_need where gss = 'W06000002'`
		);
		expect(rows).toEqual([
			{ gss: 'W06000002', age_band: '5-10', tier: 'unsure', group_id: 'early_years', acts: 2 }
		]);
		const columns = await record().sql<{ name: string }>(
			`select column_name as name from information_schema.columns
			where table_schema = 'app' and table_name = 'unmet_need' order by ordinal_position`
		);
		expect(columns.map(({ name }) => name)).toEqual([
			'quarter',
			'gss',
			'age_band',
			'tier',
			'group_id',
			'acts'
		]);
	});

	test('codes that stand for nothing are refused', async () => {
		expect(await need({ gss: 'W06999999' })).toMatchObject({ error: 'unknown_area' });
		expect(await need({ category_group: 'juggling' })).toMatchObject({ error: 'unknown_group' });
	});

	test('a quarter is published once it has ended, suppressed, and never again', async () => {
		const { sql } = record();
		await sql(`update app.unmet_need_start set counted_since = '2026-05-20'`);
		await sql(
			`insert into app.unmet_need (quarter, gss, age_band, tier, group_id, acts) values
			('2026-Q2', 'W06000015', '0-4', 'primary', 'early_years', 12),
			('2026-Q2', 'W06000015', '5-10', 'primary', 'early_years', 4),
			('2026-Q2', 'W06000014', '0-4', 'targeted', 'early_years', 3)`
		);
		const before = await published();
		expect(before).toMatchObject({ quarters: [] });
		expect(await publishUnmetNeed(server, new Date('2026-06-30T23:30:00Z'))).toEqual({
			published: []
		});
		expect(await publishUnmetNeed(server, new Date('2026-07-01T00:30:00Z'))).toEqual({
			published: ['2026-Q2']
		});
		const after = await published();
		expect(after).toMatchObject({ since: '2026-05-20', quarters: [{ quarter: '2026-Q2' }] });
		const text = JSON.stringify(after!.quarters[0]);
		expect(text).toContain('"total":19');
		expect(text).not.toContain('"count":3');
		expect(text).not.toContain('"count":16');

		await sql(
			`update app.unmet_need set acts = 100 where quarter = '2026-Q2' and gss = 'W06000015' and age_band = '0-4'`
		);
		expect(await publishUnmetNeed(server, new Date('2026-07-02T00:00:00Z'))).toEqual({
			published: []
		});
		const { data } = await server.rpc('publish_unmet_need', { quarter: '2026-Q2', tables: {} });
		expect(data).toEqual({ ok: true, published: false });
		expect((await published())!.quarters).toEqual(after!.quarters);
	});

	test('after a pause every quarter that ended is caught up, also those in which nothing was counted', async () => {
		expect(await publishUnmetNeed(server, new Date('2027-01-05T00:00:00Z'))).toEqual({
			published: ['2026-Q3', '2026-Q4']
		});
	});

	test('raw counters are for the server alone', async () => {
		for (const [name, args] of [
			['unmet_need_to_publish', { at: '2030-01-01T00:00:00Z' }],
			['publish_unmet_need', { quarter: '2029-Q1', tables: {} }]
		] as const) {
			expect((await reader.rpc(name, args)).error).not.toBeNull();
		}
	});
}
