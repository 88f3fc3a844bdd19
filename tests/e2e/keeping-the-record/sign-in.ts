import { expect, type Cookie, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import type { Locale } from '../reader.ts';

/** The demo accounts of the embedded form. */
export type DemoRole = 'provider' | 'editor' | 'steward' | 'commissioner' | 'reviewer' | 'admin';

/** Sessions of this worker: an account signs in once, and every test gets its cookies. */
const sessions = new Map<string, Cookie[]>();

/** Makes `page` that of somebody who is signed in. Open any page afterwards. */
export async function signInAs(page: Page, role: DemoRole, locale: Locale): Promise<void> {
	await signInWith(page, `${role}@haenau.example`, locale);
}

/** The same for any address that has an account. */
export async function signInWith(page: Page, email: string, locale: Locale): Promise<void> {
	const known = sessions.get(email);
	if (known) {
		await page.context().addCookies(known);
		await page.goto(`/${locale}/account`);
		if (new URL(page.url()).pathname === `/${locale}/account`) return;
	}
	await signInByLink(page, email, locale);
	sessions.set(email, await page.context().cookies());
}

/** Asks for a link and uses it. Returns the link, which by then is used up. */
export async function signInByLink(page: Page, email: string, locale: Locale): Promise<string> {
	let link = '';
	// Another worker that asks for the same account makes this link worthless: then once more.
	await expect(async () => {
		await askForLink(page, email, locale);
		await openNewestLink(page, email, locale);
		link = page.url();
		await page.getByRole('button', { name: m.account_confirm_button({}, { locale }) }).click();
		await expect(page).toHaveURL(`/${locale}/account`, { timeout: 3_000 });
		await expect(page.getByRole('main').getByText(email)).toBeVisible({ timeout: 3_000 });
	}).toPass({ timeout: 40_000 });
	return link;
}

/** Fills in the page to sign in and sends it. */
export async function askForLink(page: Page, email: string, locale: Locale): Promise<void> {
	await page.goto(`/${locale}/sign-in`);
	await page.getByLabel(m.account_email_label({}, { locale })).fill(email);
	await page.getByRole('button', { name: m.account_send_link({}, { locale }) }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: m.account_sent_title({}, { locale }) })
	).toBeVisible();
}

/** Opens the newest link to sign in that was sent to `email`. */
export const openNewestLink = (page: Page, email: string, locale: Locale): Promise<void> =>
	openNewestMail(page, email, locale, '/auth/confirm');

/** Opens the newest link to `path` that was sent to `email`. The e-mail is written a moment later. */
export async function openNewestMail(
	page: Page,
	email: string,
	locale: Locale,
	path: string
): Promise<void> {
	const link = page
		.getByRole('article')
		.filter({ hasText: email })
		.first()
		.locator(`a[href^="/${locale}${path}"]`)
		.first();
	await expect(async () => {
		await page.goto(`/${locale}/outbox`);
		await expect(link).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 10_000 });
	await link.click();
	await page.waitForURL((url) => url.pathname === `/${locale}${path}`);
}
