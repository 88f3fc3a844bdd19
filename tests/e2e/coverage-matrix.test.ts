import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { LOCALES, type Locale } from './reader.ts';

const CEREDIGION = 'W06000008';
const PAGE = (locale: Locale, query = '') => `/${locale}/coverage${query}`;
const matrix = (page: Page) => page.locator('#matrix table');
const row = (page: Page, code = CEREDIGION) => page.locator(`#row-${code}`);
const names = (page: Page) => matrix(page).locator('tr.area .name > span').allInnerTexts();

for (const javaScriptEnabled of [false, true]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		for (const locale of LOCALES) {
			const say = { locale };

			test(`${locale}: a row opens kind by kind, a kind opens into its categories, the row closes`, async ({
				page
			}) => {
				await page.goto(PAGE(locale));
				const area = { area: 'Ceredigion' };
				await row(page)
					.getByRole('link', { name: m.matrix_open(area, say) })
					.click();
				await expect(page).toHaveURL(PAGE(locale, `?open=${CEREDIGION}#row-${CEREDIGION}`));
				const opened = page.locator(`#row-${CEREDIGION} + tr`);
				await expect(
					opened.getByRole('heading', { name: m.matrix_opened(area, say) })
				).toBeVisible();
				// 31 kinds of help in four tiers, each with its bar
				await expect(opened.getByRole('heading', { level: 4 })).toHaveCount(4);
				await expect(opened.getByRole('heading', { level: 5 })).toHaveCount(31);
				const kind = opened
					.locator('.kind')
					.filter({ has: page.getByRole('heading', { level: 5 }) })
					.first();
				const categories = kind.getByRole('listitem');
				await expect(categories.first()).toBeHidden();
				await kind.locator('summary').click();
				await expect(categories).toHaveCount(3);
				await expect(categories.first()).toBeVisible();
				await row(page)
					.getByRole('link', { name: m.matrix_close(area, say) })
					.click();
				await expect(opened.getByRole('heading', { level: 5 })).toHaveCount(0);
				await expect(page).toHaveURL(PAGE(locale, `#row-${CEREDIGION}`));
			});
		}

		test('two rows are open at once, and a reload keeps them', async ({ page }) => {
			await page.goto(PAGE('en', `?open=${CEREDIGION}`));
			await row(page, 'W06000023')
				.getByRole('link', { name: 'Show the kinds of help: Powys' })
				.click();
			await expect(page).toHaveURL(new RegExp(`open=${CEREDIGION}&open=W06000023`));
			await page.reload();
			await expect(page.getByRole('heading', { name: /, kind by kind$/ })).toHaveCount(2);
		});

		test('a column sorts over all of Wales, and the name brings the regions back', async ({
			page
		}) => {
			await page.goto(PAGE('en'));
			const region = matrix(page).getByRole('rowheader', { name: 'North Wales', exact: true });
			await expect(region).toBeVisible();
			const link = (column: string) =>
				matrix(page).getByRole('link', { name: `Sort by: ${column}` });
			await link('Children').click();
			await expect(page).toHaveURL(PAGE('en', '?sort=children#matrix'));
			expect((await names(page))[0]).toBe('Cardiff');
			await link('Secondary').click();
			await expect(page).toHaveURL(PAGE('en', '?sort=secondary#matrix'));
			await expect(matrix(page).getByRole('columnheader', { name: /Secondary/ })).toHaveAttribute(
				'aria-sort',
				'ascending'
			);
			await expect(region).toHaveCount(0);
			await expect(page.getByText('Little on record is not the same')).toBeVisible();
			const sorted = await names(page);
			expect(sorted).toHaveLength(22);
			await link('Council area').click();
			await expect(region).toBeVisible();
			expect(await names(page)).not.toEqual(sorted);
		});
	});
}

