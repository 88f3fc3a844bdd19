/**
 * What somebody with a session of their own may post beyond what the pages offer: fields that no form
 * has, ids of others, links and forms that were used before, the same press twice, two people at once.
 * Over HTTP on the built server; what the database itself refuses is in tests/integration/access.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { migrationsDir } from '../record/record-database.ts';
import { start, type BuiltServer } from './built-server.ts';
import { furnish, type Furnished } from './furnished-record.ts';
import {
	asSent,
	formsOf,
	linksOf,
	linksTo,
	signedIn,
	text,
	visitor,
	type Page,
	type Visitor
} from './visitor.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
let furnished: Furnished;
let provider: Visitor;
let editor: Visitor;
let steward: Visitor;
let admin: Visitor;
/** The provider's own organisation and one of its services. */
let own: { organization: string; service: string };

beforeAll(async () => {
	folder = await temporaryFolder();
	furnished = await furnish(folder.path, (what) => `Said ${what}`);
	server = await start({ DATA_DIR: folder.path });
	provider = await signedIn(server, 'provider');
	editor = await signedIn(server, 'editor');
	steward = await signedIn(server, 'steward');
	admin = await signedIn(server, 'admin');
	const [edit] = formsOf(await provider.get('/en/register')).filter(({ action }) =>
		action.endsWith('?/edit')
	);
	const { organization, service } = asSent(edit!);
	own = { organization: organization![0]!, service: service![0]! };
});
afterAll(async () => {
	await server?.stop();
	await folder?.remove();
});

/** An offer that the provider has just begun; its address. */
async function begun(): Promise<string> {
	const id = randomUUID();
	const { location } = await provider.post('/en/register?/add', {
		organization: own.organization,
		id
	});
	return location!;
}
/** Somebody else of the provider's organisation: an administrator gives a demo account the role. */
async function aColleague(): Promise<Visitor> {
	const { html } = await admin.get('/en/admin/accounts');
	const rows = html.split('/en/admin/accounts/').slice(1);
	const row = rows.find((one) => one.includes('reviewer@haenau.example'))!;
	await admin.post(`/en/admin/accounts/${row.slice(0, 36)}?/assign`, {
		role: 'member',
		organization: own.organization
	});
	return signedIn(server, 'reviewer');
}

const twice = <T>(act: () => Promise<T>): Promise<[T, T]> => Promise.all([act(), act()]);
const statuses = (pages: readonly Page[]) => pages.map(({ status }) => status).sort();

describe('register', () => {
	test('mass assignment: a question takes its own fields and no others', async () => {
		const offer = await begun();
		const named = { 'name-en': 'Ours', 'name-cy': '' };
		await provider.fill(`${offer}/name`, '?/save', named);
		const saved = await provider.fill(`${offer}/description`, '?/save', {
			'does-en': 'What it does',
			'description-en': 'What it does',
			'name-en': 'Taken over',
			name: 'Taken over',
			organization: furnished.organization,
			organization_id: furnished.organization,
			service_id: furnished.service,
			state: 'published',
			own: 'editor',
			location_withheld: 'true',
			tiers: 'targeted',
			document: '{"status":"defunct"}'
		});
		expect(saved.status).toBe(303);
		const name = await provider.get(`${offer}/name`);
		expect(
			asSent(formsOf(name).find(({ action }) => action.endsWith('?/save'))!)['name-en']
		).toEqual(['Ours']);
		// Still a draft, and still theirs: nobody else has it.
		expect((await provider.get(offer)).status).toBe(200);
		const id = offer.split('/').at(-1)!;
		expect((await editor.get(`/en/moderation/${id}`)).status).toBe(404);
	});

	test('foreign ids: neither read, nor changed, nor begun over', async () => {
		for (const id of [...furnished.proposals, NOBODY]) {
			const offer = `/en/register/offers/${id}`;
			const answers = [
				await provider.get(offer),
				await provider.get(`${offer}/name`),
				await provider.get(`${offer}/preview`),
				await provider.post(`${offer}/name?/save`, { 'name-en': 'x', seen: '' }),
				await provider.post(`${offer}/check`, {}),
				await provider.post(`${offer}/withdraw`, {})
			];
			expect([id, statuses(answers)]).toEqual([id, Array(6).fill(404)]);
		}
		const { organization } = own;
		const begin = (fields: { [name: string]: string }, action = 'edit') =>
			provider.post(`/en/register?/${action}`, fields);
		for (const answer of [
			await begin({ organization, service: furnished.service }),
			await begin({ organization: furnished.organization, service: furnished.service }),
			await begin({ organization: furnished.organization, id: randomUUID() }, 'add'),
			await begin({ organization, id: furnished.proposals[0]! }, 'add')
		]) {
			expect([answer.status, answer.location]).toEqual([303, '/en/register']);
		}
	});

	test('double submits: one press, one offer', async () => {
		const id = randomUUID();
		const added = await twice(() =>
			provider.post('/en/register?/add', { organization: own.organization, id })
		);
		expect(added[0].location).toMatch(/\/register\/offers\/[0-9a-f-]{36}$/);
		expect(added[1].location).toBe(added[0].location);
		const edited = await twice(() => provider.post('/en/register?/edit', own));
		expect(edited[1].location).toBe(edited[0].location);
		expect(
			linksOf(await provider.get('/en/register')).filter((href) => href === added[0].location)
				.length
		).toBeLessThanOrEqual(1);
	});

	test('concurrent edits: one is kept, the other is shown both', async () => {
		const colleague = await aColleague();
		const offer = await begun();
		const page = await provider.get(`${offer}/name`);
		const form = formsOf(page).find(({ action }) => action.endsWith('?/save'))!;
		const save = (who: Visitor, name: string) =>
			who.post(form.action, { ...asSent(form), 'name-en': name });
		const answers = await Promise.all([save(provider, 'The first'), save(colleague, 'The second')]);
		expect(statuses(answers)).toEqual([303, 409]);
		const told = text(answers.find(({ status }) => status === 409)!.html);
		expect(told).toContain('The first');
		expect(told).toContain('The second');
	});

	test('a list is nobody else’s to confirm, and a file that is gone is asked for again', async () => {
		const list = `/en/register/import/${furnished.batch}`;
		expect((await provider.get(list)).status).toBe(404);
		for (const act of ['confirm', 'undo', 'decide', 'discard']) {
			await provider.post(`${list}?/${act}`, { decision: 'approve' });
		}
		const waits = await editor.get(list);
		expect(text(waits.html)).toContain('Waiting for an editor');
		const file = new File(['Colour,Name in English\nred,x\n'], 'list.csv');
		const { location: held } = await provider.upload('/en/register/import', {}, file);
		expect(held).toContain('/register/import/columns/');
		// Kept for its account alone.
		const others = await editor.post(held!, { 'column-0': '', 'column-1': 'name_en' });
		expect(others.html).not.toContain('Colour');
	});
});

