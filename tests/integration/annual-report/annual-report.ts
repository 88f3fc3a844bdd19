import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import {
	annualReportSchema,
	type AnnualReport
} from '../../../src/lib/domain/annual-report/annual-report.ts';
import { applyChanges } from '../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../src/lib/domain/snapshot/snapshot.ts';
import {
	readReportSource,
	type WaitingReport
} from '../../../src/lib/server/annual-report/report-source.ts';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import {
	takeMonthlySnapshot,
	workOutFigures
} from '../../../src/lib/server/jobs/take-snapshots.ts';
import { writeReports } from '../../../src/lib/server/jobs/write-reports.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { reportContents } from '../../../src/lib/views/annual-report/report-contents.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { actingAs } from '../record/acting-as.ts';
import type { Record } from '../record/describe-record.ts';

const write = writeReports(reportContents);
const CHANGES = { en: 'A town was wrong', cy: 'Roedd tref yn anghywir', cy_state: 'human' };

/** What the record promises about reports: frozen, corrected by versions, redacted for safety. */
export function annualReportPromises(record: Record): void {
	let context: JobContext;
	let reviewer: ApiClient;
	let picture: Snapshot | null = null;
	let snapshots: { id: string; taken_on: string }[];
	/** The version that later tests are about. */
	let first: AnnualReport;

	beforeAll(async () => {
		const db = record();
		context = {
			client: clientFor(db, db.secretKey),
			mail: { keepsData: false, send: async () => {}, close: async () => {} },
			dataDir: tmpdir(),
			origin: 'http://localhost',
			changed: async () => {}
		};
		reviewer = await actingAs(db, 'report-reviewer', { role: 'national_reviewer' });
		for (const day of ['2025-10-01', '2026-11-02']) {
			await takeMonthlySnapshot.run(context, new Date(`${day}T10:00:00Z`));
			await db.sql(
				`update app.service set status = 'inactive' where id in (
					select id from app.service where published and status = 'active' order by id limit 3
				)`
			);
		}
		await workOutFigures.run(context, new Date());
		snapshots = await db.sql(
			`select id::text, taken_on::text from app.dated_snapshot order by taken_at`
		);
	});

	const published = async (): Promise<AnnualReport[]> => {
		const db = record();
		const { version, changedAt, items } = await fetchChanges(
			clientFor(db, db.publishableKey),
			picture?.version ?? 0
		);
		picture = applyChanges(picture, items, { version, changedAt, takenAt: changedAt });
		return [...picture.annualReports.values()].sort((one, other) => one.version - other.version);
	};
	const ask = async (more: object = {}, client = reviewer) =>
		(
			await client.rpc('ask_for_report', {
				region: null,
				from_snapshot: snapshots.at(-2)!.id,
				to_snapshot: snapshots.at(-1)!.id,
				...more
			})
		).data as { ok: boolean; id: string; reference: string; version: number; error?: string };
	const read = async (report: string): Promise<AnnualReport> =>
		annualReportSchema.parse((await reviewer.rpc('annual_report', { report })).data.report);
	const publish = async (report: string, seen: string | null) =>
		(await reviewer.rpc('publish_report', { report, seen })).data as { ok: boolean };

	test('one request makes a report of both languages, frozen and hashed', async () => {
		const asked = await ask();
		expect(asked).toMatchObject({ ok: true, version: 1 });
		expect((await read(asked.id)).state).toBe('asked');
		expect(await write.run(context, new Date())).toEqual({ reports: 1 });
		expect(await write.run(context, new Date())).toEqual({ reports: 0 });
		const draft = await read(asked.id);
		expect(draft).toMatchObject({ state: 'draft', method: 1, published_on: null });
		expect(await published()).toEqual([]);
		for (const locale of ['en', 'cy'] as const) {
			expect(draft.contents!.texts[locale].headlines.length).toBeGreaterThan(6);
		}
		const { n } = (
			await record().sql<{ n: string }>(
				`select encode(sha256(convert_to(contents::text, 'UTF8')), 'hex') as n
			from app.annual_report where id = '${asked.id}'`
			)
		)[0]!;
		expect(n).toBe(draft.hash);
		expect(await publish(asked.id, 'another')).toEqual({ ok: false, error: 'changed' });
		expect(await publish(asked.id, draft.hash)).toMatchObject({ ok: true, version: 1 });
		first = (await published())[0]!;
		expect(first).toMatchObject({ state: 'published', hash: draft.hash });
		expect(first.contents).toEqual(draft.contents);
		expect(await publish(asked.id, draft.hash)).toEqual({ ok: false, error: 'state' });
	});

	test('the same snapshots give the same report again, however late', async () => {
		const [row] = await record().sql<WaitingReport & { text: string }>(
			`select id::text, region_id as region, from_snapshot::text, to_snapshot::text, inputs
			from app.annual_report where id = '${first.id}'`
		);
		const contents = reportContents(await readReportSource(context.client, tmpdir(), row!));
		expect(JSON.parse(JSON.stringify(contents))).toEqual(first.contents);
	});

	test('what is published is neither changed nor taken away', async () => {
		for (const statement of [
			`update app.annual_report set contents = '{}' where id = '${first.id}'`,
			`update app.annual_report set published_on = '2020-01-01' where id = '${first.id}'`,
			`update app.annual_report set state = 'draft', published_on = null where id = '${first.id}'`,
			`delete from app.annual_report where id = '${first.id}'`
		]) {
			await expect(record().sql(statement)).rejects.toThrow(/does not change/);
		}
		expect((await reviewer.rpc('discard_report', { report: first.id })).data).toEqual({
			ok: false,
			error: 'state'
		});
	});

	test('a correction is another version that says what changed; the older one stays', async () => {
		expect(await ask({ corrects: first.reference })).toMatchObject({ error: 'changes' });
		expect(await ask({ corrects: 'R-NOBODY', changes: CHANGES })).toMatchObject({
			error: 'unknown_report'
		});
		const second = await ask({ corrects: first.reference, changes: CHANGES, region: 'NW' });
		expect(second).toMatchObject({ ok: true, reference: first.reference, version: 2 });
		expect(await ask({ corrects: first.reference, changes: CHANGES })).toMatchObject({
			error: 'waiting'
		});
		await write.run(context, new Date());
		const draft = await read(second.id);
		// A version is of the edition of its report, whatever was asked for.
		expect(draft).toMatchObject({ region: null, changes: CHANGES });
		await publish(second.id, draft.hash);
		expect((await published()).map(({ version }) => version)).toEqual([1, 2]);
		expect((await published())[0]!.contents).toEqual(first.contents);
	});

	test('every region has an edition', async () => {
		const regions = await record().sql<{ id: string }>('select id from app.region order by id');
		for (const { id } of regions) await ask({ region: id });
		expect(await write.run(context, new Date())).toEqual({ reports: regions.length });
		const { data } = await reviewer.rpc('annual_reports');
		const drafts = data.reports.filter(({ state }: AnnualReport) => state === 'draft');
		expect(drafts).toHaveLength(7);
		for (const { id } of drafts) {
			expect((await read(id)).contents!.texts.cy.sections.map((one) => one.id)).toEqual(
				(await read(id)).contents!.texts.en.sections.map((one) => one.id)
			);
			expect((await reviewer.rpc('discard_report', { report: id })).data).toEqual({ ok: true });
		}
	});

	test('a period ends after it begins, and only reviewers ask', async () => {
		const [from, to] = [snapshots.at(-2)!.id, snapshots.at(-1)!.id];
		expect(await ask({ from_snapshot: to, to_snapshot: from })).toMatchObject({ error: 'order' });
		expect(await ask({ region: 'XX' })).toMatchObject({ error: 'unknown_region' });
		expect(await ask({ to_snapshot: first.id })).toMatchObject({ error: 'unknown_snapshot' });
		const commissioner = await actingAs(record(), 'report-commissioner', {
			role: 'commissioner',
			gss: 'W06000023'
		});
		expect(await ask({}, commissioner)).toMatchObject({ error: 'not_allowed' });
	});

	test('a place withheld later is in no report, and each says that something was taken out', async () => {
		const before = await published();
		const [known] = await record().sql<{ id: string; town: string; location: string }>(
			`select s.id::text, l.town, l.id::text as location from app.service s
			join app.service_at_location a on a.service_id = s.id join app.location l on l.id = a.location_id
			where s.published and l.town is not null
				and (select count(*) from app.service_at_location b where b.service_id = s.id) = 1
			order by s.id limit 1`
		);
		// What was written beside the snapshots may name it too.
		await record().sql(`select app.redact_annual_report_texts('no such place anywhere')`);
		expect(await published()).toEqual(before);
		await record().sql(`delete from app.service_at_location where service_id = '${known!.id}'`);
		await record().sql(`delete from app.location where id = '${known!.location}'`);
		await record().sql(`update app.service set location_withheld = true where id = '${known!.id}'`);
		const emptied = await published();
		for (const [at, report] of emptied.entries()) {
			expect(report).toMatchObject({ contents: null, hash: null, version: before[at]!.version });
			expect(report.redactions.at(-1)).toMatchObject({
				reason: 'location withheld',
				hash_before: before[at]!.hash,
				hash_after: null
			});
		}
		// Its snapshots first: until they have figures nothing is written from them.
		expect(await write.run(context, new Date())).toEqual({ reports: 0 });
		await workOutFigures.run(context, new Date());
		expect(await write.run(context, new Date())).toEqual({ reports: before.length });
		for (const [at, report] of (await published()).entries()) {
			expect(report.contents).not.toBeNull();
			expect(report).toMatchObject({
				published_on: before[at]!.published_on,
				state: 'published'
			});
			expect(report.redactions.at(-1)!.hash_after).toBe(report.hash);
			expect(report.hash).not.toBe(before[at]!.hash);
		}
	});

	test('words about a place are taken out of what was written beside the snapshots', async () => {
		const [row] = await record().sql<{ id: string }>(
			`select id::text from app.annual_report where state = 'published' order by version limit 1`
		);
		await record().sql(`select set_config('app.redacting', 'on', false)`);
		await record().sql(
			`update app.annual_report set inputs = '{"note": [{"says": "The refuge in Penrhyncoch"}]}' where id = '${row!.id}'`
		);
		await record().sql(`select set_config('app.redacting', 'off', false)`);
		await record().sql(`select app.redact_annual_report_texts('Penrhyncoch')`);
		const [left] = await record().sql<{ inputs: string; waits: boolean }>(
			`select inputs::text, contents is null as waits from app.annual_report where id = '${row!.id}'`
		);
		expect(left!.inputs).toContain('The refuge in …');
		expect(left!.waits).toBe(true);
		expect(await write.run(context, new Date())).toEqual({ reports: 1 });
	});

	test('the hash is that of the text the database holds', async () => {
		const rows = await record().sql<{ text: string; hash: string }>(
			`select contents::text as text, hash from app.annual_report where contents is not null`
		);
		expect(rows.length).toBeGreaterThan(1);
		for (const { text, hash } of rows) {
			expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
		}
	});
}
