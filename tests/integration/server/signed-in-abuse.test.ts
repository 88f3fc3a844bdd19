/**
 * The corpus through every form that somebody signed in can reach on the built server: found by
 * following links, filled in with payloads, and read again. No answer is a fault or blames the
 * database, and what was typed comes back as text.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMarkup, named, PAYLOADS, type Payload } from '../../corpus/payloads.ts';
import type { DemoRole } from '../../e2e/keeping-the-record/sign-in.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { furnish, type Furnished } from './furnished-record.ts';
import {
	asSent,
	formsOf,
	linksOf,
	signedIn,
	type Page,
	type PageForm,
	type Visitor
} from './visitor.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
let furnished: Furnished;
/** What stands recorded on every page of a queue; nothing that we write begins like it. */
const RECORDED = '=1+1"><img src=x onerror=window.pwned=1><b>';
/** Every form that was posted to, by its route and action. */
const swept = new Set<string>();
/** Every page on which what was recorded stood to be read. */
const shown = new Set<string>();

beforeAll(async () => {
	folder = await temporaryFolder();
	furnished = await furnish(folder.path, (what) => `${RECORDED}${what}`);
	server = await start({ DATA_DIR: folder.path });
	await until(async () => (await server.get('/readyz')).status === 200);
});
afterAll(async () => {
	await server?.stop();
	await folder?.remove();
});

/** Where people who are signed in work. */
const OURS = /^\/(en|cy)\/(register|moderation|stewardship|admin|assurance|account)(\/|$|\?)/;
/** What would end the sweep: the account itself goes. */
const LEFT_OUT = /\/account\/erase|\/admin\/accounts\/[^/]+\/erase|\/sign-out/;
/** One address stands for all that differ only in an id, a page of a list or a name of a file. */
const shapeOf = (path: string) =>
	path
		.replace(/\?(?!\/).*$/, '')
		.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
		.replace(/W0600\d{4}/g, '{area}');

/** Pages of a role, a link at a time, one of each shape. */
async function* pagesOf(
	visitor: Visitor,
	locale: string,
	first: readonly string[]
): AsyncGenerator<Page> {
	const homes = ['register', 'moderation', 'stewardship', 'admin/accounts', 'account'];
	const waiting = [...first, ...homes.map((path) => `/${locale}/${path}`)];
	const seen = new Set(waiting.map(shapeOf));
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		const page = await visitor.get(path);
		for (const href of page.location ? [page.location] : linksOf(page)) {
			const clean = href.split('#')[0]!;
			if (!OURS.test(clean) || !clean.startsWith(`/${locale}/`) || LEFT_OUT.test(clean)) continue;
			if (seen.has(shapeOf(clean)) || clean.includes('.csv')) continue;
			seen.add(shapeOf(clean));
			waiting.push(clean);
		}
		if (page.status === 200) yield page;
	}
}

/** The form with the payload wherever somebody could type or choose; ids in hidden fields as they are. */
const typedInto = (form: PageForm, payload: string) => ({
	...asSent(form),
	...Object.fromEntries(
		form.fields
			.filter(({ kind }) => kind !== 'hidden' && kind !== 'button')
			.map(({ name }) => [name, payload])
	)
});
/** And with nothing left as it was. */
const forged = (form: PageForm, payload: string) =>
	Object.fromEntries(form.fields.map(({ name }) => [name, payload]));

/** A payload is markup where it stands as it was typed; so is what was recorded before. */
const isUnescaped = (payload: Payload, { html }: Page) =>
	html.includes('<img src=x') ||
	(isMarkup(payload) && payload.text.length > 8 && html.includes(payload.text));

let next = 0;
/** All payloads in turns, whichever form comes: a prime step visits every kind soon. */
const payloadInTurn = (): Payload => PAYLOADS[(next++ * 37) % PAYLOADS.length]!;

const TRIES = 5;

const SWEEPS: [DemoRole, 'en' | 'cy'][] = [
	['provider', 'cy'],
	['editor', 'en'],
	['steward', 'cy'],
	['admin', 'en']
];