describe('moderation', () => {
	test('whoever is no editor decides nothing', async () => {
		const [proposal] = furnished.proposals;
		for (const who of [provider, steward]) {
			const answers = [
				await who.get('/en/moderation'),
				await who.get(`/en/moderation/${proposal}`),
				await who.post(`/en/moderation/${proposal}?/claim`, {}),
				await who.post(`/en/moderation/${proposal}/approve`, { choice: 'provider', revision: '1' }),
				await who.post(`/en/moderation/${proposal}/reject`, { reason: 'x', revision: '1' }),
				await who.post('/en/moderation/claims', { decision: 'approve' }),
				await who.get('/en/moderation/reports')
			];
			expect(statuses(answers)).toEqual(Array(answers.length).fill(403));
		}
		const visitorAnswer = await visitor(server).post(`/en/moderation/${proposal}/reject`, {
			reason: 'x'
		});
		expect(visitorAnswer.location).toContain('/sign-in');
	});

	test('a form that was looked at before a change is refused', async () => {
		const [proposal] = furnished.proposals;
		const stale = { reason: 'No', revision: '999', version: '0' };
		expect((await editor.post(`/en/moderation/${proposal}/reject`, stale)).status).toBe(409);
		expect((await editor.post(`/en/moderation/${NOBODY}/reject`, stale)).status).toBe(404);
	});

	test('concurrent decisions: one counts, and the other is told; a replay as well', async () => {
		const [, proposal] = furnished.proposals;
		const page = `/en/moderation/${proposal}`;
		const [rejecting, returning] = await Promise.all([
			editor.get(`${page}/reject`),
			admin.get(`${page}/return`)
		]);
		const press = (who: Visitor, seen: Page, typed: { [name: string]: string }) =>
			who.post(seen.path, { ...asSent(formsOf(seen).at(-1)!), ...typed });
		const reject = () => press(editor, rejecting, { reason: 'Not help' });
		const back = () => press(admin, returning, { 'comment-whole': 'Who is it for?' });
		const answers = await Promise.all([reject(), back()]);
		const told = ({ location }: Page) => location?.endsWith('?done=decided') ?? false;
		expect(statuses(answers)).toEqual([303, 303]);
		expect(answers.map(told).sort()).toEqual([false, true]);
		expect(told(await reject())).toBe(true);
		expect(told(await back())).toBe(true);
	});
});

describe('assurance', () => {
	test('a service of others is nobody’s to confirm, and a version that is no more is refused', async () => {
		const theirs = await provider.post(`/en/assurance/${furnished.service}`, { version: '1' });
		expect(theirs.status).toBe(403);
		const stale = await provider.post(`/en/assurance/${own.service}`, { version: '999' });
		expect(stale.status).toBe(409);
	});

	test('pressed twice it is confirmed once more, and no more', async () => {
		const page = await provider.get(`/en/assurance/${own.service}`);
		const form = formsOf(page).find(({ action }) => action.includes('/assurance/'))!;
		const answers = await twice(() => provider.post(form.action, asSent(form)));
		expect(statuses(answers)).toEqual([303, 303]);
		const { html } = await provider.get(`/en/services/${own.service}`);
		expect(html).toContain(`datetime="${new Date().toISOString().slice(0, 10)}"`);
	});
});

