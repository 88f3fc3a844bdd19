import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { searchFor } from './family-search.ts';
import { kept } from './kept-by-browser.ts';
import { ANSWER, everyPage, inLanguage } from './pages.ts';

test('no page breaks its policy, logs a problem, asks another origin or keeps anything, with JavaScript and the map alive', async ({
	page,
	context,
	request,
	baseURL
}) => {
	test.slow();
	const problems: string[] = [];
	const origins = new Set<string>();
	page.on('console', (message) => {
		// The browser notes each page that is answered with 404 or 422: those are meant.
		const meant =
			/status of 4(04|22)/.test(message.text()) && message.location().url === page.url();
		if (['error', 'warning'].includes(message.type()) && !meant) {
			problems.push(`${page.url()}: ${message.text()}`);
		}
	});
	page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
	context.on('request', (one) => {
		const { protocol, origin } = new URL(one.url());
		if (protocol.startsWith('http')) origins.add(origin);
	});
	context.on('response', (answer) => {
		if ('set-cookie' in answer.headers()) problems.push(`${answer.url()} sets a cookie`);
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
		);
	});
	for (const { path } of await everyPage(request)) {
		await page.goto(inLanguage('cy', path));
		await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect(await context.cookies(), path).toEqual([]);
		const [local, , databases, caches] = JSON.parse(await kept(page)) as unknown[];
		expect([local, databases, caches], path).toEqual([{}, [], []]);
	}
	await page.goto(inLanguage('en', ANSWER));
	await expect(page.getByRole('button', { name: m.map_zoom_in({}, { locale: 'en' }) })).toBeVisible(
		{
			timeout: 30_000
		}
	);
	await expect(page.locator('.maplibregl-canvas')).toBeVisible();
	// From page to page inside the browser too.
	await page.getByRole('article').first().getByRole('link').first().click();
	await expect(page).toHaveURL(/services/);
	await page.goBack();
	await searchFor(page, 'en', { near: 'M1 1AE' });
	await searchFor(page, 'en', { near: 'Swansea' });
	await expect(page).toHaveURL(/area=/);
	expect(problems).toEqual([]);
	expect([...origins]).toEqual([baseURL]);
});
