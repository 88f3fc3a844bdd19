/**
 * A record in which everything that people with roles see has something to show: offers in every
 * state, lists, a claim, a report, a declaration. Made once a worker by posting the pages' own forms.
 */
import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { columnName } from '../../../src/lib/views/import/column-names.ts';
import { feedAddress } from '../directory-server.ts';
import type { Locale } from '../reader.ts';
import { recordedServices } from '../record.ts';
import { signInAs } from './sign-in.ts';

/** Whose page is looked at; `visitor` is nobody signed in. */
export const ACTORS = [
	'visitor',
	'provider',
	'editor',
	'steward',
	'commissioner',
	'reviewer',
	'admin'
] as const;
export type Actor = (typeof ACTORS)[number];

/** Offers by the state they are in. */
type Offers = Record<
	| 'empty'
	| 'draft'
	| 'flagged'
	| 'waiting'
	| 'claimed'
	| 'returned'
	| 'rejected'
	| 'approved'
	| 'edit',
	string
>;

export type Scene = {
	locale: Locale;
	pages: Record<Actor, Page>;
	offers: Offers;
	/** Lists: checked with something to mend, confirmed, and one whose columns are not known. */
	batches: { checked: string; confirmed: string; columns: string };
	/** Examples of good practice: one with an editor, one hardly begun. */
	examples: { waiting: string; begun: string };
	/** An organisation to claim, a service of the provider's, one to check and an area. */
	organization: string;
	service: string;
	toCheck: string;
	area: string;
	/** Somebody's account. */
	account: string;
	/** References: findings as a draft and open, and an open challenge. */
	review: { draft: string; open: string; challenge: string };
	/** Annual reports: the id of a draft, and the address of one that is published, without its language. */
	reports: { draft: string; published: string };
	feeds: Feeds;
};

/** Feeds: read and its terms said, held back, never read; and services of the first by what they lack. */
export type Feeds = Record<'whole' | 'held' | 'broken' | 'ready' | 'lacking' | 'asking', string>;

const AREA = 'W06000002';

/** The answers of an offer that can be sent, by question. */
const answers = (name: string): [question: string, form: Record<string, string>][] => [
	['name', { 'name-en': name, 'name-cy': `${name} (cy)`, 'name-draft': '1' }],
	['description', { 'description-en': 'Six evenings for parents & <b>carers</b>.' }],
	['kinds', { kinds: 'parenting' }],
	['status', { status: 'active' }],
	['ages', { ages: 'range', from: '0', to: '7', whose: 'child' }],
	['routes', { self: 'yes' }],
	['contacts', { phone: '029 2000 0000' }],
	['ways', { ways: 'in person', place: 'varies' }],
	['areas', { whole: 'some', areas: AREA }],
	[
		'placement',
		{
			'test-universal': 'no',
			'test-primary': 'yes',
			'test-secondary': 'unsure',
			'test-targeted': 'no'
		}
	],
	['tiers', { tiers: 'primary' }]
];

/** Posts a form as its page would; answers where that leads to. */
async function post(
	request: APIRequestContext,
	path: string,
	form: Record<string, string>
): Promise<string> {
	const answer = await request.post(path, { form, maxRedirects: 0, headers: await from(request) });
	if (answer.status() !== 303) {
		const said = /role="alert"[\s\S]{0,600}/
			.exec(await answer.text())?.[0]
			.replace(/<[^>]*>/g, ' ');
		throw new Error(`${path}: ${answer.status()} ${said ?? ''}`);
	}
	return answer.headers().location!;
}

/** The origin that posts come from: that of the site under test. */
async function from(request: APIRequestContext): Promise<{ origin: string }> {
	const answer = await request.head('/healthz');
	return { origin: new URL(answer.url()).origin };
}

/** The hidden fields of a page's forms. */
async function hidden(request: APIRequestContext, path: string): Promise<Record<string, string>> {
	const html = await (await request.get(path)).text();
	const fields: Record<string, string> = {};
	for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
		const name = /name="([^"]*)"/.exec(tag)?.[1];
		if (name) fields[name] ??= /value="([^"]*)"/.exec(tag)?.[1] ?? '';
	}
	return fields;
}

