import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { SECURITY_HEADERS } from '../../src/lib/server/http/security-headers.ts';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from './found-by-axe.ts';
import { frameOf, LISTED, otherSite, UNLISTED } from './other-site.ts';
import { FRAMES, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

// One port stands for the other site: one test after another.
test.describe.configure({ mode: 'default' });

const en = { locale: 'en' } as const;
const inside = (page: Page) => page.frameLocator('iframe');

/** The text that the page for snippets gives for a choice, taken in a tab of its own. */
async function snippetOf(context: BrowserContext, search: string): Promise<string> {
	const page = await context.newPage();
	await page.goto(`/en/embed${search}`);
	const text = await page.getByLabel(m.embed_snippet_label({}, en)).inputValue();
	await page.close();
	return text;
}

test('a council pastes the text into its page: the finder answers there, grows, and keeps nothing', async ({
	page,
	context,
	baseURL
}) => {
	const pasted = await snippetOf(context, '?piece=find&place=W06000011&size=short');
	const site = await otherSite(pasted);
	const addresses: string[] = [];
	const origins = new Set<string>();
	context.on('request', (one) => {
		addresses.push(one.url());
		origins.add(new URL(one.url()).origin);
	});
	await page.goto(LISTED);
	const heading = inside(page).getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/Swansea/);
	const frame = page.locator('iframe');
	await expect(frame).toHaveAttribute('title', m.embed_frame_find({ place: 'Swansea' }, en));
	// It says how tall it is, and the council's page makes room.
	await expect.poll(async () => (await frame.boundingBox())!.height).not.toBeCloseTo(480, -1);
	const tall = (await frame.boundingBox())!.height;

	await inside(page).getByText(m.embed_find_again({}, en)).click();
	await inside(page).getByLabel(m.place_label({}, en)).fill('LL57 1QX');
	await inside(page)
		.getByRole('button', { name: m.find_submit({}, en) })
		.click();
	await expect(heading).toHaveText(/LL57/);
	await expect.poll(async () => (await frame.boundingBox())!.height).not.toBe(tall);
	expect(addresses.filter((address) => /1(\s|%20|\+)*QX/i.test(address))).toEqual([]);

	expect(await context.cookies()).toEqual([]);
	const inFrame = page.frames().find((one) => one.url().includes('/embed/find'))!;
	expect(
		await inFrame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
	).toEqual([0, 0, '']);
	expect([...origins].sort()).toEqual([LISTED, baseURL!].sort());

	const [tab] = await Promise.all([
		context.waitForEvent('page'),
		inside(page)
			.getByRole('link', { name: m.embed_open_whole({}, en) })
			.click()
	]);
	await expect(tab).toHaveURL(/\/en\/find\?near=LL57/);
	expect(await tab.evaluate(() => window.opener === null)).toBe(true);
	await site.close();
});

test('what cannot be found is said inside the frame, and a choice of council is asked there', async ({
	page
}) => {
	const site = await otherSite(frameOf('/cy/embed/find', 'Cymorth'));
	const cy = { locale: 'cy' } as const;
	await page.goto(LISTED);
	const field = inside(page).getByLabel(m.place_label({}, cy));
	const send = inside(page).getByRole('button', { name: m.find_submit({}, cy) });
	await field.fill('M1 1AE');
	await send.click();
	await expect(inside(page).getByRole('alert')).toContainText('M1');
	await expect(field).toHaveValue('M1 1AE');
	await field.fill('CF3');
	await send.click();
	await inside(page).getByRole('radio').first().check();
	await send.click();
	await expect(inside(page).getByRole('heading', { level: 1 })).toHaveText(/CF3/);
	await site.close();
});

test('coverage stands in a frame, without JavaScript too', async ({ browser, baseURL }) => {
	const site = await otherSite(frameOf('/en/embed/coverage?place=NW', 'Coverage'));
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await page.goto(LISTED);
	await expect(inside(page).getByRole('heading', { level: 1 })).toHaveText(/North Wales/);
	await expect(inside(page).getByRole('heading', { level: 2 })).toHaveCount(4);
	expect((await page.locator('iframe').boundingBox())!.height).toBeCloseTo(480, -1);
	await context.close();
	await site.close();
});

