import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { inLanguage } from './pages.ts';
import { browserOf, LOCALES, READERS } from './reader.ts';

const menu = (page: Page, width: number) => ({
	async open() {
		if (width < 900) await page.locator('.band summary').click();
	}
});
const parts = (page: Page, locale: 'en' | 'cy') =>
	page.getByRole('navigation', { name: m.review_nav({}, { locale }) });

for (const reader of READERS) {
	const { locale, width } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('goes from the national answer to a region and on to an authority', async ({ page }) => {
			await page.goto(inLanguage(locale, '/review'));
			await expect(page.getByRole('status').first()).toContainText('28');
			// Seven regions and Wales, four tiers each, and what is not known beside them.
			await expect(
				page.locator('main dl').filter({ hasText: m.review_fact_recorded({}, say) })
			).toHaveCount(32);
			const unknown = page.locator('#unknown');
			await expect(unknown).toContainText('682');
			await expect(unknown.locator('tbody tr')).toHaveCount(8);
			const region = locale === 'en' ? 'North Wales' : 'Gogledd Cymru';
			await page.getByRole('heading', { level: 3, name: region }).getByRole('link').click();
			await expect(page).toHaveURL(inLanguage(locale, '/review/regions/NW'));
			await expect(page.getByRole('heading', { level: 1 })).toContainText(region);
			await expect(page.locator('section.area')).toHaveCount(6);
			await page.getByRole('heading', { level: 3, name: 'Conwy' }).getByRole('link').click();
			await expect(page).toHaveURL(inLanguage(locale, '/coverage/W06000003'));
		});

		test('asks for what is confirmed only, and nothing of the record is mixed in', async ({
			page
		}) => {
			await page.goto(inLanguage(locale, '/review'));
			await page
				.getByRole('navigation', { name: m.coverage_views({}, say) })
				.getByRole('link')
				.nth(1)
				.click();
			await expect(page).toHaveURL(/view=confirmed/);
			// Nobody has checked anything in the seed: all of it is not known, and no gap is claimed.
			await expect(page.locator('main li .state')).toHaveText(
				Array.from({ length: 32 }, () => m.review_state_not_known({}, say))
			);
		});

		test('finds in the menu what we do not know, and what falls off', async ({ page }) => {
			await page.goto(inLanguage(locale, '/review'));
			await menu(page, width).open();
			await parts(page, locale)
				.getByRole('link', { name: m.review_nav_unknown({}, say) })
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.review_unknown_title({}, say)
			);
			await expect(
				page.getByText(m.review_unknown_unconfirmed({}, say), { exact: true })
			).toBeVisible();
			await menu(page, width).open();
			await parts(page, locale)
				.getByRole('link', { name: m.review_nav_forecast({}, say) })
				.click();
			// No end of funding is recorded: that is said, and no nought is shown for it.
			await expect(
				page.getByRole('heading', { name: m.review_funding_silent({}, say) })
			).toBeVisible();
			await expect(page.locator('main table')).toHaveCount(0);
		});

		test('compares the first snapshot with today', async ({ page }) => {
			// The job takes the month’s snapshot soon after the start and works its figures out.
			await expect(async () => {
				await page.goto(inLanguage(locale, '/review/history'));
				await expect(page.getByText(m.review_monthly({}, say))).toBeVisible({ timeout: 500 });
				await expect(page.getByText(m.review_working({}, say))).toHaveCount(0, { timeout: 500 });
			}).toPass({ timeout: 50_000 });
			await page.locator('main li a[href*="to=today"]').first().click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.review_compare_title({}, say)
			);
			await expect(page.getByText(m.review_opened({ count: 0 }, say))).toBeVisible();
			await page.locator('select[name=in]').selectOption('GW');
			await page.getByRole('button', { name: m.review_compare_go({}, say) }).click();
			await expect(page).toHaveURL(/in=GW/);
			// The five authorities of Gwent and Gwent itself, for each of the tiers.
			await expect(page.locator('main section > div[role=group] tbody tr')).toHaveCount(24);
		});

		test('chooses another place for how it went', async ({ page }) => {
			await page.goto(inLanguage(locale, '/review/history'));
			await page.locator('select[name=place]').selectOption('PW');
			await page.getByRole('button', { name: m.review_trends_show({}, say) }).click();
			await expect(page).toHaveURL(/place=PW/);
			await expect(page.getByRole('heading', { name: /Powys/ })).toBeVisible();
			await expect(page.locator('main section svg[role=img]')).toHaveCount(4);
		});
	});
}

test('takes the forecast as a file that spreadsheets read, in both languages', async ({
	request
}) => {
	for (const locale of LOCALES) {
		const answer = await request.get(`/${locale}/review/forecast.csv`);
		expect(answer.headers()['content-type']).toContain('text/csv');
		const text = await answer.text();
		expect(text.startsWith('﻿area_code,')).toBe(true);
		const lines = text.trim().split('\n');
		// Seven regions and Wales, two reasons, four tiers, four days, and the headings.
		expect(lines).toHaveLength(8 * 2 * 4 * 4 + 1);
		const columns = lines[0]!.split(',');
		const lost = columns.indexOf('children_lost');
		expect(lines[1]!.split(',')[lost], 'not recorded is no nought').toBe('');
		expect(text).toContain('Gogledd Cymru');
	}
});

test('a day that nobody knows is said, and nothing is lost of the page', async ({ page }) => {
	await page.goto('/en/review/compare?from=nobody&to=%27%3Cb%3E');
	await expect(page.getByText(m.review_compare_lost({}, { locale: 'en' }))).toBeVisible();
});
