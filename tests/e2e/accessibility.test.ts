import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced, fillIn, submit } from './family-search.ts';
import { ANSWER, everyPage, inLanguage } from './pages.ts';
import { LOCALES, type Locale } from './reader.ts';

const en = { locale: 'en' } as const;
/** The places that are offered while typing. */
const suggestions = (page: Page, locale: Locale) =>
	page
		.getByRole('listbox', { name: m.place_suggestions_label({}, { locale }) })
		.getByRole('option');

/** Presses Tab until the element has the focus; fails when it is not reached. */
async function tabTo(page: Page, what: ReturnType<Page['locator']>, most = 60): Promise<void> {
	for (let presses = 0; presses < most; presses += 1) {
		await page.keyboard.press('Tab');
		if (await what.evaluate((node) => node === document.activeElement)) return;
	}
	throw new Error(`Not reached with ${most} presses of Tab: ${what}`);
}

test('searches, filters and opens a service with the keyboard alone', async ({ page }) => {
	await page.goto('/en/find');
	const field = page.getByRole('combobox', { name: m.place_label({}, en) });
	await expect(field).toBeVisible();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: m.shell_skip({}, en) });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(field).toBeFocused();
	await page.keyboard.type('Swans');
	await expect(suggestions(page, 'en').first()).toBeVisible();
	await expect(field).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('ArrowDown');
	await expect(field).toHaveAttribute('aria-activedescendant', /.+/);
	await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(
		'Swansea'
	);
	await page.keyboard.press('Enter');
	await expect(field).toHaveValue('Swansea');
	await expect(field).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/area=W06000011/);
	const before = await announced(page).innerText();

	const tier = page.locator('summary').filter({ hasText: m.find_filter_tier({}, en) });
	await expect(page.locator('[role=combobox]')).toBeAttached();
	await tabTo(page, tier);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	const box = page.getByRole('checkbox', { name: 'Universal' });
	await expect(box).toBeChecked();
	await tabTo(page, tier.locator('..').getByRole('button', { name: m.find_apply({}, en) }), 6);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/tier=universal/);
	await expect(announced(page)).not.toHaveText(before);
	expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

	const service = page.getByRole('article').first().getByRole('link').first();
	const name = await service.innerText();
	await tabTo(page, service);
	const outline = await service.evaluate((node) => getComputedStyle(node).outlineStyle);
	expect(outline).not.toBe('none');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/services\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('Escape shuts suggestions and menus, and the focus stays', async ({ page }) => {
	await page.goto('/en/find');
	const field = page.getByRole('combobox', { name: m.place_label({}, en) });
	await field.fill('Aber');
	await expect(suggestions(page, 'en').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(suggestions(page, 'en').first()).toBeHidden();
	await expect(field).toBeFocused();
	await expect(field).toHaveValue('Aber');

	await page.goto(inLanguage('en', ANSWER));
	await expect(page.locator('[role=combobox]')).toBeAttached();
	const summary = page.locator('summary').filter({ hasText: m.find_filter_referral({}, en) });
	await summary.click();
	const box = page.getByRole('checkbox', { name: m.find_filter_self({}, en), exact: true });
	await box.focus();
	await page.keyboard.press('Escape');
	await expect(box).toBeHidden();
	await expect(summary).toBeFocused();
});

/** Elements that stick out to the right, other than inside rows that may scroll by themselves. */
function stickingOut(): string[] {
	const root = document.documentElement;
	if (root.scrollWidth <= root.clientWidth) return [];
	return [...document.querySelectorAll('body *')]
		.filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
		.slice(0, 5)
		.map((element) => element.outerHTML.slice(0, 120));
}

for (const locale of LOCALES) {
	test.describe(`${locale}, at 400% zoom`, () => {
		test.use({ viewport: { width: 320, height: 256 } });

		test('the whole task needs no scrolling sideways', async ({ page, request }) => {
			test.slow();
			const look = async (state: string) =>
				expect.soft(await page.evaluate(stickingOut), state).toEqual([]);
			await fillIn(page, locale, { near: 'CF3', ages: '4' });
			await look('the form');
			await submit(page, locale);
			await page.getByRole('radio').first().check();
			await look('the choice of a council');
			await submit(page, locale);
			await expect(announced(page)).toBeVisible();
			for (const { named, path } of await everyPage(request)) {
				await page.goto(inLanguage(locale, path));
				await look(named);
			}
			await page.goto(inLanguage(locale, ANSWER));
			const summary = page
				.locator('summary')
				.filter({ hasText: m.find_filter_kind({}, { locale }) })
				.last();
			await summary.click();
			await look('an open menu');
			// The way to the end of the menu is not cut off.
			const apply = summary
				.locator('..')
				.getByRole('button', { name: m.find_apply({}, { locale }) });
			await apply.scrollIntoViewIfNeeded();
			await expect(apply).toBeInViewport();
		});
	});
}