test('a site that is not listed gets an empty frame, and no site gets another page', async ({
	page
}) => {
	const blocked: string[] = [];
	page.on('console', (message) => {
		if (/frame-ancestors|X-Frame-Options/i.test(message.text())) blocked.push(message.text());
	});
	const piece = await otherSite(frameOf('/en/embed/find', 'Help'));
	await page.goto(UNLISTED);
	await expect.poll(() => blocked.length).toBe(1);
	await expect(inside(page).getByRole('heading', { level: 1 })).toHaveCount(0);
	await piece.close();
	for (const path of ['/en/find', '/en/embed', '/en/sign-in', '/en/services/none']) {
		const whole = await otherSite(frameOf(path, 'Help'));
		const before = blocked.length;
		await page.goto(LISTED);
		await expect.poll(() => blocked.length, path).toBe(before + 1);
		await whole.close();
	}
});

test('the script takes heights from the frame’s own site alone, and within bounds', async ({
	page,
	context
}) => {
	const pasted = await snippetOf(context, '?piece=coverage&place=NW');
	const site = await otherSite(pasted);
	await page.goto(LISTED);
	const height = async () => (await page.locator('iframe').boundingBox())!.height;
	await expect.poll(height).not.toBeCloseTo(700, -1);
	const right = await height();
	await page.evaluate(() => window.postMessage({ haenauHeight: 3000 }, '*'));
	const frame = page.frames().find((one) => one.url().includes('/embed/coverage'))!;
	for (const wrong of ['1000', null, Number.NaN]) {
		await frame.evaluate((said) => parent.postMessage({ haenauHeight: said }, '*'), wrong);
	}
	await frame.evaluate(() => parent.postMessage({ haenauHeight: 99_999 }, '*'));
	await expect.poll(height).toBeCloseTo(6000, -1);
	await frame.evaluate(() => parent.postMessage({ haenauHeight: 1 }, '*'));
	await expect.poll(height).toBeCloseTo(200, -1);
	expect(right).toBeLessThan(3000);
	await site.close();
});

for (const locale of LOCALES) {
	test(`${locale}: every piece is found in order by axe, fits 320 px and is named in its language`, async ({
		page
	}) => {
		test.slow();
		for (const path of FRAMES) {
			await page.setViewportSize({ width: 320, height: 700 });
			await page.goto(inLanguage(locale, path));
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
			await expectNothingFound(page, `${locale} ${path}`);
			const away = page.locator('a[href^="/"]:not([target])');
			expect(await away.count(), `${path}: links that stay in the frame`).toBe(0);
		}
	});
}

test('pieces carry every other header of safety, and no cookie', async ({ request }) => {
	for (const path of FRAMES) {
		const answer = await request.get(inLanguage('en', path));
		const headers = answer.headers();
		expect(answer.status(), path).toBe(200);
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
			expect
				.soft(headers[name], `${path}: ${name}`)
				.toBe(name === 'x-frame-options' ? undefined : value);
		}
		expect.soft(headers['content-security-policy']).toContain(`frame-ancestors 'self' ${LISTED}`);
		expect.soft(headers['set-cookie']).toBeUndefined();
	}
	const none = await request.get('/en/embed/coverage?place=Powis');
	expect(none.status()).toBe(404);
});

test('a sensitive answer has the way out of the whole page, before anything else', async ({
	page
}) => {
	const site = await otherSite(
		frameOf('/en/embed/find?area=W06000002&category=domestic_abuse', 'Help')
	);
	await page.route('https://www.bbc.co.uk/weather', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
	);
	await page.goto(LISTED);
	await inside(page)
		.getByRole('link', { name: m.exit_label({}, en) })
		.click();
	await expect(page).toHaveTitle('Weather');
	await site.close();
});

test('the text is copied with a press', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/embed?piece=find&place=NW&tier=primary&lang=cy');
	const text = await page.getByLabel(m.embed_snippet_label({}, en)).inputValue();
	expect(text).toContain('lang="cy"');
	await page.getByRole('button', { name: m.embed_copy({}, en) }).click();
	await expect(page.getByText(m.embed_copied({}, en))).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the choice is a form, and the text can be selected', async ({ page }) => {
		await page.goto('/cy/embed');
		const cy = { locale: 'cy' } as const;
		await page.getByRole('radio', { name: m.embed_what_coverage({}, cy) }).check();
		await page.getByLabel(m.embed_place({}, cy)).selectOption('NW');
		await page.getByRole('button', { name: m.embed_show({}, cy) }).click();
		await expect(page.getByLabel(m.embed_snippet_label({}, cy))).toHaveValue(
			/\/cy\/embed\/coverage\?place=NW/
		);
		await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
	});
});
