import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, LOCALES, READERS } from '../reader.ts';
import { askForLink, signInAs, signInByLink } from './sign-in.ts';

for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('signs in by a link from an e-mail, is known on every page, and signs out', async ({
			page
		}) => {
			const words = { locale };
			await signInAs(page, 'reviewer', locale);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.account_title({}, words));
			await expect(page.getByRole('main').getByText('reviewer@haenau.example')).toBeVisible();
			await page
				.getByRole('main')
				.getByRole('button', { name: m.account_sign_out({}, words) })
				.click();
			await expect(page.getByText(m.account_signed_out({}, words))).toBeVisible();
			await page.goto(`/${locale}/account`);
			await expect(page).toHaveURL(`/${locale}/sign-in?next=%2F${locale}%2Faccount`);
			expect(await page.context().cookies()).toEqual([]);
		});
	});
}

for (const locale of LOCALES) {
	test(`${locale}: the answer is the same whether or not an address is known`, async ({ page }) => {
		const words = { locale };
		const seen: string[] = [];
		for (const email of ['commissioner@haenau.example', 'nobody@elsewhere.example']) {
			await askForLink(page, email, locale);
			seen.push(page.url() + (await page.getByRole('main').innerText()));
		}
		expect(seen[0]).toBe(seen[1]);
		await page.goto(`/${locale}/outbox`);
		await expect(page.getByText('nobody@elsewhere.example')).toHaveCount(0);

		await page.goto(`/${locale}/sign-in`);
		await page.getByLabel(m.account_email_label({}, words)).fill('not an address');
		await page.getByRole('button', { name: m.account_send_link({}, words) }).click();
		await page.getByRole('alert').getByRole('link').click();
		await expect(page.getByLabel(m.account_email_label({}, words))).toBeFocused();
		await expect(page.getByLabel(m.account_email_label({}, words))).toHaveValue('not an address');
	});
}

test('a link works once, and a used one says what to do', async ({ page, browser }) => {
	const words = { locale: 'en' } as const;
	const link = await signInByLink(page, 'steward@haenau.example', 'en');

	const other = await browser.newPage();
	await other.goto(link);
	await other.getByRole('button', { name: m.account_confirm_button({}, words) }).click();
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(
		m.account_no_longer_title({}, words)
	);
	await other.getByRole('link', { name: m.account_ask_again({}, words) }).click();
	await expect(other).toHaveURL(/\/en\/sign-in$/);
	await other.close();
});
