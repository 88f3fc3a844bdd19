import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced } from './family-search.ts';
import { ANSWER, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

for (const locale of LOCALES) {
	test(`${locale}: the explanation for newcomers unfolds, and goes for good when told to`, async ({
		page
	}) => {
		await page.goto(inLanguage(locale, ANSWER));
		const title = page.getByText(m.find_first_title({}, { locale }));
		const point = page.getByText(m.find_first_sure({}, { locale }));
		await expect(point).toBeHidden();
		await title.click();
		await expect(point).toBeVisible();
		expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
		await page.getByRole('button', { name: m.find_first_away({}, { locale }) }).click();
		await expect(title).toBeHidden();
		await page.goto(inLanguage(locale, '/ladder?area=W06000011'));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(title).toBeHidden();
	});
}

test('without a script the explanation unfolds too', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(inLanguage('en', ANSWER));
	await page.getByText(m.find_first_title({}, { locale: 'en' })).click();
	await expect(page.getByText(m.find_first_none({}, { locale: 'en' }))).toBeVisible();
	await context.close();
});

test('a slow answer says that it is on its way, and moves nothing meanwhile', async ({ page }) => {
	await page.goto(inLanguage('en', ANSWER));
	await expect(page.locator('[role=combobox]')).toBeAttached();
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(/__data\.json/, async (route) => {
		await held;
		await route.continue();
	});
	const heading = page.getByRole('heading', { level: 1 });
	const before = await heading.boundingBox();
	const count = await announced(page).innerText();
	const sort = page.getByRole('link', { name: m.find_sort_checked({}, { locale: 'en' }) });
	await sort.click();
	const loading = page.getByRole('status').filter({
		hasText: new RegExp(`^${m.shell_waiting({}, { locale: 'en' })}$`)
	});
	await expect(loading).toHaveCount(1);
	expect(await heading.boundingBox()).toEqual(before);
	// What was there stays readable until the answer comes.
	await expect(announced(page)).toHaveText(count);
	release();
	await expect(page).toHaveURL(/sort=checked/);
	await expect(loading).toHaveCount(0);
});

test('going back brings the answer back where it was left', async ({ page }) => {
	await page.goto(inLanguage('en', ANSWER));
	await expect(page.locator('[role=combobox]')).toBeAttached();
	const last = page.getByRole('article').last();
	await last.scrollIntoViewIfNeeded();
	const at = await page.evaluate(() => Math.round(scrollY));
	await last.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/services\//);
	await page.goBack();
	await expect(page).toHaveURL(/\/find\?/);
	await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(at);
});

for (const locale of LOCALES) {
	test(`${locale}: a page that is not there leads on, and says whom to ring`, async ({ page }) => {
		await page.goto(inLanguage(locale, '/nothing-here'));
		await expect(page).toHaveTitle(new RegExp(m.shell_not_found_title({}, { locale })));
		const main = page.getByRole('main');
		await expect(main.locator('a[href="tel:999"]')).toBeVisible();
		await main.getByRole('link', { name: m.shell_back_home({}, { locale }) }).click();
		await expect(page).toHaveURL(new RegExp(`/${locale}$`));
	});
}