/** Makes the scene. Names are the worker's own, so that two of them do not meet. */
export async function makeScene(browser: Browser, locale: Locale): Promise<Scene> {
	const pages = {} as Scene['pages'];
	for (const actor of ACTORS) {
		pages[actor] = await (await browser.newContext()).newPage();
		if (actor !== 'visitor') await signInAs(pages[actor], actor, locale);
	}
	const asks = (actor: Actor) => pages[actor].context().request;
	const provider = asks('provider');
	const editor = asks('editor');
	const at = (path: string) => `/${locale}${path}`;
	const rows = await recordedServices(provider);
	const placed = rows.filter((row) => row.town !== '' && row.certainty === 'unconfirmed');
	const nth = locale === 'en' ? 0 : 1;
	const meant = rows.filter(
		(row) => row.areas.includes(AREA) && row.tiers !== '' && row.name_en.length > 14
	);
	const wrong = at(`/services/${placed[nth + 4]!.id}/wrong`);
	// A form for everybody is good three seconds after it was opened.
	const report = await hidden(asks('visitor'), wrong);
	const opened = Date.now();

	const { organization } = await hidden(provider, at('/register'));
	const start = async () =>
		(await post(provider, at('/register?/add'), { organization: organization!, id: randomUUID() }))
			.split('/')
			.at(-1)!;
	const answer = async (id: string, given: ReturnType<typeof answers>) => {
		for (const [question, form] of given) {
			await post(provider, at(`/register/offers/${id}/${question}?/save`), form);
		}
		return id;
	};
	const send = async (id: string) => {
		const path = at(`/register/offers/${id}/check`);
		await post(provider, path, await hidden(provider, path));
		return id;
	};
	const sent = async (name: string) => send(await answer(await start(), answers(name)));
	const decide = async (id: string, decision: string, form: Record<string, string>) => {
		const path = at(`/moderation/${id}/${decision}`);
		await post(editor, path, { ...(await hidden(editor, path)), ...form });
		return id;
	};
	const edited = async (): Promise<{ id: string; service: string }> => {
		const html = await (await provider.get(at('/register'))).text();
		const services = [...html.matchAll(/name="service"[^>]*value="([^"]+)"/g)].map(([, id]) => id!);
		const service = services[nth]!;
		const path = await post(provider, at('/register?/edit'), {
			organization: organization!,
			service
		});
		const id = path.split('/').at(-1)!;
		await answer(
			id,
			answers('').filter(([question]) => !['name', 'kinds'].includes(question))
		);
		return { id: await send(id), service };
	};

	const offers = {} as Offers;
	offers.empty = await start();
	offers.draft = await answer(await start(), answers(`A draft ${locale}`));
	offers.flagged = await answer(await start(), [
		...answers(`A hidden one ${locale}`).filter(([question]) => question !== 'description'),
		['ways', { place: 'withheld' }],
		['description', { 'description-en': 'A house in Llandudno' }]
	]);
	// Named like a record of the same organisation, so that it looks like one.
	offers.waiting = await sent('Llamau Family Mediation Service');
	offers.claimed = await sent(`Claimed ${locale}`);
	await post(editor, at(`/moderation/${offers.claimed}?/claim`), {});
	offers.returned = await decide(await sent(`Returned ${locale}`), 'return', {
		'comment-whole': 'Which evenings?',
		'comment-description': 'Say <i>who</i> leads it.'
	});
	offers.rejected = await decide(await sent(`Rejected ${locale}`), 'reject', {
		reason: 'Here already, under another name.'
	});
	offers.approved = await decide(await sent(`Approved ${locale}`), 'approve', {
		choice: 'provider'
	});
	const change = await edited();
	offers.edit = change.id;

	const { list = '' } = await hidden(provider, at('/register/import'));
	const upload = async (name: string, extra: string[]) => {
		const answer = await provider.post(at('/register/import'), {
			multipart: {
				list,
				file: { name: 'rhestr.csv', mimeType: 'text/csv', buffer: aList(locale, name, extra) }
			},
			maxRedirects: 0,
			headers: await from(provider)
		});
		expect(answer.status(), 'the list was taken').toBe(303);
		return answer.headers().location!.split('/').at(-1)!;
	};
	const checked = async (batch: string) => {
		await expect
			.poll(async () => (await provider.get(at(`/register/import/${batch}`))).text(), {
				timeout: 20_000
			})
			.toMatch(/\?\/confirm"/);
		return batch;
	};
	const batches = {
		columns: await upload(`Columns ${locale}`, [`Lliw ${locale} ${Date.now()}`]),
		checked: await checked(await upload(`Listed ${locale}`, [])),
		confirmed: await checked(await upload(`Confirmed ${locale}`, []))
	};
	await post(provider, at(`/register/import/${batches.confirmed}?/confirm`), {});

	const describe = async (form: Record<string, string>) => {
		const id = randomUUID();
		const path = at(`/register/examples/${id}/edit`);
		await post(provider, path, { ...(await hidden(provider, path)), ...form });
		return id;
	};
	const examples = {
		begun: await describe({ 'title-en': `Begun <b>${locale}</b>` }),
		waiting: await describe(anExample(locale))
	};
	await post(provider, at(`/register/examples/${examples.waiting}?/send`), { revision: '1' });

	const found = await (await asks('visitor').get(at('/register/claim?q=NYAS'))).text();
	const claimed = /\/register\/claim\/([0-9a-f-]{36})/.exec(found)![1]!;
	await post(asks('visitor'), at(`/register/claim/${claimed}`), {
		email: `asking.${locale}@elsewhere.example`,
		note: 'I am <b>new</b> there.'
	});
	const accounts = await (await asks('admin').get(at('/admin/accounts?role=member'))).text();
	const account = /\/admin\/accounts\/([0-9a-f-]{36})/.exec(accounts)![1]!;
	const toCheck = placed[nth + 8]!.id;
	await new Promise((resolve) => setTimeout(resolve, Math.max(0, 3_200 - (Date.now() - opened))));
	await post(asks('visitor'), wrong, {
		...report,
		reason: 'phone',
		phone: '029 2000 0009',
		comment: 'Nobody <b>answers</b>'
	});
	const reviewer = asks('reviewer');
	const finding = {
		place: 'NW',
		tier: 'targeted',
		kind: 'group:parental_advocacy',
		'says-en': `Nothing is recorded ${locale}`,
		'evidence-en': 'The record of <b>November</b>',
		'decision-en': 'Ask the board',
		owner: 'health board',
		'due-day': '1',
		'due-month': '2',
		'due-year': '2036'
	};
	const recorded = async () =>
		/F-\w+/.exec(await post(reviewer, at('/review/findings/new'), finding))![0];
	const open = await recorded();
	const acts = await hidden(reviewer, at(`/review/findings/${open}`));
	await post(reviewer, at(`/review/findings/${open}`), { ...acts, act: 'publish' });
	const commissioner = asks('commissioner');
	const form = await (await commissioner.get(at('/review/challenges/new'))).text();
	const gaps = [...form.matchAll(/<option value="(\w+:\w+)"/g)].map(([, kind]) => kind!);
	const places = [...form.matchAll(/<option value="(W\d+)"/g)].map(([, place]) => place!);
	// One gap is challenged once at a time: each scene has one of its own.
	const any = (of: string[]) => of[Math.floor(Math.random() * of.length)]!;
	const challenged = await post(commissioner, at('/review/challenges/new'), {
		place: any(places),
		kind: any(gaps),
		claim: 'record-wrong',
		'evidence-en': 'Seen <i>there</i>'
	});
	const review = {
		draft: await recorded(),
		open,
		challenge: /C-\w+/.exec(challenged)![0]
	};
	const reports = await makeReports(reviewer, locale);
	const feeds = await makeFeeds(editor, locale, meant[nth]!.name_en);
	return {
		locale,
		pages,
		review,
		reports,
		feeds,
		offers,
		batches,
		examples,
		organization: claimed,
		service: change.service,
		toCheck,
		area: AREA,
		account
	};
}

/** A region's report on the snapshot of the month as a draft, and another that is published. */
async function makeReports(reviewer: APIRequestContext, locale: Locale): Promise<Scene['reports']> {
	const form = `/${locale}/review/reports/new`;
	const html = await (await reviewer.get(form)).text();
	const [, snapshot] = /<option value="([0-9a-f-]{36})"/.exec(html)!;
	const written = async (region: string) => {
		const path = await post(reviewer, form, { region, to: snapshot!, from: 'none' });
		const seen = async () => (await hidden(reviewer, path)).seen ?? '';
		await expect.poll(seen, { timeout: 60_000 }).toMatch(/^[0-9a-f]{64}$/);
		return { path, seen: await seen() };
	};
	const published = await written('NW');
	const address = await post(reviewer, `${published.path}?/publish`, { seen: published.seen });
	const draft = await written('PW');
	return {
		draft: draft.path.split('/').at(-1)!,
		published: address.replace(`/${locale}/`, '/')
	};
}

/** Feeds in their states, read by the server itself. `like` is the name of a record. */
async function makeFeeds(editor: APIRequestContext, locale: Locale, like: string): Promise<Feeds> {
	const list = `/${locale}/moderation/feeds`;
	const own = `Llwybr ${locale} ${Date.now()}`;
	const add = async (kind: Parameters<typeof feedAddress>[0]) =>
		/[0-9a-f-]{36}/.exec(
			await post(editor, `${list}/new`, {
				name: `${kind} <b>${locale}</b>`,
				address: feedAddress(kind, own, like),
				areas: AREA
			})
		)![0];
	const feeds = {
		whole: await add('whole'),
		held: await add('shrinks'),
		broken: await add('broken')
	};
	const page = async (under: string) => (await editor.get(`${list}/${under}`)).text();
	const until = (under: string, shows: RegExp) =>
		expect.poll(() => page(under), { timeout: 60_000 }).toMatch(shows);
	const first = async (show: string) => {
		const under = `${feeds.whole}/items`;
		const link = new RegExp(`${under}/([0-9a-f-]{36})`);
		await until(`${under}?show=${show}`, link);
		return link.exec(await page(`${under}?show=${show}`))![1]!;
	};
	for (const feed of [feeds.whole, feeds.held]) await until(feed, /show=incomplete/);
	await post(editor, `${list}/${feeds.held}`, { act: 'fetch' });
	await post(editor, `${list}/${feeds.whole}/categories`, { 'Needs t1': 'parenting' });
	await until(feeds.held, /value="release"/);
	return {
		...feeds,
		ready: await first('new'),
		lacking: await first('incomplete'),
		asking: await first('question')
	};
}

/** An example that can be sent, with a result. */
const anExample = (locale: Locale): Record<string, string> => ({
	'title-en': `Breakfast ${locale}`,
	'done-en': 'We open at eight & eat <b>together</b>.',
	'for-whom-en': 'Families of three schools',
	'needed-en': 'A kitchen and two workers',
	tiers: 'primary',
	'category-1': 'parenting',
	'measure-1-en': 'Families who came again',
	'n-1': '40',
	'of-1': '50',
	'level-1': 'counted',
	'source-1-en': 'Our yearly report'
});

/** A service to come and a row with two mistakes. */
function aList(locale: Locale, name: string, extra: string[]): Buffer {
	const columns = ['name_en', 'name_cy', 'categories', 'tiers', 'areas'] as const;
	const ages = ['minimum_age', 'maximum_age'] as const;
	const heads = [...columns, ...ages].map((column) => columnName(column, locale));
	const tier = locale === 'en' ? 'Primary' : 'Sylfaenol';
	const rows = [
		[name, `${name} (cy)`, 'flying_start', tier, 'Gwynedd', '0', '5'],
		[`${name} <b>two</b>`, '', 'flying_start', 'Sixth', 'Gwynedd', '11', '5']
	];
	const text = [[...heads, ...extra], ...rows.map((row) => [...row, ...extra])]
		.map((cells) => cells.map((cell) => `"${cell}"`).join(','))
		.join('\r\n');
	return Buffer.from(`\ufeff${text}\r\n`);
}
