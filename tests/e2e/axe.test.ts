import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { placeField, searchFor } from './family-search.ts';
import { expectNothingFound } from './found-by-axe.ts';
import { ANSWER, everyPage, inLanguage } from './pages.ts';
import { LOCALES, type Locale } from './reader.ts';

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
	]
];

/** Colours do not depend on the language, so English alone is looked at in the dark. */
const SCHEMES = { en: ['light', 'dark'], cy: ['light'] } as const;

const PARTS: readonly [string, (path: string) => boolean][] = [
	['of coverage', (path) => path.startsWith('/coverage')],
	['but those of coverage', (path) => !path.startsWith('/coverage')]
];

for (const locale of LOCALES) {
	// The pages of coverage are long: they have a test, and a worker, of their own.
	for (const [of, isOne] of PARTS) {
		test(`${locale}: axe finds nothing on any page ${of}`, async ({ page, request }) => {
			test.setTimeout(300_000);
			for (const { named, path } of (await everyPage(request)).filter((one) => isOne(one.path))) {
				await page.goto(inLanguage(locale, path));
				await expect.soft(page.getByRole('heading', { level: 1 }), named).toHaveCount(1);
				await expectNothingFound(page, named, SCHEMES[locale]);
			}
		});
	}

	test(`${locale}: axe finds nothing in any state`, async ({ page }) => {
		test.slow();
		for (const [state, reach] of STATES) {
			await reach(page, locale);
			await expectNothingFound(page, state, SCHEMES[locale]);
		}
	});
}
