/**
 * The corpus against the built server. Typed, put into addresses and posted: no answer is a fault, and
 * what comes back is text. Recorded: a real Chromium opens the pages that show it, and nothing runs.
 */
import { chromium, type Browser } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../src/bin/testing/find-chromium.js';
import { isMarkup, named, PAYLOADS, type Payload } from '../../corpus/payloads.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import { migrationsDir, seedDir } from '../record/record-database.ts';
import { start, until, type BuiltServer } from './built-server.ts';
import { answerTo, EXAMPLES, type Example, type Subject } from './route-examples.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
let subject: Subject;
/** Services whose words are payloads, and the payload of each. */
const recorded = new Map<string, Payload>();
/** What a database can hold and a name may be. */
const HOLDABLE = PAYLOADS.filter(
	({ text }) => !/\0|\p{Cs}/u.test(text) && text.trim() !== '' && text.length < 20_000
);

beforeAll(async () => {
	folder = await temporaryFolder();
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	await seed(db.sql, seedDir);
	const services = await db.sql<{ id: string; area: string }>(
		`select s.id::text as id, min(a.gss) as area from app.service s join app.service_area a on a.service_id = s.id
		where s.published and s.in_scope and s.status = 'active' and not s.location_withheld
		group by s.id order by s.id limit $1`,
		[HOLDABLE.length]
	);
	for (const [at, payload] of HOLDABLE.entries()) {
		const { id } = services[at]!;
		recorded.set(id, payload);
		const words = JSON.stringify({ en: payload.text, cy: payload.text, cy_state: 'human' });
		await db.sql(
			`update app.service set name = $2::text::jsonb, description = $2::text::jsonb where id = $1`,
			[id, words]
		);
		await db.sql(`update app.eligibility set who_for = $2::text::jsonb where service_id = $1`, [
			id,
			words
		]);
	}
	await db.close();
	server = await start({ DATA_DIR: folder.path });
	const [service, area] = [services[0]!.id, services[0]!.area];
	subject = {
		service,
		area,
		category: 'parenting',
		at: '52.15,-3.65',
		town: 'Bangor',
		postcode: 'LL57 1AA'
	};
	await until(async () => (await server.get('/readyz')).status === 200);
});
afterAll(async () => {
	await server?.stop();
	await folder?.remove();
});

/** Whether a page carries the text as markup: a tag is never among what people type. */
const unescaped = (payload: Payload, { headers, text }: { headers: Headers; text: string }) =>
	Boolean(headers.get('content-type')?.includes('text/html')) &&
	isMarkup(payload) &&
	payload.text.length > 8 &&
	text.includes(payload.text);

/** An example with the payload in the place of every value that somebody could put there. */
function spoilt(example: Example, text: string): Example {
	if ('post' in example) {
		const names = Object.keys(example.fields);
		return { ...example, fields: Object.fromEntries(names.map((name) => [name, text])) };
	}
	if ('ask' in example) return { ...example, body: { text, near: text } };
	const [path = '', query = ''] = example.get.split('?');
	const values = new URLSearchParams(query);
	// An address has an end that is not ours to test.
	const short = text.slice(0, 1_000);
	for (const name of new Set(values.keys())) values.set(name, short);
	return { get: `${path}?${values}&near=${encodeURIComponent(short.toWellFormed())}` };
}

/** One payload of each kind for every route, another one each time; every payload for the search. */
const kinds = [...new Set(PAYLOADS.map(({ kind }) => kind))];
const routes = Object.keys(EXAMPLES);

