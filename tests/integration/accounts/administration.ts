/** What administrators may do with accounts, and what becomes of those, on the form that `open` opens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	account,
	accounts,
	assignRole,
	eraseAccount,
	removeRole
} from '../../../src/lib/server/accounts/administration.ts';
import { invite } from '../../../src/lib/server/accounts/invite.ts';
import type { SignedIn } from '../embedded/fixture.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { person, serverOver } from './people.ts';

const [GWYNEDD, CONWY] = ['W06000002', 'W06000003'];

export function describeAdministration(open: OpenRecord): void {
	let opened: RecordDatabase;
	let server: ReturnType<typeof serverOver>;
	let admin: SignedIn;
	beforeAll(async () => {
		opened = await open();
		server = serverOver(opened);
		admin = await person(opened, 'chief@council.example', { role: 'administrator' });
	});
	afterAll(() => opened?.close());

	const rolesOf = async (id: string) => {
		const answer = await account(admin.client, id);
		return answer.ok ? answer.account.roles : [];
	};
	const audited = (entity: string) =>
		opened.db.sql<{ action: string; actor: string | null; role: string }>(
			`select action, actor, role from app.audit_event where entity = 'account' and entity_id = $1 order by id`,
			[entity]
		);
	const lettersTo = (recipient: string) =>
		opened.db.sql<{ template: string; data: { path: string } }>(
			'select template, data from app.mail_message where recipient = $1 order by created_at',
			[recipient]
		);

	test('an invitation makes the account, gives the role in the inviter’s name and writes to them', async () => {
		const email = 'new.editor@council.example';
		const wish = {
			role: 'editor' as const,
			organization: null,
			areas: [GWYNEDD, CONWY] as string[]
		};
		const of = { en: 'Gwynedd, Conwy', cy: 'Gwynedd, Conwy' };
		const answer = await invite(server, admin.client, { email, locale: 'cy', wish, of });
		if (!answer.ok) throw new Error(answer.error);
		const held = await rolesOf(answer.id);
		expect(held.map(({ role, gss }) => [role, gss])).toEqual([
			['editor', GWYNEDD],
			['editor', CONWY]
		]);
		expect(await audited(answer.id)).toEqual([
			{ action: 'role given', actor: admin.id, role: 'administrator' },
			{ action: 'role given', actor: admin.id, role: 'administrator' }
		]);
		const [letter] = await lettersTo(email);
		expect(letter).toMatchObject({ template: 'invitation', data: { role: 'editor', of } });
		expect(letter!.data.path).toMatch(/^\/auth\/confirm\?token_hash=/);
		// The same again gives nothing twice.
		const again = await invite(server, admin.client, { email, locale: 'cy', wish, of });
		expect(again).toEqual({ ok: true, id: answer.id });
		expect(await rolesOf(answer.id)).toHaveLength(2);
	});

	test('nobody but an administrator sees accounts or changes them', async () => {
		const editor = await person(opened, 'editor@one.example', { role: 'editor', gss: GWYNEDD });
		const refused = { ok: false, error: 'not_allowed' };
		const wish = { role: 'administrator' as const, organization: null, areas: [] };
		expect(await accounts(editor.client, null, 1)).toEqual(refused);
		expect(await account(editor.client, admin.id)).toEqual(refused);
		expect(await assignRole(editor.client, editor.id, wish)).toEqual(refused);
		const [own] = await rolesOf(admin.id);
		expect(await removeRole(editor.client, own!.id)).toEqual(refused);
		expect(await eraseAccount(server, editor.client, admin.id)).toEqual(refused);
		const { data } = await editor.client.rpc('every_organization');
		expect(data).toEqual(refused);
		const list = await accounts(admin.client, 'administrator', 1);
		expect(list.ok && list.accounts.map(({ email }) => email)).toEqual(['chief@council.example']);
	});

	test('the last administrator stays, whoever wishes otherwise', async () => {
		const [own] = await rolesOf(admin.id);
		const last = { ok: false, error: 'last_administrator' };
		expect(await removeRole(admin.client, own!.id)).toEqual(last);
		expect(await eraseAccount(server, admin.client, admin.id)).toEqual(last);
		const second = await person(opened, 'second@council.example', { role: 'administrator' });
		const [theirs] = await rolesOf(second.id);
		// Both at once take the role from one another: one of them is left.
		const answers = await Promise.all([
			removeRole(admin.client, theirs!.id),
			removeRole(second.client, own!.id)
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		const left = await opened.db.sql<{ account_id: string }>(
			`select account_id from app.role_assignment where role = 'administrator'`
		);
		expect(left).toHaveLength(1);
		await opened.db.sql(`delete from app.role_assignment where role = 'administrator'`);
		await opened.db.sql(
			`insert into app.role_assignment (account_id, role) values ($1, 'administrator')`,
			[admin.id]
		);
	});

	test('a role needs what it is held for', async () => {
		const { id } = await person(opened, 'somebody@one.example');
		const give = (wish: {
			role: 'member' | 'steward';
			organization: string | null;
			areas: string[];
		}) => assignRole(admin.client, id, wish);
		const none = { organization: null, areas: [] };
		expect(await give({ role: 'member', ...none })).toMatchObject({ error: 'needs_organization' });
		expect(await give({ role: 'steward', ...none })).toMatchObject({ error: 'needs_areas' });
		expect(await give({ role: 'steward', organization: null, areas: ['E06000001'] })).toMatchObject(
			{ error: 'needs_areas' }
		);
		expect(await rolesOf(id)).toEqual([]);
	});

	test('an erased account leaves what it did, and nothing that leads to anybody', async () => {
		const email = 'leaver@council.example';
		const leaver = await person(opened, email, { role: 'administrator' });
		const other = await person(opened, 'other@council.example');
		const wish = { role: 'national_reviewer' as const, organization: null, areas: [] };
		expect(await assignRole(leaver.client, other.id, wish)).toMatchObject({ ok: true });
		await invite(server, admin.client, { email, locale: 'en', wish, of: null });
		expect(await lettersTo(email)).toHaveLength(1);

		expect(await eraseAccount(server, leaver.client, leaver.id)).toEqual({ ok: true });
		expect(await lettersTo(email)).toEqual([]);
		expect(await account(admin.client, leaver.id)).toEqual({ ok: false, error: 'gone' });
		expect(await server.issueSignInToken(email)).toBeNull();
		const [given] = await audited(other.id);
		expect(given).toMatchObject({ action: 'role given', actor: null, role: 'administrator' });
		const traces = await opened.db.sql(
			`select id from app.audit_event e where e::text like '%' || $1 || '%' or e::text like '%' || $2 || '%'`,
			[email, leaver.id]
		);
		expect(traces).toEqual([]);
		// The token of the session is not yet too old, but it is nobody's.
		expect((await leaver.client.rpc('whoami')).data).toEqual({ ok: false, error: 'no_account' });
		// Once more is no failure at the sign-in service, and says so.
		expect(await eraseAccount(server, admin.client, leaver.id)).toEqual({
			ok: false,
			error: 'gone'
		});
	});

	test('the language of one’s own e-mails is one’s own to choose', async () => {
		const someone = await person(opened, 'languages@one.example');
		expect((await someone.client.rpc('set_language', { locale: 'cy' })).data).toEqual({ ok: true });
		expect((await someone.client.rpc('whoami')).data.account.locale).toBe('cy');
		expect((await someone.client.rpc('set_language', { locale: 'fr' })).data).toMatchObject({
			error: 'not_a_language'
		});
	});
}
