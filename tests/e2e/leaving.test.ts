import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { placeField } from './family-search.ts';
import { everyPage, inLanguage } from './pages.ts';
import { LOCALES, type Locale } from './reader.ts';

const en = { locale: 'en' } as const;
const WEATHER = 'https://www.bbc.co.uk/weather';
const SENSITIVE_SEARCH = '/find?category=domestic_abuse';

const exitLink = (page: Page, locale: Locale = 'en') =>
	page.getByRole('link', { name: m.exit_label({}, { locale }), exact: true });
const bar = (page: Page, locale: Locale = 'en') =>
	page.getByRole('region', { name: m.exit_label({}, { locale }), exact: true });
const marks = (page: Page) => bar(page).locator('.marks .on');

/** The page that is gone to, without leaving this machine. `open` lets a held answer through. */
async function weather(page: Page, held = false) {
	let open = () => {};
	const gate = held ? new Promise<void>((resolve) => (open = resolve)) : Promise.resolve();
	const asked: { [header: string]: string }[] = [];
	await page.route(WEATHER, async (route) => {
		asked.push(await route.request().allHeaders());
		await gate;
		// A second leaving takes the place of the first, whose answer nobody waits for any more.
		await route
			.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Rain</h1>' })
			.catch(() => null);
	});
	return { open: () => open(), asked };
}

/** Opens a page and waits until its script listens. */
async function visit(page: Page, path: string, locale: Locale = 'en'): Promise<void> {
	await page.goto(inLanguage(locale, path));
	await expect(bar(page, locale).locator('.listening')).toBeAttached();
}

for (const locale of LOCALES) {
	test(`${locale}: the first Tab reaches the way out on every page that has one`, async ({
		page,
		request
	}) => {
		const carrying: string[] = [];
		const paths = (await everyPage(request)).map(({ path }) => path);
		for (const path of [...paths, SENSITIVE_SEARCH, '/find?group=safety']) {
			const address = inLanguage(locale, path);
			const source = await (await request.get(address)).text();
			if (!source.includes(m.exit_label({}, { locale }))) continue;
			await page.goto(address);
			if ((await exitLink(page, locale).count()) === 0) continue;
			carrying.push(path);
			await page.keyboard.press('Tab');
			await expect(exitLink(page, locale), path).toBeFocused();
			await page.keyboard.press('Tab');
			const safety = bar(page, locale).getByRole('link', {
				name: m.trust_safety_title({}, { locale })
			});
			await expect(safety).toBeFocused();
			await expect(safety).toHaveAttribute('href', `/${locale}/safety`);
			await page.keyboard.press('Tab');
			await expect(
				page.getByRole('link', { name: m.shell_skip({}, { locale }) }),
				path
			).toBeFocused();
		}
		// The safety page, a sensitive service and both sensitive searches at the least.
		expect(carrying).toContain('/safety');
		expect(carrying.length).toBeGreaterThanOrEqual(4);
	});

	test(`${locale}: three presses of Shift leave, each of them said and shown`, async ({ page }) => {
		const { asked } = await weather(page);
		await visit(page, '/safety', locale);
		const said = bar(page, locale).getByRole('status');
		await page.keyboard.press('Shift');
		await expect(said).toHaveText(m.trust_exit_pressed_two({}, { locale }));
		await expect(bar(page, locale).locator('.marks .on')).toHaveCount(1);
		await page.keyboard.press('Shift');
		await expect(said).toHaveText(m.trust_exit_pressed_one({}, { locale }));
		await expect(bar(page, locale).locator('.marks .on')).toHaveCount(2);
		await page.keyboard.press('Shift');
		await expect(page).toHaveURL(WEATHER);
		expect(asked.map(({ referer }) => referer)).toEqual([undefined]);
	});
}

test('the words about Shift stand only where a script listens, and nothing moves for them', async ({
	page,
	browser,
	baseURL
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await visit(page, '/safety');
	await expect(page.getByText(m.trust_exit_shift({}, en))).toBeVisible();
	const height = (await bar(page).boundingBox())!.height;
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 800 }
	});
	const other = await plain.newPage();
	await other.goto(`${baseURL}/en/safety`);
	await expect(other.getByText(m.trust_exit_shift({}, en))).toBeHidden();
	expect((await bar(other).boundingBox())!.height).toBe(height);
	await plain.close();
});

test('leaving blanks the page before the other one is there, and leaves no entry behind', async ({
	page
}) => {
	const { open, asked } = await weather(page, true);
	const seen: string[][] = [];
	// While another page is on its way the test may not ask this one, so this one tells by itself.
	await page.exposeFunction('tell', (...said: string[]) => void seen.push(said));
	await page.addInitScript(() => {
		const { tell } = window as unknown as { tell(...said: string[]): void };
		const said: string[] = [];
		let whole = false;
		new MutationObserver(() => {
			const there = document.querySelector('h1, main, form') !== null;
			// Half of a page that is still arriving is no blank page.
			whole ||= there;
			if (!location.pathname.endsWith('/find') || there || !whole) return;
			said.push(document.title, document.body.innerText.trim());
			// As if the browser brought the page back the way it was: it leaves a second time.
			if (said.length === 2) {
				dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
			} else tell(...said);
		}).observe(document, { childList: true, subtree: true });
	});
	await page.goto('/en/about');
	await visit(page, SENSITIVE_SEARCH);
	const entries = await page.evaluate(() => history.length);
	seen.length = 0;
	await exitLink(page).click({ noWaitAfter: true });
	// Brought back it is blank still, and leaves again.
	const blank = [m.trust_exit_loading({}, en), m.trust_exit_loading({}, en)];
	await expect.poll(() => seen).toEqual([[...blank, ...blank]]);
	await expect.poll(() => asked.length).toBeGreaterThan(0);
	open();
	await expect(page).toHaveURL(WEATHER);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	// Even the page before it stays away: this tab was left.
	await page.goBack();
	await expect(page).toHaveURL(WEATHER);
});

