import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { fillIn, placeField, submit } from './family-search.ts';
import { browserOf, READERS } from './reader.ts';

for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		// A border district whose name on the page is no name of a place, with a point of its own.
		const asked = `/${locale}/find?near=SY22&at=52.75,-3.14&unit=1&area=W06000023&age=3`;

		test('another age leaves the place, its point and its council as they were', async ({
			page
		}) => {
			await page.goto(asked);
			await expect(page.getByText(m.place_precision_unit({}, say))).toBeVisible();
			await page.locator('summary', { hasText: m.find_change({}, say) }).click();
			await page.getByLabel(m.find_ages_label({}, say)).fill('5, 9');
			await submit(page, locale);
			await expect(page).toHaveURL(asked.replace('age=3', 'age=5,9'));
			await expect(page.getByText(m.place_precision_unit({}, say))).toBeVisible();
		});

		test('an age that is not understood says nothing of the place, which stays', async ({
			page
		}) => {
			await page.goto(asked);
			await page.locator('summary', { hasText: m.find_change({}, say) }).click();
			const named = await placeField(page, locale).inputValue();
			await page.getByLabel(m.find_ages_label({}, say)).fill('abc');
			await submit(page, locale);
			await expect(page.getByRole('alert').getByRole('link')).toHaveText([
				m.find_ages_error({}, say)
			]);
			await expect(placeField(page, locale)).toHaveValue(named);
			await page.getByLabel(m.find_ages_label({}, say)).fill('5');
			await submit(page, locale);
			await expect(page).toHaveURL(asked.replace('age=3', 'age=5'));
		});

		test('another place is another place', async ({ page }) => {
			await page.goto(asked);
			await page.locator('summary', { hasText: m.find_change({}, say) }).click();
			await placeField(page, locale).fill('Tonypandy');
			await placeField(page, locale).press('Tab');
			await submit(page, locale);
			await expect(page).toHaveURL(/near=Tonypandy&at=[\d.,-]+&area=W06000016&age=3$/);
		});

		test('a place without a letter is asked about, not left out', async ({ page }) => {
			await fillIn(page, locale, { near: '😀👶', ages: '3' });
			await submit(page, locale);
			await expect(page.getByRole('alert')).toContainText(m.place_error_empty({}, say));
			await expect(placeField(page, locale)).toHaveValue('😀👶');
			await expect(page.getByLabel(m.find_ages_label({}, say))).toHaveValue('3');
		});

		test('what is not shown is said on paper', async ({ page }) => {
			await page.goto(`/${locale}/find?age=3`);
			const group = page
				.getByRole('region')
				.filter({ has: page.locator('.more') })
				.first();
			await expect(group).toBeVisible();
			await page.emulateMedia({ media: 'print' });
			await expect(group.locator('.print-only').first()).toBeVisible();
			await expect(group.locator('.more').first()).toBeHidden();
		});
	});
}
