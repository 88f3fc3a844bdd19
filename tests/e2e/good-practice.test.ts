/** What a reader finds in the library of good practice, and what it refuses to do. */
import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { uuidOf } from '../../src/lib/server/seed/uuid.ts';
import { browserOf, READERS } from './reader.ts';

const RESULTS = uuidOf('example:E001');
const UNITY = uuidOf('example:E009');

for (const reader of READERS) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a reader searches the examples, by words and by kind', async ({ page }) => {
			await page.goto(`/${locale}`);
			await page
				.getByRole('contentinfo')
				.getByRole('link', { name: m.practice_title({}, say) })
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.practice_title({}, say));
			await expect(page.getByRole('article')).toHaveCount(9);
			await page
				.getByLabel(m.practice_words({}, say))
				.fill(locale === 'en' ? 'before birth' : 'cyn geni');
			await page.getByLabel(m.practice_category({}, say)).selectOption('perinatal');
			await page.getByRole('button', { name: m.practice_go({}, say), exact: true }).click();
			await expect(page.getByRole('article')).toHaveCount(3);
			await expect(page.getByRole('main').getByRole('status')).toContainText(
				m.practice_count({ count: 3 }, say)
			);
			await expect(page.getByLabel(m.practice_category({}, say))).toHaveValue('perinatal');
			await page.getByLabel(m.practice_words({}, say)).fill('zzzz');
			await page.getByRole('button', { name: m.practice_go({}, say), exact: true }).click();
			await expect(
				page.getByRole('heading', { name: m.practice_none_title({}, say) })
			).toBeVisible();
			await page
				.getByRole('main')
				.getByRole('link', { name: m.practice_all({}, say) })
				.last()
				.click();
			await expect(page.getByRole('article')).toHaveCount(9);
		});

		test('results are put in no order, and the page says why', async ({ page }) => {
			await page.goto(`/${locale}/good-practice`);
			const order = await page.getByRole('article').getByRole('heading').allInnerTexts();
			await page.getByLabel(m.practice_sort({}, say), { exact: true }).selectOption('result');
			await page.getByRole('button', { name: m.practice_go({}, say), exact: true }).click();
			await expect(page.getByText(m.practice_why_refused({}, say))).toBeVisible();
			await expect(
				page.getByText(m.practice_why_measures({ claims: '4', measures: '4' }, say))
			).toBeVisible();
			expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual(order);
		});

		test('an example says what is not reported, and whose results they are not', async ({
			page
		}) => {
			await page.goto(`/${locale}/good-practice/${RESULTS}`);
			const main = page.getByRole('main');
			for (const share of ['80%', '75%', '94%', '100%']) {
				await expect(main.getByText(share, { exact: true })).toBeVisible();
			}
			// Numbers, period and method of four results, and what it takes.
			await expect(main.getByText(m.practice_not_reported({}, say), { exact: true })).toHaveCount(
				13
			);
			await expect(main.getByText(m.practice_services_none({}, say))).toBeVisible();
			await page.goto(`/${locale}/good-practice/${UNITY}`);
			await expect(main.getByText(m.practice_claims_none({}, say))).toBeVisible();
			await main.locator(`a[href$="${RESULTS}"]`).click();
			await expect(page).toHaveURL(`/${locale}/good-practice/${RESULTS}`);
		});

		test('a service leads to its example, and the example back to it', async ({ page }) => {
			await page.goto(`/${locale}/services/${uuidOf('S114')}`);
			const section = page.getByRole('region', { name: m.practice_of_service({}, say) });
			await section.getByRole('article').getByRole('link').click();
			await expect(page).toHaveURL(`/${locale}/good-practice/${UNITY}`);
			await page
				.getByRole('region', { name: m.practice_services({}, say) })
				.getByRole('link')
				.click();
			await expect(page).toHaveURL(`/${locale}/services/${uuidOf('S114')}`);
		});
	});
}
