/** A year of a service: checked, reminded of, out of date, revived. On the form that `open` opens. */
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageInputs } from '../../../src/lib/coverage/inputs.ts';
import { CONFIRMED } from '../../../src/lib/coverage/offers/offers.ts';
import { certaintyOf } from '../../../src/lib/domain/assurance/assurance.ts';
import type { Service } from '../../../src/lib/domain/service/service.ts';
import { applyChanges } from '../../../src/lib/domain/snapshot/change.ts';
import { addDays } from '../../../src/lib/domain/time/calendar.ts';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import { remindProviders } from '../../../src/lib/server/jobs/remind-providers.ts';
import { sendMail } from '../../../src/lib/server/jobs/send-mail.ts';
import type { OutgoingMail } from '../../../src/lib/server/mail/drivers/driver.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { clientFor, signIn, type SignedIn } from '../embedded/fixture.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';

const CHECKED_ON = '2026-11-22';

export function describeAYear(open: OpenRecord): void {
	let opened: RecordDatabase;
	let context: JobContext;
	const sent: OutgoingMail[] = [];
	let member: SignedIn;
	let colleague: SignedIn;
	let stranger: SignedIn;
	/** One service on the targeted tier and one on another, of the same organisation. */
	let targeted: string;
	let other: string;

	const sql: RecordDatabase['db']['sql'] = (text, params) => opened.db.sql(text, params);
	const anonymous = () => clientFor(opened.db, opened.db.publishableKey);
	/** From now on it is nine in the morning of this day. */
	async function itIs(day: string): Promise<Date> {
		await sql(
			`create or replace function app.clock() returns timestamptz language sql stable set search_path = ''
			as $$ select timestamptz '${day} 09:00Z' $$`
		);
		return new Date(`${day}T09:00:00Z`);
	}
	/** What the jobs of a day send. */
	async function dayOfJobs(day: string): Promise<OutgoingMail[]> {
		const now = await itIs(day);
		sent.length = 0;
		await remindProviders.run(context, now);
		await sendMail.run(context, now);
		return [...sent];
	}
	const tokenIn = (mail: OutgoingMail) =>
		/\/assurance\/confirm\?token=([A-Za-z0-9_-]{43})\n/.exec(mail.text)![1]!;
	const subjects = (mails: OutgoingMail[]) => mails.map(({ to, subject }) => `${to}: ${subject}`);

	async function snapshot() {
		const { version, changedAt, items } = await fetchChanges(anonymous(), 0);
		return applyChanges(null, items, { version, changedAt, takenAt: changedAt });
	}
	async function serviceOf(id: string): Promise<Service> {
		return (await snapshot()).services.get(id)!;
	}
	/** Whether finder and coverage take a service for confirmed on a day. */
	async function certaintyOn(id: string, day: string) {
		const { services, statements, reference } = await snapshot();
		const { offers } = coverageInputs(
			{ services: services.values(), statements: statements.values(), reference },
			day
		);
		const row = offers.ids.indexOf(id);
		return {
			finder: certaintyOf(services.get(id)!, day).state,
			coverage: offers.certainty[row] === CONFIRMED
		};
	}

	beforeAll(async () => {
		opened = await open();
		context = {
			client: clientFor(opened.db, opened.db.secretKey),
			mail: { keepsData: false, send: async (mail) => void sent.push(mail), close() {} },
			dataDir: tmpdir(),
			origin: 'https://haenau.example',
			changed: async () => {}
		};
		const rows = await sql<{ id: string; targeted: boolean; organization: string }>(
			`select s.id::text, s.organization_id::text as organization,
				bool_or(p.tier_id = 'targeted') as targeted
			from app.service s join app.tier_placement p on p.service_id = s.id
			where s.published and s.status = 'active' and s.in_scope
			group by s.id order by s.fact_id`
		);
		const pair = rows
			.filter((row) => row.targeted)
			.map((row) => [
				row,
				rows.find((one) => !one.targeted && one.organization === row.organization)
			])
			.find(([, two]) => two)!;
		targeted = pair[0]!.id;
		other = pair[1]!.id;
		[member, colleague, stranger] = (await Promise.all(
			['member', 'colleague', 'stranger'].map((who) => signIn(opened.db, `${who}@example.org`))
		)) as [SignedIn, SignedIn, SignedIn];
		for (const [who, locale] of [
			[member, 'cy'],
			[colleague, 'en'],
			[stranger, 'en']
		] as const) {
			const email = { [member.id]: 'member', [colleague.id]: 'colleague' }[who.id] ?? 'stranger';
			await context.client.rpc('note_account', {
				id: who.id,
				email: `${email}@example.org`,
				locale
			});
		}
		for (const account of [member.id, colleague.id]) {
			await context.client.rpc('give_role', {
				account,
				role: 'member',
				organization: pair[0]!.organization
			});
		}
	});
	afterAll(() => opened?.close());

	test('nobody is asked about what was never checked', async () => {
		expect(await dayOfJobs(CHECKED_ON)).toEqual([]);
	});

	test('a member says that a record is correct: the day of the check moves, and nothing else', async () => {
		await itIs(CHECKED_ON);
		const before = await serviceOf(targeted);
		for (const [who, error] of [
			[stranger.client, 'not_allowed'],
			[member.client, null]
		] as const) {
			for (const service of [targeted, other]) {
				const { data } = await who.rpc('confirm_service', { service, version: 1 });
				expect(data).toMatchObject(error ? { ok: false, error } : { ok: true });
			}
		}
		const after = await serviceOf(targeted);
		expect(after).toEqual({
			...before,
			assurance: { checked_on: CHECKED_ON, role: 'provider' }
		});
		// Pressed twice: checked once.
		await member.client.rpc('confirm_service', { service: targeted, version: 1 });
		const [{ checks }] = (await sql<{ checks: number }>(
			'select count(*)::int as checks from app.assurance where service_id = $1',
			[targeted]
		)) as [{ checks: number }];
		expect(checks).toBe(1);
		expect(await certaintyOn(targeted, CHECKED_ON)).toEqual({
			finder: 'confirmed',
			coverage: true
		});
	});

	test('a version that nobody has read is not confirmed', async () => {
		const { data } = await member.client.rpc('confirm_service', { service: targeted, version: 2 });
		expect(data).toEqual({ ok: false, error: 'changed' });
	});

	test('four weeks before the six months are over the members of a targeted service are asked, each once', async () => {
		expect(await dayOfJobs('2027-04-23')).toEqual([]);
		const first = await dayOfJobs('2027-04-24');
		expect(first.map(({ to }) => to).sort()).toEqual([
			'colleague@example.org',
			'member@example.org'
		]);
		const [welsh] = first.filter(({ to }) => to.startsWith('member'));
		expect(welsh!.subject).toMatch(/^A yw hyn yn gywir o hyd\? /);
		expect(welsh!.text).toContain('22 Mai 2027');
		expect(new Set(first.map(tokenIn)).size).toBe(2);
		for (const day of ['2027-04-24', '2027-04-25', '2027-05-21']) {
			expect(await dayOfJobs(day)).toEqual([]);
		}
	});

	test('two processes that run at once send nothing twice', async () => {
		const now = await itIs('2027-05-22');
		sent.length = 0;
		await Promise.all([remindProviders.run(context, now), remindProviders.run(context, now)]);
		await sendMail.run(context, now);
		expect(subjects(sent)).toHaveLength(2);
		expect(sent.every(({ text }) => text.includes('22 May 2027'))).toBe(true);
	});

	test('it holds on the day itself, and is out of date the day after', async () => {
		expect(await certaintyOn(targeted, '2027-05-22')).toMatchObject({ finder: 'confirmed' });
		expect(await certaintyOn(targeted, '2027-05-23')).toEqual({
			finder: 'out-of-date',
			coverage: false
		});
		// The other one, not targeted, holds for a year.
		expect(await certaintyOn(other, '2027-05-23')).toEqual({ finder: 'confirmed', coverage: true });
	});

	test('after months without a server one message comes, not those that were missed', async () => {
		const late = await dayOfJobs('2027-12-24');
		// "After" for the targeted service, due in May; "after" for the other one, due in November.
		expect(late).toHaveLength(4);
		expect(late.every(({ text }) => text.includes('ran out on'))).toBe(true);
		expect(await dayOfJobs('2028-03-01')).toEqual([]);
		expect(await certaintyOn(other, '2027-11-23')).toMatchObject({ finder: 'out-of-date' });
		const steps = await sql<{ step: string }>(
			'select step from app.reminder where service_id = $1 order by sent_at',
			[targeted]
		);
		expect(steps.map(({ step }) => step)).toEqual(['before', 'due', 'after']);
	});

	test('the link shows what it is about, works once, and revives the service', async () => {
		await sql('delete from app.reminder');
		const mails = await dayOfJobs('2028-03-02');
		const about = async (mail: OutgoingMail) =>
			(await anonymous().rpc('confirm_link', { token: tokenIn(mail) })).data;
		const asked = await Promise.all(mails.map(about));
		expect(asked.every(({ ok }) => ok)).toBe(true);
		const mine = mails.find(
			({ to }, index) => to.startsWith('member') && asked[index].service === targeted
		)!;
		const theirs = mails.find(
			({ to }, index) => to.startsWith('colleague') && asked[index].service === targeted
		)!;
		const before = await serviceOf(targeted);
		// Looking burns nothing: a mail scanner opens every link.
		await about(mine);
		const both = await Promise.all(
			[1, 2].map(() => anonymous().rpc('confirm_by_link', { token: tokenIn(mine) }))
		);
		expect(both.map(({ data }) => data.ok).sort()).toEqual([false, true]);
		expect(await about(mine)).toEqual({ ok: false, error: 'used', service: targeted, version: 1 });
		expect(await about(theirs)).toMatchObject({ ok: false, error: 'checked' });
		expect(await serviceOf(targeted)).toEqual({
			...before,
			assurance: { checked_on: '2028-03-02', role: 'provider' }
		});
		expect(await certaintyOn(targeted, '2028-03-02')).toEqual({
			finder: 'confirmed',
			coverage: true
		});
		// And the year begins anew.
		expect(await dayOfJobs(addDays('2028-09-02', -28))).toHaveLength(2);
	});

	test('who checked is written down: role and account, never an address', async () => {
		const [row] = await sql<{ role: string; actor: string; after: object }>(
			`select role, actor::text, after from app.audit_event
			where action = 'still correct' order by id desc limit 1`
		);
		expect(row).toEqual({
			role: 'member',
			actor: member.id,
			after: { checked_on: '2028-03-02', role: 'provider' }
		});
	});

	test('a link that is wrong, late, or about another version says which', async () => {
		const problem = async (token: string) =>
			(await anonymous().rpc('confirm_by_link', { token })).data.error;
		expect(await problem('nonsense')).toBe('unknown');
		expect(await problem('')).toBe('unknown');
		await sql('delete from app.reminder');
		await sql('delete from app.assurance where service_id = $1', [targeted]);
		const [mail] = (await dayOfJobs('2028-10-01')).filter(({ to }) => to.startsWith('member'));
		const token = tokenIn(mail!);
		await itIs('2028-10-31');
		expect(await problem(token)).toBe('expired');
		await itIs('2028-10-05');
		await sql(
			`insert into app.service_version (service_id, version, document, published_at, role)
			select $1::uuid, n, '{}', now(), 'editor' from generate_series(1, 2) n
			on conflict do nothing`,
			[other]
		);
		expect(await problem(token)).toBe('changed');
		await sql('delete from app.role_assignment where account_id = $1', [member.id]);
		expect(await problem(token)).toBe('not_allowed');
		await sql('update app.service set published = false where id = $1', [other]);
		await context.client.rpc('give_role', {
			account: member.id,
			role: 'member',
			organization: (
				await sql<{ id: string }>(
					'select organization_id::text as id from app.service where id = $1',
					[other]
				)
			)[0]!.id
		});
		expect(await problem(token)).toBe('not_public');
		// Nothing of all this was taken for a check.
		const [{ checks }] = (await sql<{ checks: number }>(
			`select count(*)::int as checks from app.assurance where checked_on >= '2028-10-01'`
		)) as [{ checks: number }];
		expect(checks).toBe(0);
	});

	test('whoever can not be written to is not asked, and their organisation shows as out of reach', async () => {
		const editor = await signIn(opened.db, 'editor@example.org');
		await context.client.rpc('note_account', { id: editor.id, email: 'editor@example.org' });
		await context.client.rpc('give_role', {
			account: editor.id,
			role: 'editor',
			area: 'W06000002'
		});
		const reachable = async () =>
			(await editor.client.rpc('reachable_organizations')).data.organizations.length;
		expect(await reachable()).toBe(1);
		await sql(`delete from app.mail_message`);
		await sql(
			`insert into app.mail_message (recipient, locale, template, state, problem)
			values ('member@example.org', 'cy', 'still-correct', 'failed', 'refused 550'),
				('colleague@example.org', 'en', 'still-correct', 'failed', 'refused 550')`
		);
		expect(await reachable()).toBe(0);
		expect((await member.client.rpc('reachable_organizations')).data).toEqual({
			ok: false,
			error: 'not_allowed'
		});
	});

	test('an account that is erased takes its messages with it', async () => {
		await sql(`delete from app.account where email = 'member@example.org'`);
		const left = await sql<{ recipient: string }>(
			'select distinct recipient from app.mail_message'
		);
		expect(left).toEqual([{ recipient: 'colleague@example.org' }]);
		expect(await sql('select 1 from app.confirm_link where account_id = $1', [member.id])).toEqual(
			[]
		);
	});
}
