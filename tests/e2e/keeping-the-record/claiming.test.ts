import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, READERS, type Locale } from '../reader.ts';
import { openNewestMail, signInAs } from './sign-in.ts';

const CONFIRM = '/register/claim/confirm';

/** From the search to the form of an organisation. */
async function choose(page: Page, locale: Locale, name: string): Promise<void> {
	await page.goto(`/${locale}/register/claim`);
	await page.getByLabel(m.claim_search_label({}, { locale })).fill(name);
	await page
		.getByRole('main')
		.getByRole('button', { name: m.claim_search({}, { locale }), exact: true })
		.click();
	await page.getByRole('main').getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		m.claim_form_title({}, { locale })
	);
}

async function ask(page: Page, locale: Locale, email: string, note = ''): Promise<void> {
	await page.getByLabel(m.claim_email_label({}, { locale })).fill(email);
	await page.getByLabel(m.claim_note_label({}, { locale })).fill(note);
	await page.getByRole('button', { name: m.claim_send({}, { locale }), exact: true }).click();
}

const confirm = (page: Page, locale: Locale) =>
	page.getByRole('button', { name: m.claim_confirm_button({}, { locale }) }).click();

for (const reader of READERS.filter(
	({ width, locale, javaScript }) => width === 390 && javaScript === (locale === 'en')
)) {
	const { locale } = reader;
	const words = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('claims an organisation with an address at its own web domain', async ({ page }) => {
			const email = `worker.${locale}@nyas.net`;
			await choose(page, locale, 'NYAS Cymru');
			await ask(page, locale, email);
			await expect(page.getByText(m.claim_sent_lead({}, words))).toBeVisible();
			await openNewestMail(page, email, locale, CONFIRM);
			await expect(page.getByRole('main').getByText('NYAS Cymru', { exact: true })).toBeVisible();
			const link = page.url();
			await confirm(page, locale);
			await expect(page).toHaveURL(`/${locale}/register`);
			await expect(page.getByRole('link', { name: email })).toBeVisible();
			await page.goto(`/${locale}/account`);
			await expect(
				page.getByText(m.account_role_member({ of: 'NYAS Cymru' }, words))
			).toBeVisible();
			await page.goto(link);
			await expect(page.getByText(m.claim_no_longer({}, words))).toBeVisible();
		});

		test('claims one with another address: an editor agrees', async ({ page, browser }) => {
			const email = `volunteer.${locale}@gmail.com`;
			const note = `Our page names the team (${locale})`;
			await choose(page, locale, 'SNAP Cymru');
			await ask(page, locale, email);
			// Without a word for the editor nothing is lost, and it is said what is missing.
			await page.getByRole('alert').getByRole('link').click();
			await expect(page.getByLabel(m.claim_note_label({}, words))).toBeFocused();
			await expect(page.getByLabel(m.claim_email_label({}, words))).toHaveValue(email);
			await ask(page, locale, email, note);
			await expect(page.getByText(m.claim_waits_lead({}, words))).toBeVisible();

			const editor = await browser.newPage(browserOf(reader));
			await signInAs(editor, 'editor', locale);
			await editor.goto(`/${locale}/moderation/claims`);
			const article = () => editor.getByRole('article').filter({ hasText: note });
			await article()
				.getByRole('button', { name: new RegExp(`^${m.claim_refuse({}, words)}`) })
				.click();
			await expect(editor.getByRole('alert')).toContainText(m.claim_reason_missing({}, words));
			await article()
				.getByRole('button', { name: new RegExp(`^${m.claim_approve({}, words)}`) })
				.click();
			await expect(editor.getByText(m.claim_approved({}, words))).toBeVisible();
			await expect(article()).toHaveCount(0);
			await editor.close();

			await openNewestMail(page, email, locale, CONFIRM);
			await confirm(page, locale);
			await expect(page.getByRole('link', { name: email })).toBeVisible();
		});

		test('adds a new organisation', async ({ page }) => {
			const name = `Cymdeithas Newydd ${locale}`;
			const email = `founder.${locale}@newydd.example`;
			await page.goto(`/${locale}/register/new-organization`);
			const send = page.getByRole('button', { name: m.account_send_link({}, words) });
			await page.getByLabel(m.claim_name_en({}, words)).fill('NYAS Cymru');
			await page.getByLabel(m.claim_website({}, words), { exact: true }).fill('newydd.example');
			await page.getByLabel(m.claim_email_label({}, words)).fill(email);
			await send.click();
			await expect(page.getByRole('alert')).toContainText(m.claim_kind_missing({}, words));
			await page.getByRole('radio').first().check();
			await send.click();
			// Somebody has this name already.
			await expect(page.getByRole('alert')).toContainText(m.claim_namesake_error({}, words));
			await page.getByLabel(m.claim_name_en({}, words)).fill('');
			await page.getByLabel(m.claim_name_cy({}, words)).fill(name);
			await send.click();
			await openNewestMail(page, email, locale, CONFIRM);
			await confirm(page, locale);
			await expect(page).toHaveURL(`/${locale}/register`);
			await expect(page.getByRole('main')).toContainText(name);
		});
	});
}
