/** An organisation describes good practice, an editor reads it, everybody sees it, and it is withdrawn. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, READERS, type Locale } from '../reader.ts';
import { signInAs } from './sign-in.ts';

const TITLE = { en: 'Breakfast <b>together</b>', cy: 'Brecwast <b>ynghyd</b>' };

/** Fills in all that an example needs; the text of a field is its own in either language. */
async function fillIn(page: Page, locale: Locale): Promise<void> {
	await page.locator(`#title-${locale}`).fill(TITLE[locale]);
	await page.locator(`#done-${locale}`).fill('We open at eight and eat with the families.');
	await page.locator(`#for-whom-${locale}`).fill('Families with children under 11');
	await page.locator(`#needed-${locale}`).fill('A kitchen and two workers');
	await page.locator('input[name=tiers]').first().check();
	await page.locator('#category-1').selectOption('parenting');
	await page.locator(`#measure-1-${locale}`).fill('Families who came again');
	await page.locator('#n-1').fill('47');
	await page.locator('#of-1').fill('50');
	await page.locator('#from-1').fill('4 2025');
	await page.locator('#to-1').fill('3 2026');
	await page.locator('#level-1').selectOption('counted');
	await page.locator(`#source-1-${locale}`).fill('Our yearly report');
}

for (const reader of READERS.filter(({ javaScript }) => !javaScript)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('it is described, given back, published and withdrawn', async ({ page, browser }) => {
			test.slow();
			const button = (of: Page, name: string) => of.getByRole('button', { name, exact: true });
			const alert = page.getByRole('main').getByRole('alert').first();
			await signInAs(page, 'provider', locale);
			await page.goto(`/${locale}/register`);
			await page.getByRole('link', { name: m.practice_own_link({}, say) }).click();
			await page.getByRole('link', { name: m.practice_own_new({}, say) }).click();

			// Three families did not come again: the numbers are refused, all that was typed stays.
			await fillIn(page, locale);
			await button(page, m.practice_form_save({}, say)).click();
			await expect(alert).toContainText(m.practice_problem_small({}, say));
			await expect(page.locator(`#title-${locale}`)).toHaveValue(TITLE[locale]);
			await expect(page.locator('#category-1')).toHaveValue('parenting');
			await expect(page.locator('#level-1')).toHaveValue('counted');
			await page.locator('#n-1').fill('40');
			await button(page, m.practice_form_save({}, say)).click();
			await expect(page.getByText(m.practice_told_save({}, say))).toBeVisible();
			await expect(page.getByText(m.practice_of({ n: '40', of: '50' }, say))).toBeVisible();
			const own = new URL(page.url()).pathname;
			const id = own.split('/').at(-1)!;
			await button(page, m.practice_send({}, say)).click();
			await expect(page.getByText(m.practice_told_send({}, say))).toBeVisible();

			const editor = await (await browser.newContext(browserOf(reader))).newPage();
			await signInAs(editor, 'editor', locale);
			await editor.goto(`/${locale}/moderation/examples`);
			await editor.locator(`a[href$="${id}"]`).click();
			await expect(editor.getByRole('heading', { level: 1 })).toHaveText(TITLE[locale]);
			await editor.getByLabel(m.practice_decide_return({}, say)).check();
			await button(editor, m.practice_decide_go({}, say)).click();
			await expect(editor.getByRole('main').getByRole('alert').first()).toContainText(
				m.practice_decide_problem_reason({}, say)
			);
			await expect(editor.getByLabel(m.practice_decide_return({}, say))).toBeChecked();
			await editor.getByLabel(m.practice_decide_reason({}, say)).fill('Which <i>families</i>?');
			await button(editor, m.practice_decide_go({}, say)).click();
			await expect(editor.getByRole('status').first()).toBeVisible();

			await page.goto(own);
			await expect(page.getByText('Which <i>families</i>?')).toBeVisible();
			await page.getByRole('link', { name: m.practice_edit({}, say) }).click();
			await page.locator(`#for-whom-${locale}`).fill('Families of three schools');
			await button(page, m.practice_form_save({}, say)).click();
			await button(page, m.practice_send({}, say)).click();

			await editor.goto(`/${locale}/moderation/examples/${id}`);
			await editor.getByLabel(m.practice_decide_approve({}, say)).check();
			await button(editor, m.practice_decide_go({}, say)).click();
			await expect(editor).toHaveURL(/done=E-/);

			const library = `/${locale}/good-practice?category=parenting`;
			const shown = page.getByRole('article').filter({ hasText: TITLE[locale] });
			await expect(async () => {
				await page.goto(library);
				await expect(shown).toHaveCount(1, { timeout: 500 });
			}).toPass({ timeout: 30_000 });
			await shown.getByRole('link').click();
			await expect(page.getByText('Families of three schools')).toBeVisible();

			await page.goto(own);
			await page.getByText(m.practice_withdraw({}, say), { exact: true }).first().click();
			await button(page, m.practice_withdraw({}, say)).click();
			await expect(alert).toContainText(m.practice_sure_problem({}, say));
			await page.getByLabel(m.practice_sure_withdraw({}, say)).check();
			await button(page, m.practice_withdraw({}, say)).click();
			await expect(page.getByText(m.practice_told_withdraw({}, say))).toBeVisible();
			await expect(async () => {
				const answer = await page.goto(`/${locale}/good-practice/${id}`);
				expect(answer!.status()).toBe(404);
			}).toPass({ timeout: 30_000 });
			await editor.context().close();
		});
	});
}