describe.each(SWEEPS)('%s, in %s', (role, locale) => {
	test('no form faults, and none gives back markup', async () => {
		const visitor = await signedIn(server, role, locale);
		const first = await startedBy(role, visitor, locale);
		const wrong: unknown[] = [];
		for await (const page of pagesOf(visitor, locale, first)) {
			if (page.html.includes('<img src=x')) wrong.push(['recorded', page.path]);
			if (page.html.includes('&lt;img src=x')) shown.add(shapeOf(page.path));
			for (const form of formsOf(page)) {
				if (LEFT_OUT.test(form.action)) continue;
				const shape = shapeOf(form.action);
				if (swept.has(`${role} ${shape}`)) continue;
				swept.add(`${role} ${shape}`);
				const hasText = form.fields.some(({ kind }) => kind === 'text' || kind === 'choice');
				for (let tried = 0; tried < TRIES; tried++) {
					const payload = payloadInTurn();
					const fills = hasText ? [typedInto, forged] : [forged];
					for (const fill of fills) {
						const answer = form.multipart
							? await visitor.upload(form.action, {}, aFile(payload))
							: await visitor.post(form.action, fill(form, payload.text));
						if (answer.status >= 500 || isUnescaped(payload, answer)) {
							wrong.push([named(payload), form.action, fill.name, answer.status]);
						}
					}
				}
			}
		}
		expect(wrong).toEqual([]);
	}, 900_000);
});

/** A list whose heading, cell and name are the payload. */
const aFile = ({ text }: Payload) =>
	new File(
		[`"${text.replaceAll('"', '""')}",name_en\n"${text.replaceAll('"', '""')}",x\n`],
		text.slice(0, 80),
		{
			type: 'text/csv'
		}
	);

/** Pages that no link leads to, or to the first of a kind only; the provider begins things first. */
async function startedBy(role: DemoRole, visitor: Visitor, locale: string): Promise<string[]> {
	const path = `/${locale}/register`;
	const { proposals, service, organization } = furnished;
	if (role === 'provider') {
		await visitor.fill(path, '?/add', {});
		const { location: offer } = await visitor.fill(path, '?/edit', {});
		const unknown = new File(['Colour,Name in English\nred,x\n'], 'list.csv');
		const { location: columns } = await visitor.upload(`${path}/import`, {}, unknown);
		const known = new File(['Name in English\nx\n'], 'list.csv');
		const { location: batch } = await visitor.upload(`${path}/import`, {}, known);
		return [
			`${offer}/places`,
			columns!,
			batch!,
			`${path}/claim?q=a`,
			`${path}/claim/${organization}`
		];
	}
	if (role === 'steward' || role === 'commissioner' || role === 'reviewer') return [];
	const [one, two, three, four] = proposals;
	const own = role === 'editor' ? [two, three] : [four, four];
	return [
		`/${locale}/moderation/${one}`,
		`/${locale}/moderation/${own[0]}/return`,
		`/${locale}/moderation/${own[1]}/reject`,
		`/${locale}/moderation/services/${service}/history`
	];
}

/** Forms that have to be among those that were found, whatever else comes to the site. */
const FORMS = [
	'register?/add',
	'register?/edit',
	'register/import',
	'register/import/{id}',
	'register/import/columns/{id}',
	'register/claim/{id}',
	'register/new-organization',
	'register/offers/{id}/name?/save',
	'register/offers/{id}/places?/look',
	'register/offers/{id}/tiers?/save',
	'register/offers/{id}/check',
	'register/offers/{id}/withdraw',
	'moderation/{id}?/claim',
	'moderation/{id}/approve',
	'moderation/{id}/return',
	'moderation/{id}/reject',
	'moderation/reports',
	'moderation/claims',
	'stewardship/{area}/targeted',
	'assurance/{id}',
	'admin/accounts/invite',
	'admin/accounts/{id}?/assign',
	'account?/language'
];

test('every form and every queue was among them', () => {
	const found = [...swept].map((one) => one.replace(/^\S+ \/(en|cy)\//, ''));
	expect(FORMS.filter((form) => !found.some((one) => one.startsWith(form)))).toEqual([]);
	const queues = [...shown].map((path) => path.replace(/^\/(en|cy)\//, ''));
	for (const queue of [
		'moderation',
		'moderation/reports',
		'moderation/claims',
		'moderation/{id}'
	]) {
		expect(queues).toContain(queue);
	}
});
