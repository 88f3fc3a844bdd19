import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import { tellOfReports } from '../../../src/lib/server/jobs/tell-of-reports.ts';
import { TEMPLATES } from '../../../src/lib/server/mail/mail.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { actingAs } from './acting-as.ts';
import type { Record } from './describe-record.ts';

type Service = { id: string; organization: string; gss: string; elsewhere: string };

/** What the record promises about reports of something wrong. */
export function reportPromises(record: Record): void {
	let service: Service;
	let withheld: string;
	let reader: ApiClient;
	let editor: ApiClient;
	let stranger: ApiClient;
	let member: ApiClient;
	const report = (of: object = {}, by: ApiClient = reader) =>
		by
			.rpc('report_error', { act: randomUUID(), service: service.id, reason: 'phone', ...of })
			.then(({ data }) => data);
	const one = async <Row>(query: string, values: unknown[] = []) =>
		(await record().sql<Row & object>(query, values))[0]!;

	beforeAll(async () => {
		service = await one<Service>(
			`select s.id, s.organization_id as organization, min(a.gss) as gss,
				(select min(e.gss) from app.area e where not exists (
					select from app.service_area x where x.service_id = s.id and x.gss = e.gss)) as elsewhere
			from app.service s join app.service_area a on a.service_id = s.id
			where s.published and not s.location_withheld group by s.id
			having count(*) = 1 order by s.id limit 1`
		);
		withheld = (
			await one<{ id: string }>(
				`select id from app.service where published and location_withheld order by id limit 1`
			)
		).id;
		reader = clientFor(record(), record().publishableKey);
		editor = await actingAs(record(), 'report-editor', { role: 'editor', gss: service.gss });
		stranger = await actingAs(record(), 'report-stranger', {
			role: 'editor',
			gss: service.elsewhere
		});
		member = await actingAs(record(), 'report-member', {
			role: 'member',
			organization: service.organization
		});
	});

	describe('from a reader to an editor', () => {
		test('a form sent twice is one report', async () => {
			const act = randomUUID();
			const first = await report({ act, phone: '01248 123456', comment: 'New number' });
			expect(first).toMatchObject({
				ok: true,
				reference: expect.stringMatching(/^R-[2-9A-HJKMNP-TV-Z]{6}$/)
			});
			expect(await report({ act, phone: 'anything' })).toEqual(first);
			expect(
				await one(`select count(*)::int as n from app.error_report where id = $1`, [act])
			).toEqual({ n: 1 });
			expect(await report({ act, service: withheld })).toMatchObject({ error: 'unknown_service' });
		});

		test('editors of its areas see it whole, its members without the comment, others not', async () => {
			const { reference } = await report({
				comment: 'Seen by editors only',
				website: 'https://example.org'
			});
			const seenBy = async (who: ApiClient, name: string, args: object = {}) =>
				(await who.rpc(name, args)).data;
			const found = (answer: { reports?: { reference: string }[] }) =>
				answer.reports?.find((each) => each.reference === reference);
			const organization = { organization: service.organization };
			expect(found(await seenBy(editor, 'error_reports'))).toMatchObject({
				comment: 'Seen by editors only'
			});
			expect(found(await seenBy(stranger, 'error_reports'))).toBeUndefined();
			expect(await seenBy(member, 'error_reports')).toMatchObject({ error: 'not_allowed' });
			expect(
				found(await seenBy(member, 'error_reports_of_organization', organization))
			).toMatchObject({ comment: null, website: 'https://example.org' });
			expect(await seenBy(editor, 'error_reports_of_organization', organization)).toMatchObject({
				error: 'not_allowed'
			});
			for (const name of ['error_reports', 'error_reports_of_organization']) {
				expect(
					(await reader.rpc(name, name === 'error_reports' ? {} : organization)).error
				).not.toBeNull();
			}
		});

		test('is closed once, with an outcome, and history keeps no word of it', async () => {
			const { reference } = await report({ comment: 'A word that must go' });
			const { id } = await one<{ id: string }>(
				`select id from app.error_report where reference = $1`,
				[reference]
			);
			const close = async (by: ApiClient) =>
				(
					await by.rpc('close_error_report', {
						report: id,
						outcome: 'corrected',
						note: ' Rang them '
					})
				).data;
			expect(await close(stranger)).toMatchObject({ error: 'unknown_report' });
			expect(await close(member)).toMatchObject({ error: 'not_allowed' });
			expect(await close(editor)).toEqual({ ok: true });
			expect(await close(editor)).toMatchObject({ error: 'closed_already' });
			const { data } = await editor.rpc('error_reports', { closed: true });
			expect(data.reports).toContainEqual(
				expect.objectContaining({ reference, outcome: 'corrected', closing_note: 'Rang them' })
			);
			const event = await one<{ event: string }>(
				`select to_jsonb(e)::text as event from app.audit_event e where entity = 'report' and entity_id = $1`,
				[reference]
			);
			expect(event.event).toContain('corrected');
			expect(event.event).not.toContain('must go');
			expect(event.event).not.toContain('@');
		});
	});

	test('a closed report is deleted after 90 days, an open one never', async () => {
		const { reference: open } = await report();
		const { reference: closed } = await report();
		await record().sql(
			`update app.error_report set closed_at = '2026-06-01T12:00:00Z', outcome = 'corrected' where reference = $1`,
			[closed]
		);
		const server = clientFor(record(), record().secretKey);
		const run = async (at: string) => (await server.rpc('run_report_deletions', { at })).data;
		const left = async () =>
			(
				await record().sql<{ reference: string }>(
					`select reference from app.error_report where reference in ($1, $2)`,
					[open, closed]
				)
			).map(({ reference }) => reference);
		await run('2026-08-30T11:00:00Z');
		expect((await left()).sort()).toEqual([open, closed].sort());
		expect(await run('2026-08-30T12:00:00Z')).toMatchObject({ ok: true, deleted: 1 });
		expect(await run('2026-08-30T12:00:00Z')).toMatchObject({ deleted: 0 });
		expect(await left()).toEqual([open]);
		expect((await reader.rpc('run_report_deletions', { at: '2030-01-01' })).error).not.toBeNull();
	});

	test('the queue of a service has an end', async () => {
		const { id } = await one<{ id: string }>(
			`select id from app.service where published and not location_withheld order by id desc limit 1`
		);
		for (let i = 0; i < 20; i++) expect(await report({ service: id })).toMatchObject({ ok: true });
		expect(await report({ service: id })).toEqual({ ok: false, error: 'full_service' });
		expect(await report()).toMatchObject({ ok: true });
		await record().sql(`delete from app.error_report where service_id = $1`, [id]);
	});

	test('of a withheld place nothing is taken that could name it', async () => {
		const about = { service: withheld };
		for (const said of [
			{ comment: 'Behind the church' },
			{ opening: 'Mondays' },
			{ website: 'https://example.org/town' },
			{ website: 'https://example.org?town' }
		]) {
			expect(await report({ ...about, ...said })).toEqual({ ok: false, error: 'place_withheld' });
		}
		expect(await report({ ...about, website: 'https://example.org/' })).toMatchObject({ ok: true });
	});

	test('what was written about a place goes when the place becomes withheld', async () => {
		const { id } = await one<{ id: string }>(
			`select s.id from app.service s where s.published and not s.location_withheld and s.url is null
			and not exists (select from app.service_at_location l where l.service_id = s.id) order by s.id limit 1`
		);
		const { reference } = await report({
			service: id,
			comment: 'In Canarytown',
			opening: 'Canarytown hall, 9 to 5',
			phone: '01248 123456'
		});
		await record().sql(`update app.service set location_withheld = true where id = $1`, [id]);
		const left = await one(
			`select phone, website, opening, comment from app.error_report where reference = $1`,
			[reference]
		);
		expect(left).toEqual({ phone: '01248 123456', website: null, opening: null, comment: null });
		await record().sql(`update app.service set location_withheld = false where id = $1`, [id]);
	});

	test('members are written to once a day a service, never in the words of the reader', async () => {
		await record().sql(`delete from app.error_report`);
		const server = clientFor(record(), record().secretKey);
		const run = (day: string) =>
			tellOfReports.run({ client: server } as JobContext, new Date(`${day}T09:00:00Z`));
		const mails = () =>
			record().sql<{ recipient: string; data: { reference: string } }>(
				`select recipient, data from app.mail_message where template = 'report-received' order by created_at`
			);
		const { reference } = await report({ comment: 'Words of a reader' });
		await report();
		expect(await run('2026-11-22')).toEqual({ messages: 1 });
		expect(await run('2026-11-22')).toEqual({ messages: 0 });
		const [mail, ...more] = await mails();
		expect(more).toEqual([]);
		expect(mail).toMatchObject({
			recipient: 'report-member@example.org',
			data: { reference, path: '/register' }
		});
		expect(JSON.stringify(mail)).not.toContain('Words of a reader');
		expect(TEMPLATES['report-received'].data.safeParse(mail!.data).success).toBe(true);
		await report();
		expect(await run('2026-11-24')).toEqual({ messages: 1 });
	});

	test('a service that nobody sees cannot be reported', async () => {
		expect(await report({ service: randomUUID() })).toEqual({
			ok: false,
			error: 'unknown_service'
		});
	});
}
