import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced, fillIn, placeField, searchFor, submit } from './family-search.ts';
import { ANSWER, everyPage, inLanguage } from './pages.ts';
import { LOCALES, type Locale } from './reader.ts';

const en = { locale: 'en' } as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, short enough to read: rule and the elements. */
async function foundByAxe(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	const axe = new AxeBuilder({ page });
	// In the dark only the colours are others.
	if (colorScheme === 'light') axe.withTags(TAGS);
	else axe.withRules(['color-contrast', 'link-in-text-block']);
	const { violations } = await axe.analyze();
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.slice(0, 3)
				.map(({ html }) => html.slice(0, 120))
				.join(' | ')}`
	);
}

async function expectNothingFound(
	page: Page,
	state: string,
	schemes: readonly ('light' | 'dark')[] = ['light', 'dark']
): Promise<void> {
	for (const colorScheme of schemes) {
		expect.soft(await foundByAxe(page, colorScheme), `${state}, ${colorScheme}`).toEqual([]);
	}
}

/** The places that are offered while typing. */
const suggestions = (page: Page, locale: Locale) =>
	page
		.getByRole('listbox', { name: m.place_suggestions_label({}, { locale }) })
		.getByRole('option');

/** States that have no address of their own, and how somebody gets there. */
const STATES: [state: string, reach: (page: Page, locale: Locale) => Promise<void>][] = [
	[
		'a problem with the place',
		(page, locale) => searchFor(page, locale, { near: 'M1 1AE', ages: 'x' })
	],
	['the choice of a council', (page, locale) => searchFor(page, locale, { near: 'CF3' })],
	['the choice of a place', (page, locale) => searchFor(page, locale, { near: 'Henllan' })],
	[
		'suggestions',
		async (page, locale) => {
			await page.goto(inLanguage(locale, '/find'));
			await page.getByRole('combobox', { name: m.place_label({}, { locale }) }).fill('Aber');
			await expect(suggestions(page, locale).first()).toBeVisible();
		}
	],
	[
		'the search of the home page, unfolded',
		async (page, locale) => {
			await page.goto(inLanguage(locale, ''));
			await page.getByText(m.home_search_more({}, { locale })).click();
			await expect(page.getByLabel(m.find_ages_label({}, { locale }))).toBeVisible();
		}
	],
	[
		'an open menu of filters',
		async (page, locale) => {
			await page.goto(inLanguage(locale, ANSWER));
			await page
				.locator('summary')
				.filter({ hasText: m.find_filter_kind({}, { locale }) })
				.last()
				.click();
		}
	],
	[
		'the search form over an answer',
		async (page, locale) => {
			await page.goto(inLanguage(locale, ANSWER));
			await page.getByText(m.find_change({}, { locale })).click();
			await expect(placeField(page, locale)).toBeVisible();
		}
	],
	[
		'a held shortlist, everything unfolded',
		async (page, locale) => {
			await page.goto(inLanguage(locale, ANSWER));
			await page.getByRole('article').first().getByRole('checkbox').check();
			await page
				.locator('#shortlist-form')
				.getByRole('button', { name: m.shortlist_see({}, { locale }) })
				.click();
			for (const fold of [m.shortlist_keep, m.shortlist_text_title, m.shortlist_share_title]) {
				await page.getByText(fold({}, { locale }), { exact: true }).click();
			}
			await expect(page.getByLabel(m.shortlist_share_label({}, { locale }))).toBeVisible();
		}
	],
	[
		'one press of Shift towards leaving',
		async (page, locale) => {
			await page.goto(inLanguage(locale, '/safety'));
			const bar = page.getByRole('region', { name: m.exit_label({}, { locale }), exact: true });
			await expect(bar.locator('.listening')).toBeAttached();
			await page.keyboard.press('Shift');
			await expect(bar.getByRole('status')).toHaveText(m.trust_exit_pressed_two({}, { locale }));
		}
	],
	[
		'the moving map',
		async (page, locale) => {
			await page.goto(inLanguage(locale, ANSWER));
			await expect(page.locator('.maplibregl-canvas')).toBeVisible({ timeout: 30_000 });
		}
	]
];

const PARTS: readonly [string, (path: string) => boolean][] = [
	['of coverage', (path) => path.startsWith('/coverage')],
	['but those of coverage', (path) => !path.startsWith('/coverage')]
];

for (const locale of LOCALES) {
	// The pages of coverage are long: they have a test, and a worker, of their own. Colours do not depend
	// on the language, so English alone is looked at in the dark.
	for (const [of, isOne] of PARTS) {
		test(`${locale}: axe finds nothing on any page ${of}`, async ({ page, request }) => {
			test.setTimeout(300_000);
			for (const { named, path } of (await everyPage(request)).filter((one) => isOne(one.path))) {
				await page.goto(inLanguage(locale, path));
				await expectNothingFound(page, named, locale === 'en' ? ['light', 'dark'] : ['light']);
			}
		});
	}

	test(`${locale}: axe finds nothing in any state, light or dark`, async ({ page }) => {
		test.slow();
		for (const [state, reach] of STATES) {
			await reach(page, locale);
			await expectNothingFound(page, state);
		}
	});
}

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
