import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, LOCALES, READERS } from '../reader.ts';
import { openNewestLink, signInAs } from './sign-in.ts';

for (const reader of READERS.filter(
	({ width, locale, javaScript }) => width === 1280 && javaScript === (locale === 'cy')
)) {
	const { locale } = reader;
	const words = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('invites somebody, gives and takes roles, erases them', async ({ page, browser }) => {
			const email = `invited.${locale}@council.example`;
			await signInAs(page, 'admin', locale);
			await page.goto(`/${locale}/admin/accounts`);
			await page.getByRole('link', { name: m.account_invite_title({}, words) }).click();
			const send = page.getByRole('button', { name: m.account_invite_send({}, words) });
			await page.getByLabel(m.account_invite_email({}, words)).fill(email);
			await page.getByRole('radio', { name: m.account_word_steward({}, words) }).check();
			await send.click();
			await expect(page.getByRole('alert')).toContainText(m.account_areas_missing({}, words));
			await expect(page.getByLabel(m.account_invite_email({}, words))).toHaveValue(email);
			await page.getByRole('checkbox', { name: 'Gwynedd' }).check();
			await send.click();
			await expect(page.getByText(m.account_invited({}, words))).toBeVisible();
			const steward = m.account_role_steward({ of: 'Gwynedd' }, words);
			await expect(page.getByText(steward, { exact: true })).toBeVisible();

			const invited = await browser.newPage(browserOf(reader));
			await openNewestLink(invited, email, locale);
			await invited.getByRole('button', { name: m.account_confirm_button({}, words) }).click();
			await expect(invited.getByText(steward)).toBeVisible();
			// What is another's is not theirs.
			const answer = await invited.goto(`/${locale}/admin/accounts`);
			expect(answer!.status()).toBe(403);
			await expect(invited.getByRole('heading', { level: 1 })).toHaveText(
				m.work_not_allowed_title({}, words)
			);

			await page
				.getByRole('button', { name: new RegExp(`^${m.account_remove({}, words)}.*${steward}$`) })
				.click();
			// It asks first; the role is still held.
			await expect(page.getByText(m.account_taking({ email }, words))).toBeVisible();
			await page.getByRole('button', { name: m.account_taking_yes({}, words) }).click();
			await expect(page.getByRole('status')).toContainText(
				m.account_taken({ role: steward, email }, words)
			);
			await expect(page.getByText(m.account_no_role({}, words))).toBeVisible();
			await page.getByRole('link', { name: m.account_erase_open({}, words) }).click();
			const erase = page.getByRole('button', { name: m.account_erase_now({}, words) });
			await erase.click();
			await expect(page.getByRole('alert')).toContainText(m.account_erase_unsure({}, words));
			await page.getByRole('checkbox').check();
			await erase.click();
			await expect(page.getByText(m.account_was_erased({}, words))).toBeVisible();
			await expect(page.getByText(email)).toHaveCount(0);
			// They are out at once.
			await invited.goto(`/${locale}/account`);
			await expect(invited).toHaveURL(new RegExp(`/${locale}/sign-in\\?next=`));
			await invited.close();
		});
	});
}

for (const locale of LOCALES) {
	test(`${locale}: the pages of accounts are clean, and fit 320 px`, async ({ page }) => {
		await signInAs(page, 'admin', locale);
		await page.goto(`/${locale}/admin/accounts`);
		const someone = await page
			.getByRole('link', { name: 'provider@haenau.example' })
			.getAttribute('href');
		const paths = [
			'/account',
			'/account/erase',
			'/admin/accounts',
			'/admin/accounts/invite',
			'/moderation/claims'
		].map((path) => `/${locale}${path}`);
		for (const path of [...paths, someone!, `${someone!}/erase`]) {
			await page.setViewportSize({ width: 320, height: 640 });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect
				.soft(
					violations.map(({ id }) => id),
					path
				)
				.toEqual([]);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect.soft(over, path).toBeLessThanOrEqual(0);
		}
	});
}

test('one’s own language, and one’s own way out', async ({ page }) => {
	const words = { locale: 'en' } as const;
	await signInAs(page, 'commissioner', 'en');
	await page.getByRole('radio', { name: 'Cymraeg' }).check();
	await page.getByRole('button', { name: m.account_language_save({}, words) }).click();
	await expect(page.getByText(m.account_changed({}, words))).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Cymraeg' })).toBeChecked();
	await page.getByRole('radio', { name: 'English' }).check();
	await page.getByRole('button', { name: m.account_language_save({}, words) }).click();
	await page.getByRole('link', { name: m.account_erase_title({}, words) }).click();
	await expect(page.getByRole('button', { name: m.account_erase_now({}, words) })).toBeVisible();
	await page.getByRole('link', { name: m.account_erase_back({}, words) }).click();
	await expect(page).toHaveURL('/en/account');
});
