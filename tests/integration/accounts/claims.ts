/** Claims of organisations, on the form that `open` opens. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askClaim } from '../../../src/lib/server/claims/ask-claim.ts';
import { claimOfLink, confirmClaim } from '../../../src/lib/server/claims/confirm-claim.ts';
import { claimsToDecide, decideClaim } from '../../../src/lib/server/claims/decide-claims.ts';
import { sendClaimLinks } from '../../../src/lib/server/claims/send-claim-links.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { person, serverOver } from './people.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

type Letter = { recipient: string; template: string; data: { path: string; reason?: string } };

export function describeClaims(open: OpenRecord): void {
	let opened: RecordDatabase;
	let server: ReturnType<typeof serverOver>;
	let organization: string;
	let gss: string;
	let elsewhere: string;
	beforeAll(async () => {
		opened = await open();
		server = serverOver(opened);
		[{ organization, gss }] = (await opened.db.sql<{ organization: string; gss: string }>(
			`select s.organization_id as organization, a.gss from app.service s
			join app.service_area a on a.service_id = s.id
			where s.id in (select service_id from app.contact where kind = 'email')
			and (select count(*) from app.service o where o.organization_id = s.organization_id) = 1
			and (select count(*) from app.service_area o where o.service_id = s.id) = 1
			order by s.fact_id limit 1`
		)) as [{ organization: string; gss: string }];
		elsewhere = gss === 'W06000001' ? 'W06000002' : 'W06000001';
	});
	afterAll(() => opened?.close());
	beforeEach(async () => {
		await opened.db.sql('delete from app.claim');
		await opened.db.sql('delete from app.mail_message');
	});

	const letters = () =>
		opened.db.sql<Letter>(
			'select recipient, template, data from app.mail_message order by created_at, recipient'
		);
	const tokenIn = (letter: Letter | undefined) => letter!.data.path.split('token=')[1]!;
	const ask = (email: string, proved: boolean, note: string | null = null) =>
		askClaim(server, { email, locale: 'cy', proved, note, organization }, NOW);
	const members = () =>
		opened.db.sql<{ email: string }>(
			`select a.email from app.role_assignment r join app.account a on a.id = r.account_id
			where r.organization_id = $1 order by 1`,
			[organization]
		);

	test('a proved address gets a link, and the link makes a member, once', async () => {
		expect(await ask('worker@charity.example', true)).toEqual({ ok: true });
		const [letter] = await letters();
		expect(letter).toMatchObject({ recipient: 'worker@charity.example', template: 'claim-link' });
		const token = tokenIn(letter);
		const [kept] = await opened.db.sql<{ row: string }>('select c::text as row from app.claim c');
		expect(kept!.row).not.toContain(token);

		// Looking does not use it up, asking again replaces it.
		expect(await claimOfLink(server, token, NOW)).toMatchObject({
			email: 'worker@charity.example'
		});
		await ask('worker@charity.example', true);
		expect(await claimOfLink(server, token, NOW)).toBeNull();
		const newest = tokenIn((await letters()).find(({ data }) => !data.path.includes(token)));
		expect(await confirmClaim(server, newest, days(8))).toBeNull();
		expect(await members()).toEqual([]);
		expect(await confirmClaim(server, newest, days(1))).toBe('worker@charity.example');
		expect(await members()).toEqual([{ email: 'worker@charity.example' }]);
		expect(await confirmClaim(server, newest, days(1))).toBeNull();
		expect(await confirmClaim(server, 'made-up', days(1))).toBeNull();
	});

	test('whoever looked after it before is told: members, else the recorded address', async () => {
		await opened.db.sql('delete from app.role_assignment where organization_id = $1', [
			organization
		]);
		await ask('first@charity.example', true);
		await confirmClaim(server, tokenIn((await letters())[0]), NOW);
		const recorded = await opened.db.sql<{ value: string }>(
			`select distinct lower(c.value) as value from app.contact c join app.service s on s.id = c.service_id
			where s.organization_id = $1 and c.kind = 'email'`,
			[organization]
		);
		const told = async () =>
			(await letters())
				.filter(({ template }) => template === 'claim-notice')
				.map(({ recipient }) => recipient);
		expect(await told()).toEqual(recorded.map(({ value }) => value));

		await opened.db.sql('delete from app.mail_message');
		await ask('second@charity.example', true);
		await confirmClaim(server, tokenIn((await letters())[0]), NOW);
		expect(await told()).toEqual(['first@charity.example']);
	});

	test('any other address waits for an editor of the area, and gets its link from the server', async () => {
		const editor = await person(opened, 'deciding@council.example', { role: 'editor', gss });
		const other = await person(opened, 'editor@elsewhere.example', {
			role: 'editor',
			gss: elsewhere
		});
		const member = await person(opened, 'member@elsewhere.example', {
			role: 'member',
			organization
		});
		await ask('volunteer@webmail.example', false, 'See our page');
		await ask('volunteer@webmail.example', false, 'See our page of the team');
		expect(await letters()).toEqual([]);
		expect(await claimsToDecide(member.client)).toEqual({ ok: false, error: 'not_allowed' });
		expect(await claimsToDecide(other.client)).toMatchObject({ waiting: [] });
		const queue = await claimsToDecide(editor.client);
		if (!queue.ok) throw new Error(queue.error);
		expect(queue.waiting).toMatchObject([{ note: 'See our page of the team', areas: [gss] }]);
		const claim = queue.waiting[0]!.id;

		const yes = { claim, approve: true, reason: '' };
		expect(await decideClaim(other.client, yes)).toEqual({ ok: false, error: 'not_allowed' });
		expect(await decideClaim(member.client, yes)).toEqual({ ok: false, error: 'not_allowed' });
		expect(await decideClaim(editor.client, { ...yes, approve: false })).toEqual({
			ok: false,
			error: 'needs_reason'
		});
		expect(await decideClaim(editor.client, yes)).toEqual({ ok: true });
		expect(await decideClaim(editor.client, yes)).toEqual({ ok: false, error: 'already_decided' });
		// Neither the editor nor anybody signed in can make or read the link.
		for (const name of [
			'claims_to_link',
			'link_claim',
			'claim_of_link',
			'confirm_claim',
			'ask_claim'
		]) {
			expect((await editor.client.rpc(name, {})).data).toBeNull();
		}
		expect(await sendClaimLinks(server.service!, NOW)).toBe(1);
		expect(await sendClaimLinks(server.service!, NOW)).toBe(0);
		const token = tokenIn((await letters()).find(({ template }) => template === 'claim-link'));
		expect(await confirmClaim(server, token, NOW)).toBe('volunteer@webmail.example');
		expect(await members()).toContainEqual({ email: 'volunteer@webmail.example' });
	});

	test('a refusal goes out with its reason', async () => {
		const editor = await person(opened, 'refuser@council.example', { role: 'editor', gss });
		await ask('stranger@webmail.example', false, 'Believe me');
		const queue = await claimsToDecide(editor.client);
		const claim = queue.ok ? queue.waiting[0]!.id : '';
		const reason = 'The organisation does not know you.';
		expect(await decideClaim(editor.client, { claim, approve: false, reason })).toEqual({
			ok: true
		});
		expect(await letters()).toMatchObject([
			{ recipient: 'stranger@webmail.example', template: 'claim-refused', data: { reason } }
		]);
	});

	test('a new organisation is written down when its link is used, seen by editors and by nobody else', async () => {
		const editor = await person(opened, 'anywhere@council.example', { role: 'editor', gss });
		const name = { en: 'A New Charity', cy: null, cy_state: 'missing' as const };
		const newOrganization = {
			name,
			kind: 'third sector' as const,
			website: 'https://new.example/'
		};
		const asked = { email: 'founder@new.example', locale: 'en' as const, proved: true, note: null };
		await askClaim(server, { ...asked, newOrganization }, NOW);
		const count = async () =>
			(await opened.db.sql(`select from app.organization where name ->> 'en' = 'A New Charity'`))
				.length;
		expect(await count()).toBe(0);
		const [letter] = await letters();
		expect(letter!.template).toBe('organization-link');
		const before = await opened.db.sql('select version from app.publication_state');
		expect(await confirmClaim(server, tokenIn(letter), NOW)).toBe('founder@new.example');
		expect(await count()).toBe(1);
		expect(await opened.db.sql('select version from app.publication_state')).toEqual(before);
		expect(await claimsToDecide(editor.client)).toMatchObject({
			new_organizations: [{ name, proved: true, email: 'founder@new.example' }]
		});
	});

	test('a queue full of requests takes no more, and old claims are deleted', async () => {
		for (let n = 0; n < 20; n += 1) await ask(`one-${n}@webmail.example`, false, 'x');
		expect(await ask('more@webmail.example', false, 'x')).toEqual({ ok: false, error: 'too_many' });
		expect(await ask('one-3@webmail.example', false, 'again')).toEqual({ ok: true });
		await ask('unused@charity.example', true);
		const sweep = async (at: Date) =>
			(await server.service!.rpc('delete_old_claims', { at: at.toISOString() })).data.deleted;
		expect(await sweep(days(29))).toBe(0);
		expect(await sweep(days(31))).toBe(1);
		await opened.db.sql(`update app.claim set state = 'refused', decided_at = $1`, [NOW]);
		expect(await sweep(days(89))).toBe(0);
		expect(await sweep(days(91))).toBe(20);
	});
}