test('writing capitals, other keys, a held key and another window do not leave', async ({
	page
}) => {
	const { asked } = await weather(page);
	await visit(page, SENSITIVE_SEARCH);
	await page.getByText(m.find_change({}, en)).click();
	const field = placeField(page, 'en');
	await field.focus();
	await field.fill('');
	for (const letter of 'ABERYSTWYTH') await page.keyboard.press(`Shift+${letter}`);
	await expect(field).toHaveValue('ABERYSTWYTH');
	await expect(marks(page)).toHaveCount(0);

	for (const key of ['Shift', 'Shift', 'ArrowLeft', 'Shift', 'Shift']) {
		await page.keyboard.press(key);
	}
	await expect(marks(page)).toHaveCount(2);
	await page.evaluate(() => dispatchEvent(new Event('blur')));
	await expect(marks(page)).toHaveCount(0);
	await page.keyboard.press('Shift');
	await expect(marks(page)).toHaveCount(1);

	// A second "down" of a key that is down is a repeat.
	for (let times = 0; times < 4; times += 1) await page.keyboard.down('Shift');
	await page.keyboard.up('Shift');
	await expect(marks(page)).toHaveCount(1);
	expect(asked).toEqual([]);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('after a while the count begins again, and says so', async ({ page }) => {
	await page.clock.install();
	const { asked } = await weather(page);
	await visit(page, '/safety');
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await expect(marks(page)).toHaveCount(2);
	await page.clock.fastForward(6_000);
	await expect(marks(page)).toHaveCount(0);
	await expect(bar(page).getByRole('status')).toHaveText(m.trust_exit_forgotten({}, en));
	await page.keyboard.press('Shift');
	await expect(marks(page)).toHaveCount(1);
	expect(asked).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the way out is a plain link that says nothing of where one was', async ({ page }) => {
		const { asked } = await weather(page);
		for (const path of ['/safety', SENSITIVE_SEARCH]) {
			await page.goto(inLanguage('cy', path));
			await exitLink(page, 'cy').click();
			await expect(page).toHaveURL(WEATHER);
		}
		expect(asked.map(({ referer }) => referer)).toEqual([undefined, undefined]);
	});
});

test('no browser is to keep a page that carries the way out, or the data behind it', async ({
	request
}) => {
	const paths = [...(await everyPage(request)).map(({ path }) => path), SENSITIVE_SEARCH];
	let carrying = 0;
	for (const path of [...paths, '/find?group=safety', '/find?category=substance_misuse']) {
		const answer = await request.get(inLanguage('en', path));
		if (!(await answer.text()).includes(WEATHER)) continue;
		carrying += 1;
		expect.soft(answer.headers()['cache-control'], path).toBe('no-store');
		const [pathname, query] = path.split('?');
		const behind = await request.get(
			`${inLanguage('en', pathname!)}/__data.json${query ? `?${query}` : ''}`
		);
		expect.soft(behind.status(), path).toBe(200);
		expect.soft(behind.headers()['cache-control'], path).toMatch(/no-store/);
	}
	expect(carrying).toBeGreaterThanOrEqual(5);
	for (const query of ['category=exploitation', 'group=safety']) {
		const places = await request.get(`/en/find/places?${query}`);
		expect.soft(places.headers()['cache-control'], query).toBe('no-store');
	}
	const open = await request.get('/en/find/places?category=parenting');
	expect(open.headers()['cache-control']).not.toBe('no-store');
});

test('the title of a sensitive answer does not name the kind of help', async ({ page }) => {
	const kinds = ['domestic_abuse', 'exploitation', 'substance_misuse'];
	await page.goto('/en/find?near=LL57&category=parenting');
	const plain = await page.title();
	for (const kind of kinds) {
		await page.goto(`/en/find?near=LL57&category=${kind}`);
		expect(await page.title(), kind).toBe(plain);
	}
});

test('going back after leaving does not bring the search back, and coming anew is welcome', async ({
	page
}) => {
	await weather(page);
	await page.goto(inLanguage('en', SENSITIVE_SEARCH));
	await expect(bar(page).locator('.listening')).toBeAttached();
	await page.getByRole('article').first().getByRole('link').first().click();
	await expect(page).toHaveURL(/\/services\//);
	await exitLink(page).click();
	await expect(page).toHaveURL(WEATHER);
	await page.goBack();
	await expect(page).toHaveURL(WEATHER);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rain');
	await page.goto(inLanguage('en', '/find'));
	await expect(placeField(page, 'en')).toBeVisible();
});
