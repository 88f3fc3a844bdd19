import { chromium, expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from './found-by-axe.ts';
import { LOCALES, type Locale } from './reader.ts';

const figure = (page: Page) => page.locator('figure').filter({ has: page.locator('[data-pick]') });
const canvas = (page: Page) => page.locator('.maplibregl-canvas');
const button = (page: Page, name: string) =>
	figure(page).getByRole('button', { name, exact: true });
const opener = (page: Page, locale: Locale = 'en') =>
	button(page, m.coverage_live_open({}, { locale }));
const said = (page: Page) => figure(page).getByRole('status');
const panel = (page: Page) => figure(page).locator('[aria-live=polite]');

async function openMap(page: Page, locale: Locale = 'en', query = ''): Promise<void> {
	await page.goto(`/${locale}/coverage${query}`);
	await opener(page, locale).click({ timeout: 30_000 });
	await expect(canvas(page)).toBeVisible({ timeout: 30_000 });
}

/** Goes to an area by its name, as by keyboard. */
async function showArea(page: Page, name: string, locale: Locale = 'en'): Promise<void> {
	await figure(page)
		.getByRole('combobox', { name: m.coverage_live_area({}, { locale }) })
		.selectOption(name);
	await button(page, m.coverage_live_go({}, { locale })).click();
}

/** Lists the places in view. */
async function listPlaces(page: Page): Promise<void> {
	await figure(page).locator('summary').click();
}

test.use({ reducedMotion: 'reduce' });

for (const locale of LOCALES) {
	const say = { locale };

	test(`${locale}: opens on a press, shows where children live from close by, and goes back`, async ({
		page,
		baseURL
	}) => {
		const asked: URL[] = [];
		page.on('request', (request) => asked.push(new URL(request.url())));
		await page.goto(`/${locale}/coverage`);
		await expect(opener(page, locale)).toBeVisible({ timeout: 30_000 });
		// nothing of it is there before somebody wants it
		expect(asked.some(({ pathname }) => /maplibre|\/points$/.test(pathname))).toBe(false);
		await opener(page, locale).click();
		await expect(canvas(page)).toBeVisible({ timeout: 30_000 });
		await expect(canvas(page)).toBeFocused();
		await expect(canvas(page)).toHaveAccessibleDescription(m.coverage_live_keys({}, say));
		await expect(said(page)).toHaveText(m.coverage_live_zoom({}, say));
		await showArea(page, 'Powys', locale);
		await expect(said(page)).toHaveText(m.coverage_live_hint({}, say));
		await expect(panel(page).getByRole('heading')).toHaveText('Powys');
		const origins = new Set(asked.map(({ origin }) => origin).filter((one) => one !== 'null'));
		expect([...origins]).toEqual([baseURL]);
		await button(page, m.coverage_live_close({}, say)).click();
		await expect(canvas(page)).toHaveCount(0);
		await expect(opener(page, locale)).toBeFocused();
		await expect(figure(page).getByRole('link', { name: /^Powys: / })).toBeVisible();
	});
}

test('a place of the list comes to the middle; the dots follow the address and read the same', async ({
	page
}) => {
	await openMap(page);
	await showArea(page, 'Powys');
	await listPlaces(page);
	const row = figure(page).getByRole('row').filter({ hasText: 'Llandrindod Wells' });
	await expect(row).toContainText(m.area_map_not_known({}, { locale: 'en' }));
	const children = await row.getByRole('cell').first().innerText();
	await button(page, 'Llandrindod Wells').click();
	await expect(said(page)).toHaveText(new RegExp(`^Llandrindod Wells\\. Children: ${children}\\.`));
	// Asked about something else, no dot is read any more, and the map stays where it is.
	const dots = figure(page).getByRole('heading', { name: /^Dots: / });
	const before = await dots.innerText();
	await page
		.getByRole('combobox', { name: m.coverage_kind_label({}, { locale: 'en' }) })
		.selectOption({ index: 3 });
	await page
		.getByRole('button', { name: m.coverage_kind_show({}, { locale: 'en' }), exact: true })
		.click();
	await expect(page).toHaveURL(/[?&]kind=/);
	await expect(dots).not.toHaveText(before);
	await expect(said(page)).toHaveText(m.coverage_live_hint({}, { locale: 'en' }));
	await canvas(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await canvas(page).boundingBox())!;
	await page.mouse.move(x + 90, y + height - 60);
	await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
	await expect(said(page)).toHaveText(/^Llandrindod Wells\. Children: \d/);
});

test('pointing at the map reads an area, pressing keeps it', async ({ page }) => {
	await openMap(page);
	await canvas(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await canvas(page).boundingBox())!;
	await page.mouse.move(x + width * 0.68, y + height * 0.5);
	await expect(panel(page).getByRole('heading')).toHaveText('Powys');
	await page.mouse.click(x + width * 0.68, y + height * 0.5);
	await page.mouse.move(0, 0);
	await expect(panel(page).getByRole('link', { name: /Powys/ })).toBeVisible();
});

test('a press on the map is the place of a proposed service while one is asked for', async ({
	page
}) => {
	await openMap(page);
	await page.locator('#add-service > summary').click();
	await page.getByRole('button', { name: m.whatif_pick({}, { locale: 'en' }) }).click();
	await canvas(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await canvas(page).boundingBox())!;
	await page.mouse.click(x + width * 0.68, y + height * 0.5);
	const point = page.locator('input[name=new-point]');
	await expect(point).toHaveValue(/^\d{6}-\d{6}$/);
	const [east = 0, north = 0] = (await point.inputValue()).split('-').map(Number);
	expect(east).toBeGreaterThan(280_000);
	expect(east).toBeLessThan(330_000);
	expect(north).toBeGreaterThan(240_000);
	expect(north).toBeLessThan(310_000);
});

test('axe finds nothing on the open map, in the light and in the dark', async ({ page }) => {
	await openMap(page);
	await showArea(page, 'Powys');
	await listPlaces(page);
	await expectNothingFound(page, 'the open map', ['light', 'dark'], 'figure');
});

test('without WebGL the map is not offered, and the drawing is the map', async ({ baseURL }) => {
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH,
		args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis']
	});
	const page = await browser.newPage({ baseURL });
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(String(error)));
	await page.goto('/en/coverage');
	await expect(figure(page).getByText(m.coverage_map_hint({}, { locale: 'en' }))).toBeVisible();
	// found out while the browser idles
	await page.evaluate(
		() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100)))
	);
	await expect(opener(page)).toHaveCount(0);
	await expect(figure(page).getByRole('link', { name: /^Powys: / })).toBeVisible();
	expect(problems).toEqual([]);
	await browser.close();
});