describe('no answer is a fault, and none carries it as markup', () => {
	test.each(PAYLOADS.map((payload) => [named(payload), payload] as const))(
		'typed into the search: %s',
		async (_named, payload) => {
			const fields = { near: payload.text, ages: payload.text, category: payload.text };
			const examples: Example[] = [
				{ post: '/en/find', fields },
				{ ask: '/cy/find/suggest', body: { text: payload.text } },
				spoilt(
					{ get: `/cy/find?near=x&at=x&area=x&age=x&tier=x&category=x&sort=x&more=x` },
					payload.text
				),
				spoilt(
					{ get: `/en/coverage?tier=x&kind=x&ages=x&share=x&change=x&scenario=x&compare=x&open=x` },
					payload.text
				)
			];
			for (const example of examples) {
				const answer = await answerTo(server, example);
				expect([example, answer.status < 500]).toEqual([example, true]);
				expect([example, unescaped(payload, answer)]).toEqual([example, false]);
			}
		}
	);

	test.each(routes.map((route, at) => [route, at] as const))('%s', async (route, at) => {
		for (const [nth, kind] of kinds.entries()) {
			const ofKind = PAYLOADS.filter((payload) => payload.kind === kind);
			const payload = ofKind[(at + nth) % ofKind.length]!;
			for (const example of EXAMPLES[route]!(at % 2 ? 'cy' : 'en', subject)) {
				const sent = spoilt(example, payload.text);
				const answer = await answerTo(server, sent);
				expect([named(payload), sent, answer.status < 500]).toEqual([named(payload), sent, true]);
				expect([named(payload), unescaped(payload, answer)]).toEqual([named(payload), false]);
			}
		}
	});
});

describe('recorded, it is text on every page and in every file', () => {
	test('in the open data: formulas are text, and the JSON is JSON', async () => {
		const csv = await (await server.get('/data/services.csv')).text();
		const rows = parse(csv, { columns: true, bom: true }) as { [column: string]: string }[];
		// What a spreadsheet would work out begins with an apostrophe; numbers may begin with a minus.
		const live = rows.flatMap((row) =>
			Object.values(row).filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))
		);
		expect(live).toEqual([]);
		for (const { text } of HOLDABLE.filter(({ text }) => /^[=+@]/.test(text))) {
			expect(rows.map(({ name_en }) => name_en)).toContain(`'${text}`);
		}
		const geojson = (await (await server.get('/data/services.geojson')).json()) as object;
		expect(geojson).toHaveProperty('features');
	});

	test('a real browser opens what shows it, and nothing runs, leaves or breaks', async () => {
		const executablePath = (await findChromium()) ?? undefined;
		const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
		const problems: string[] = [];
		try {
			const page = await browser.newPage();
			page.on('dialog', (dialog) => {
				problems.push(`${page.url()}: a dialog`);
				void dialog.dismiss();
			});
			page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
			page.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (protocol.startsWith('http') && origin !== server.origin) {
					problems.push(`${page.url()} asks ${request.url()}`);
				}
			});
			await page.addInitScript(() =>
				document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
					console.error(`policy: ${violatedDirective} ${blockedURI}`)
				)
			);
			page.on('console', (message) => {
				if (message.text().startsWith('policy')) problems.push(`${page.url()}: ${message.text()}`);
			});
			const markup = [...recorded].filter(
				([, payload]) => isMarkup(payload) || payload.kind === 'script'
			);
			const ids = markup.map(([id]) => `id=${id}`);
			const pages = [
				'/en/find?all=1&more=near,comes,remote,unplaced',
				`/cy/find?area=${subject.area}&more=near,comes,remote,unplaced`,
				`/en/ladder?area=${subject.area}`,
				`/cy/coverage/${subject.area}`,
				`/en/shortlist?${ids.slice(0, 30).join('&')}&both=1`,
				...markup.map(([id], at) => `/${at % 2 ? 'cy' : 'en'}/services/${id}`)
			];
			for (const path of pages) {
				await page.goto(`${server.origin}${path}`);
				const found = await page.evaluate(() => ({
					ran: 'pwned' in window,
					// What we write has neither.
					handlers: [...document.querySelectorAll('*')].flatMap((element) =>
						[...element.attributes]
							.filter(({ name }) => name.startsWith('on'))
							.map(({ name }) => name)
					),
					links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
						.map(({ protocol }) => protocol)
						.filter(
							(protocol) => !['http:', 'https:', 'mailto:', 'tel:', 'sms:'].includes(protocol)
						),
					frames: document.querySelectorAll('iframe, object, embed, base, plaintext').length
				}));
				expect([path, found]).toEqual([path, { ran: false, handlers: [], links: [], frames: 0 }]);
			}
			// And it stands there to be read, letter for letter.
			for (const [id, { text }] of markup.filter(([, payload]) => payload.kind === 'markup')) {
				await page.goto(`${server.origin}/en/services/${id}`);
				const heading = await page.getByRole('heading', { level: 1 }).first().textContent();
				expect(heading).toContain(text);
			}
		} finally {
			await browser.close();
		}
		expect(problems).toEqual([]);
	});
});