describe('stewardship', () => {
	const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
	const said = { says: 'complete', day: day!, month: month!, year: year!, evidence: 'Asked them' };
	const path = '/en/stewardship/W06000002/secondary';
	const group = async () =>
		formsOf(await steward.get(path))
			.flatMap(({ fields }) => fields)
			.find(({ name }) => name === 'group')!.value;

	test('only a steward of the area declares, in an area and on a tier that there is', async () => {
		const fields = { ...said, group: await group() };
		expect((await provider.post(path, fields)).status).toBe(403);
		expect((await editor.post(path, fields)).status).toBe(403);
		expect((await steward.post('/en/stewardship/W06000099/secondary', fields)).status).toBe(403);
		expect((await steward.post('/en/stewardship/W06000002/sixth', fields)).status).toBe(404);
		expect((await steward.post(path, { ...fields, group: 'invented' })).status).toBe(422);
	});

	test('declared twice at once it stands once; withdrawn twice it is gone', async () => {
		const fields = { ...said, group: await group() };
		const answers = await twice(() => steward.post(path, fields));
		expect(statuses(answers)).toEqual([303, 303]);
		const area = '/en/stewardship/W06000002';
		const withdrawals = async () =>
			formsOf(await steward.get(area)).filter(({ action }) => action.startsWith(area));
		const before = await withdrawals();
		expect(before).toHaveLength(1);
		const gone = await twice(() => steward.post(before[0]!.action, asSent(before[0]!)));
		expect(gone.every(({ status }) => status < 500)).toBe(true);
		expect(await withdrawals()).toHaveLength(0);
	});
});

describe('administration', () => {
	test('is for administrators alone', async () => {
		const accounts = linksOf(await admin.get('/en/admin/accounts')).filter((href) =>
			/\/admin\/accounts\/[0-9a-f-]{36}$/.test(href)
		);
		for (const who of [provider, editor, steward]) {
			const answers = [
				await who.get('/en/admin/accounts'),
				await who.get(accounts[0]!),
				await who.get('/en/admin/mail'),
				await who.post('/en/admin/accounts/invite', {
					email: 'x@y.example',
					role: 'administrator'
				}),
				await who.post(`${accounts[0]}?/assign`, { role: 'administrator' }),
				await who.post(`${accounts[0]}?/remove`, { assignment: NOBODY }),
				await who.post(`${accounts[0]}/erase`, { sure: 'yes' })
			];
			expect(statuses(answers)).toEqual(Array(answers.length).fill(403));
		}
	});

	test('invited twice at once somebody has one account', async () => {
		const email = `${randomUUID()}@haenau.example`;
		const fields = { email, language: 'cy', role: 'national_reviewer' };
		const answers = await twice(() => admin.post('/en/admin/accounts/invite', fields));
		const made = answers.map(({ location }) => location?.split('?')[0]).filter(Boolean);
		expect(new Set(made).size).toBe(1);
		expect(answers.every(({ status }) => status < 500)).toBe(true);
	});
});

describe('signing in', () => {
	test('a link works once, and a form posted after signing out changes nothing', async () => {
		const one = visitor(server);
		const email = 'commissioner@haenau.example';
		await one.post('/en/sign-in', { email });
		let token = '';
		await expect
			.poll(async () => {
				const [link] = await linksTo(email, one);
				token = link ? new URL(link, server.origin).searchParams.get('token_hash')! : '';
				return token;
			})
			.not.toBe('');
		// Whoever looks at it does not use it up.
		expect((await one.get(`/en/auth/confirm?token_hash=${token}`)).status).toBe(200);
		expect((await one.post('/en/auth/confirm', { token_hash: token })).status).toBe(303);
		expect((await visitor(server).post('/en/auth/confirm', { token_hash: token })).status).toBe(
			410
		);
		expect((await one.get('/en/account')).status).toBe(200);
		const { html } = await one.get('/en/account');
		expect(html).toContain(email);
		await one.post('/en/sign-out', {});
		const after = await one.post('/en/account?/language', { language: 'cy' });
		expect(after.location).toContain('/sign-in');
	});
});

test('none of it is in the record', async () => {
	await server.stop();
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	try {
		const [row] = await db.sql<{ taken: number; states: string[] }>(
			`select (select count(*)::int from app.proposal where document::text like '%Taken over%') as taken,
				array(select state from app.proposal where id = any ($1) order by state) as states`,
			[furnished.proposals]
		);
		expect(row!.taken).toBe(0);
		expect(row!.states.filter((state) => state === 'submitted')).toHaveLength(3);
	} finally {
		await db.close();
	}
});