test('all of Wales is seen in two screens, and no closed row is higher than 56 px', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto(PAGE('en'));
	const heights = await matrix(page)
		.locator('tr.area')
		.evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().height));
	expect(heights).toHaveLength(22);
	expect(Math.max(...heights)).toBeLessThanOrEqual(56);
	expect((await matrix(page).boundingBox())!.height).toBeLessThanOrEqual(2 * 900);
});

test('in Welsh and at 1000 px a closed row is no higher, and nothing scrolls sideways', async ({
	page
}) => {
	await page.setViewportSize({ width: 1000, height: 800 });
	await page.goto(PAGE('cy'));
	const heights = await matrix(page)
		.locator('tr.area')
		.evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().height));
	expect(Math.max(...heights)).toBeLessThanOrEqual(56);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000);
});

test('the heads of the columns stay in sight', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto(PAGE('en'));
	await row(page, 'W06000009').scrollIntoViewIfNeeded();
	await page.mouse.wheel(0, 200);
	await expect(matrix(page).getByRole('columnheader', { name: /Targeted/ })).toBeInViewport();
});

test('every cell says its sentence to those who do not see its blocks', async ({ page }) => {
	await page.goto(PAGE('en'));
	const cells = row(page).getByRole('cell');
	await expect(cells).toHaveCount(4);
	for (const cell of await cells.all()) {
		await expect(cell).toHaveText(/\d of \d+ kinds reach(es)? most children; \d+ not recorded/);
	}
});

test('by keyboard: a row opens, the focus stays on it, and the same key closes it', async ({
	page
}) => {
	await page.goto(PAGE('en'));
	await row(page).getByRole('link', { name: 'Show the kinds of help: Ceredigion' }).focus();
	await page.keyboard.press('Enter');
	const close = row(page).getByRole('link', { name: 'Hide the kinds of help: Ceredigion' });
	await expect(close).toHaveAttribute('aria-expanded', 'true');
	await expect(close).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(
		row(page).getByRole('link', { name: 'Show the kinds of help: Ceredigion' })
	).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(row(page).getByRole('link', { name: /^Ceredigion/ })).toBeFocused();
});

test('on a phone one tier is shown at a time; an opened area unfolds that tier', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(PAGE('en', `?open=${CEREDIGION}`));
	await expect(row(page).getByRole('cell')).toHaveCount(1);
	const tiers = page.getByRole('group', { name: 'Tier in the table' });
	await tiers.getByRole('link', { name: 'Universal' }).click();
	await expect(page).toHaveURL(/tier=universal/);
	await expect(row(page).getByRole('cell')).toHaveText(/ of 5 kinds/);
	const opened = page.locator(`#row-${CEREDIGION} + tr`);
	await expect(opened.getByRole('heading', { level: 5 })).toHaveCount(5);
	await opened.locator('summary', { hasText: 'Targeted' }).click();
	await expect(opened.getByRole('heading', { level: 5 })).toHaveCount(14);
});

test('on paper every row has its sentence, and opened rows are folded', async ({ page }) => {
	await page.goto(PAGE('en', `?open=${CEREDIGION}`));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: /, kind by kind$/ })).toBeHidden();
	const sentence = row(page, 'W06000023').getByText(/ of 31 kinds reach most children/);
	await expect(sentence).toBeVisible();
	const heads = matrix(page).locator('thead');
	expect(await heads.evaluate((one) => getComputedStyle(one).display)).toBe('table-header-group');
});

test('in the confirmed view the same rows are in ink', async ({ page }) => {
	await page.goto(PAGE('en', '?view=confirmed'));
	await expect(row(page).getByRole('cell').first()).toHaveText(
		/0 of 5 kinds are confirmed to reach most children; 5 not known/
	);
	const how = page.locator('#matrix');
	await expect(how.getByRole('heading', { name: 'What is confirmed' })).toBeVisible();
	await expect(how.getByRole('heading', { name: /The same 682 today/ })).toBeVisible();
});
