import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

/** The code of one of the steward's areas, from the page that lists them. */
async function areaOf(page: Page, nth: number): Promise<string> {
	const link = page.getByRole('main').getByRole('list').getByRole('link').nth(nth);
	return (await link.getAttribute('href'))!.split('/').at(-1)!;
}

for (const [nth, reader] of READERS.filter(({ javaScript }) => !javaScript).entries()) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a steward declares, reads it on the coverage page, and withdraws', async ({ page }) => {
			test.slow();
			await signInAs(page, 'steward', locale);
			await page.goto(`/${locale}/stewardship`);
			const area = await areaOf(page, nth);
			await page.goto(`/${locale}/stewardship/${area}`);
			await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(4);
			await page.goto(`/${locale}/stewardship/${area}/secondary`);
			const declare = page.getByRole('button', { name: m.declare_send({}, say), exact: true });
			await page.getByLabel(m.declare_evidence({}, say)).fill('Asked every team <b>twice</b>');
			await declare.click();
			await expect(page.getByRole('alert')).toContainText(m.declare_problem_groups({}, say));
			await expect(page.getByRole('alert')).toContainText(m.declare_problem_day({}, say));
			await expect(page.getByLabel(m.declare_evidence({}, say))).toHaveValue(
				'Asked every team <b>twice</b>'
			);

			await page.getByRole('checkbox').first().check();
			await page.getByLabel(m.declare_says_complete({}, say)).check();
			const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
			await page.getByLabel(m.declare_day({}, say), { exact: true }).fill(day!);
			await page.getByLabel(m.declare_month({}, say), { exact: true }).fill(month!);
			await page.getByLabel(m.declare_year({}, say), { exact: true }).fill(year!);
			await declare.click();
			await expect(page.getByText(m.declare_done({}, say))).toBeVisible();

			const declared = page.locator('#declared');
			const shows = (text: string) =>
				expect(async () => {
					await page.goto(`/${locale}/coverage/${area}`);
					await expect(declared).toContainText(text, { timeout: 500 });
				}).toPass({ timeout: 30_000 });
			await shows('Asked every team <b>twice</b>');
			await page.goto(`/${locale}/stewardship/${area}`);
			await page
				.getByRole('button', { name: m.declare_withdraw({}, say) })
				.first()
				.click();
			await expect(page.getByText(m.declare_withdrawn({}, say))).toBeVisible();
			await shows(m.declare_public_none({}, say));
		});
	});
}

test('"none" is refused where a service is recorded, which is named', async ({ page }) => {
	const say = { locale: 'en' } as const;
	await signInAs(page, 'steward', 'en');
	await page.goto('/en/stewardship');
	const area = await areaOf(page, 4);
	await page.goto(`/en/stewardship/${area}`);
	await expectNothingFound(page, 'what an area declares');
	await page.goto(`/en/stewardship/${area}/universal`);
	await page.getByLabel(/^Information, advice/).check();
	await page.getByLabel(m.declare_says_none({}, say)).check();
	await page.getByLabel(m.declare_evidence({}, say)).fill('Nothing found');
	const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
	await page.getByLabel('Day', { exact: true }).fill(day!);
	await page.getByLabel('Month', { exact: true }).fill(month!);
	await page.getByLabel('Year', { exact: true }).fill(year!);
	await page.getByRole('button', { name: m.declare_send({}, say), exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('cannot be declared');
	await expectNothingFound(page, 'a declaration with errors');
	await expect(page.getByRole('link', { name: /^Something wrong here/ }).first()).toBeVisible();
	await expect(page.getByLabel(m.declare_says_none({}, say))).toBeChecked();
});
