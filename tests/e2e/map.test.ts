import { chromium, expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced } from './family-search.ts';
import { expectNothingFound } from './found-by-axe.ts';
import { ANSWER, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

const en = { locale: 'en' } as const;
const canvasOf = (page: Page) => page.locator('.maplibregl-canvas');
const scaleOf = (page: Page) => page.locator('.maplibregl-ctrl-scale');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A wide county, where marks stand apart. */
const POWYS = '/find?area=W06000023';

async function openAnswer(page: Page, path = ANSWER): Promise<void> {
	await page.goto(inLanguage('en', path));
	await expect(button(page, m.map_zoom_in({}, en))).toBeVisible({ timeout: 30_000 });
	await expect(canvasOf(page)).toBeVisible();
}

test('the map comes alive beside the list and asks only its own origin', async ({
	page,
	baseURL
}) => {
	const origins = new Set<string>();
	page.on('request', (request) => origins.add(new URL(request.url()).origin));
	await openAnswer(page);
	await canvasOf(page).hover();
	await button(page, m.map_zoom_in({}, en)).click();
	await expect(button(page, m.map_search_area({}, en))).toBeVisible();
	expect([...origins].filter((origin) => origin !== 'null')).toEqual([baseURL]);
	await expect(page.locator('figcaption')).toContainText(m.map_source({}, en));
	await expect(page.getByText(m.map_absent({}, en))).toHaveCount(0);
});

test('a mark reached on the map lights its entry in the list, and the focus stays on the map', async ({
	page
}) => {
	await openAnswer(page, `${POWYS}&more=near`);
	const canvas = canvasOf(page);
	await canvas.focus();
	await expect(canvas).toHaveAccessibleDescription(m.map_keys({}, en));
	const said = page.locator('figure.map').getByRole('status');
	const lit = page.locator('article.lit');
	await page.keyboard.press('n');
	await expect(lit).toHaveCount(1);
	const name = await lit.getByRole('link').first().innerText();
	await expect(said).toContainText(name);
	await page.keyboard.press('Enter');
	await expect(lit).toBeInViewport();
	await expect(canvas).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(lit).toHaveCount(0);
	await expect(canvas).toBeFocused();
});

test('a mark whose entry is further down than the list shows brings it up', async ({ page }) => {
	await openAnswer(page, POWYS);
	const listed = new Set(await page.locator('#near h3 a, #near h4 a').allInnerTexts());
	const said = page.locator('figure.map').getByRole('status');
	await canvasOf(page).focus();
	let name = '';
	for (let presses = 0; presses < 20 && name === ''; presses += 1) {
		const before = await said.innerText();
		await page.keyboard.press('n');
		await expect(said).not.toHaveText(before);
		const now = await said.innerText();
		const single = /^(?!Services together)(.+), \w+$/.exec(now)?.[1];
		if (single && !listed.has(single)) name = single;
	}
	expect(name).not.toBe('');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name, exact: true })).toBeInViewport();
});

test('an entry pointed at in the list is marked on the map, and the focus stays', async ({
	page
}) => {
	await openAnswer(page);
	const near = page.locator('#near article').first();
	const sort = page.getByRole('link', { name: m.find_sort_tier({}, en), exact: true });
	await sort.focus();
	const still = await canvasOf(page).screenshot();
	await near.hover();
	await expect(near).toHaveClass(/\blit\b/);
	await expect.poll(async () => still.equals(await canvasOf(page).screenshot())).toBe(false);
	await expect(sort).toBeFocused();
});

test('plus and minus zoom the map from the keyboard', async ({ page }) => {
	await openAnswer(page);
	const before = await scaleOf(page).innerText();
	await canvasOf(page).focus();
	await page.keyboard.press('+');
	await expect(scaleOf(page)).not.toHaveText(before);
	await page.keyboard.press('-');
	await expect(scaleOf(page)).toHaveText(before);
});

test('searches the part of the map that is shown, by a rounded point', async ({ page }) => {
	await openAnswer(page);
	await canvasOf(page).focus();
	for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowLeft');
	const search = button(page, m.map_search_area({}, en));
	await search.focus();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(/at=51\.63,-3\.96/);
	await expect(page).toHaveURL(/[?&]at=5\d\.\d\d,-\d\.\d\d(&|$)/);
	const { searchParams } = new URL(page.url());
	expect(searchParams.get('age')).toBe('3');
	expect(searchParams.get('welsh')).toBe('1');
	expect(searchParams.get('area')).toMatch(/^W06/);
	await expect(announced(page)).toHaveText(/^\d+ service/);
	expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test.describe('for a reader who asked for less movement', () => {
	test.use({ reducedMotion: 'reduce' });

	test('the map moves at once', async ({ page }) => {
		await openAnswer(page);
		const scales = await button(page, m.map_zoom_in({}, en)).evaluate((node) => {
			const scale = document.querySelector('.maplibregl-ctrl-scale')!;
			const before = scale.textContent;
			(node as HTMLButtonElement).click();
			return [before, scale.textContent];
		});
		expect(scales[0]).not.toBe(scales[1]);
	});
});

for (const locale of LOCALES) {
	test(`${locale}: axe finds nothing on the page with the moving map`, async ({ page }) => {
		await page.goto(inLanguage(locale, ANSWER));
		await expect(canvasOf(page)).toBeVisible({ timeout: 30_000 });
		await expectNothingFound(page, 'the moving map');
	});
}

test('without WebGL the drawing and the list are the page, and a sentence says so', async ({
	baseURL
}) => {
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH,
		args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis']
	});
	const page = await browser.newPage({ baseURL });
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(String(error)));
	await page.goto(inLanguage('cy', ANSWER));
	await expect(page.getByText(m.map_absent({}, { locale: 'cy' }))).toBeVisible();
	await expect(canvasOf(page)).toHaveCount(0);
	await expect(page.locator('figure.map svg[role=img]')).toBeVisible();
	await expect(page.getByRole('article').first()).toBeVisible();
	expect(problems).toEqual([]);
	await browser.close();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the map is a drawing that says in words what it shows', async ({ page }) => {
		await page.goto(inLanguage('en', ANSWER));
		const drawing = page.getByRole('img', { name: /Services marked: \d+/ });
		await expect(drawing).toBeVisible();
		await expect(drawing).toHaveAccessibleName(/Swansea/);
		await expect(page.locator('figcaption')).toContainText(m.map_source({}, en));
	});
});
