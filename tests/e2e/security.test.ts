import { expect, test, type Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../src/lib/server/http/content-security-policy.js';
import { OPEN_DATA_HEADERS } from '../../src/lib/server/http/open-data.ts';
import { DATA_POLICY, SECURITY_HEADERS } from '../../src/lib/server/http/security-headers.ts';
import { fillIn, placeField, submit } from './family-search.ts';
import { readSource } from './page-source.ts';
import { everyPage, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

const DATA: [path: string, status: number][] = [
	['/data/services.csv', 200],
	['/data/services.json', 200],
	['/data/services.geojson', 200],
	['/data/services.csv?teir=primary', 400],
	['/data/changes.atom', 200],
	['/data/dictionary.json', 200],
	['/sitemap.xml', 200],
	['/sitemap-2.xml', 404],
	['/robots.txt', 200],
	['/data/areas.geojson', 200],
	['/data/coverage.csv', 200],
	['/data/coverage.geojson', 200],
	['/data/coverage.svg', 200],
	['/data/what-if.csv', 200],
	['/data/offline/W06000002.json', 200],
	['/healthz', 200],
	['/readyz', 200],
	['/', 302],
	['/en/find/__data.json', 200],
	['/en/find/suggest', 405]
];

/** Every directive of our policy stands in a header; scripts and styles may add a nonce, never more. */
function expectPolicy(header: string, named: string): void {
	const directives = new Map(
		header.split(';').map((part) => {
			const [name = '', ...sources] = part.trim().split(/\s+/);
			return [name, sources] as const;
		})
	);
	for (const [name, sources] of Object.entries(contentSecurityPolicy as Record<string, string[]>)) {
		const said = (directives.get(name) ?? []).map((source) => source.replaceAll("'", ''));
		const extra = said.filter((source) => !sources.includes(source));
		expect.soft(said, `${named}: ${name}`).toEqual(expect.arrayContaining(sources));
		expect
			.soft(
				extra.filter((source) => !source.startsWith('nonce-')),
				`${named}: ${name}`
			)
			.toEqual([]);
	}
	expect.soft(header, named).not.toMatch(/unsafe-inline|unsafe-eval/);
}

test('every answer carries the security headers', async ({ request }) => {
	const pages = (await everyPage(request)).flatMap(({ path, status }) =>
		LOCALES.map((locale): [string, number] => [inLanguage(locale, path), status])
	);
	for (const [path, status] of [...pages, ...DATA, ['/nowhere', 404] as [string, number]]) {
		const answer = await request.get(path, { maxRedirects: 0 });
		const headers = answer.headers();
		expect.soft(answer.status(), path).toBe(status);
		const open = path.startsWith('/data/') ? OPEN_DATA_HEADERS : {};
		for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...open })) {
			expect.soft(headers[name], `${path}: ${name}`).toBe(value);
		}
		const policy = headers['content-security-policy'] ?? '';
		if (headers['content-type']?.includes('text/html')) expectPolicy(policy, path);
		else expect.soft(policy, path).toBe(DATA_POLICY);
		expect.soft(headers['set-cookie'], path).toBeUndefined();
	}
});

test('every file carries them too', async ({ request }) => {
	const page = await (await request.get('/en/find')).text();
	const [asset] = /\/_app\/immutable\/[^"]+\.css/.exec(page) ?? [];
	expect(asset).toBeDefined();
	for (const path of [
		asset!,
		'/before-paint.js',
		'/favicon.svg',
		'/fonts/atkinson-next-latin.woff2'
	]) {
		const answer = await request.get(path);
		expect.soft(answer.status(), path).toBe(200);
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
			expect.soft(answer.headers()[name], `${path}: ${name}`).toBe(value);
		}
	}
});

test('letters may be kept for a month, and files that are named by their content for ever', async ({
	request
}) => {
	const kept = async (path: string) => (await request.get(path)).headers()['cache-control'];
	expect(await kept('/fonts/atkinson-next-latin.woff2')).toBe('public, max-age=2592000');
	const page = await (await request.get('/en/find')).text();
	const [asset] = /\/_app\/immutable\/[^"]+\.css/.exec(page) ?? [];
	expect(await kept(asset!)).toContain('immutable');
});

test('nothing of the database is on HTTP', async ({ request }) => {
	for (const path of [
		'/rest',
		'/auth',
		'/_system',
		'/rest/v1/rpc/snapshot',
		'/auth/v1/token',
		'/rest/v1/service'
	]) {
		for (const method of ['GET', 'POST']) {
			const answer = await request.fetch(path, {
				method,
				headers: { 'content-type': 'application/json' }
			});
			expect.soft(answer.status(), `${method} ${path}`).toBe(404);
		}
	}
});

test('a form that another site posts is refused', async ({ page, request, baseURL }) => {
	const answer = await request.post('/en/find', {
		form: { near: 'Swansea' },
		headers: { origin: 'https://elsewhere.example' },
		maxRedirects: 0
	});
	expect(answer.status()).toBe(403);
	await page.goto('about:blank');
	await page.setContent(
		`<form method="POST" action="${baseURL}/en/find"><input name="near" value="Swansea"><button>Go</button></form>`
	);
	const [posted] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		page.getByRole('button').click()
	]);
	expect(posted.status()).toBe(403);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	/** Sends the form as it stands, by its own button, wherever it is folded away. */
	async function send(page: Page, index: number): Promise<number> {
		const form = page.locator('form').nth(index);
		const folded = form.locator('xpath=ancestor::details');
		if ((await folded.count()) > 0) await folded.locator('summary').first().click();
		const [before] = page.url().split('#');
		const [status] = await Promise.all([
			Promise.any([
				page
					.waitForResponse(
						(response) =>
							response.request().isNavigationRequest() &&
							(response.status() < 300 || response.status() >= 400)
					)
					.then((answer) => answer.status()),
				// A form that asks for what is shown already leads to its part of the page.
				page
					.waitForURL(({ href, hash }) => hash !== '' && href.split('#')[0] === before)
					.then(() => 200)
			]),
			form.getByRole('button').last().click()
		]);
		return status;
	}

	test('every form on every page is answered', async ({ page, request }) => {
		test.slow();
		const sent = new Set<string>();
		const reader = await page.context().newPage();
		for (const { path } of await everyPage(request)) {
			const address = inLanguage('en', path);
			const { read: forms } = await readSource({ page: reader, request }, address, (source) =>
				// What asks for a file is answered with one: see reuse.test.ts.
				[...source.forms].map((form) => {
					if (form.getAttribute('action')?.startsWith('/data/')) return null;
					const fields = [...form.elements] as HTMLInputElement[];
					const names = fields.filter(({ type }) => type !== 'hidden').map(({ name }) => name);
					return `${form.getAttribute('method')} ${names}`;
				})
			);
			for (const [index, form] of forms.entries()) {
				if (form === null || sent.has(form)) continue;
				sent.add(form);
				await page.goto(address);
				// An empty search is a question of what to search, a link used before is gone: no failures.
				expect.soft([200, 410, 422], `${address}: ${form}`).toContain(await send(page, index));
				await expect.soft(page.getByRole('heading', { level: 1 }), form).toBeVisible();
			}
		}
		expect(sent.size).toBeGreaterThan(5);
	});

	test('a choice of council is a form that posts too', async ({ page }) => {
		await fillIn(page, 'cy', { near: 'CF3' });
		await submit(page, 'cy');
		await page.getByRole('radio').first().check();
		expect(await send(page, 0)).toBe(200);
		await expect(page).toHaveURL(/area=W06/);
		await expect(placeField(page, 'cy')).toHaveValue(/CF3/);
	});
});
