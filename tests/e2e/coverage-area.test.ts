import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { longDate } from '../../src/lib/views/words/dates.ts';
import { dayOf } from '../../src/lib/domain/time/calendar.ts';
import { inLanguage } from './pages.ts';
import { browserOf, LOCALES, READERS, type Locale } from './reader.ts';
import { recordedServices } from './record.ts';

const POWYS = '/coverage/W06000023';
const map = (page: Page) => page.locator('#reach');

/** Chooses a kind of help for the map, with its form. */
async function choose(page: Page, kind: string, locale: Locale): Promise<void> {
	await map(page).getByLabel(m.area_map_kind({}, { locale })).selectOption(kind);
	await map(page)
		.getByRole('button', { name: m.area_map_show({}, { locale }) })
		.click();
	await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
}

for (const reader of READERS) {
	const { locale } = reader;
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('finds where the children live whom help does not reach', async ({ page }) => {
			await page.goto(inLanguage(locale, POWYS));
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Powys');
			// Of secondary family support nothing is recorded: that is said, and who says it exists.
			await choose(page, 'family_support', locale);
			await expect(map(page)).toContainText(m.area_unreached_unknown({}, { locale }));
			await expect(map(page)).toContainText('Powys Council and partners, 2021');
			// Universal help for young people is recorded: the places are named.
			await map(page)
				.getByRole('link', { name: locale === 'en' ? 'Universal' : 'Cyffredinol' })
				.click();
			await expect(page).toHaveURL(/tier=universal/);
			await choose(page, 'young_people', locale);
			await expect(map(page)).toContainText(locale === 'en' ? 'Brecon' : 'Aberhonddu');
			await expect(map(page).getByRole('img').first()).toHaveAccessibleName(
				locale === 'en' ? /Brecon/ : /Aberhonddu/
			);
		});

		test('goes from an area to its region and between the two ways of looking', async ({
			page
		}) => {
			await page.goto(inLanguage(locale, '/coverage/W06000015?ages=0-4'));
			await page.locator(`a[href*="view=confirmed"]`).first().click();
			await expect(page).toHaveURL(/view=confirmed/);
			await expect(page).toHaveURL(/ages=0-4/);
			const trail = page.getByRole('navigation', { name: m.area_trail({}, { locale }) });
			await trail.getByRole('link').nth(2).click();
			await expect(page).toHaveURL(/\/coverage\/CAV\?.*view=confirmed/);
			await expect(page.locator('#authorities tbody tr')).toHaveCount(2);
		});

		test('opens the measures of a kind of help, each with its definition', async ({ page }) => {
			await page.goto(inLanguage(locale, POWYS));
			const kind = page
				.locator('#secondary li')
				.filter({ has: page.locator('dl') })
				.first();
			await expect(kind.locator('dl')).toBeHidden();
			await kind.locator('summary').click();
			await expect(kind.locator('dl')).toBeVisible();
			for (const link of await kind.locator('dt a').all()) {
				expect(await link.getAttribute('href')).toMatch(/\/method#measure-[a-z-]+$/);
			}
		});
	});
}

for (const locale of LOCALES) {
	test(`${locale}: a place that is none is offered the nearest, and all there are`, async ({
		page
	}) => {
		const answer = await page.goto(inLanguage(locale, '/coverage/Powis'));
		expect(answer!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			m.area_unknown_title({}, { locale })
		);
		await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1 + 7 + 22);
		await page.getByRole('main').getByRole('link', { name: 'Powys' }).first().click();
		await expect(page).toHaveURL(new RegExp(`${inLanguage(locale, POWYS)}$`));
	});

	test(`${locale}: an area prints on one page, with what it stands on`, async ({ page }) => {
		for (const code of ['W06000015', 'W06000023', 'NW', 'W92000004']) {
			await page.goto(inLanguage(locale, `/coverage/${code}`));
			const pdf = await page.pdf({ preferCSSPageSize: true });
			expect.soft(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), code).toHaveLength(1);
		}
		await page.goto(inLanguage(locale, POWYS));
		await page.emulateMedia({ media: 'print' });
		const paper = page.getByRole('main');
		await expect(paper.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1);
		await expect(paper).toContainText(m.area_paper_demand_estimate({}, { locale }));
		await expect(page.getByRole('contentinfo')).toContainText(longDate(dayOf(new Date()), locale));
		await expect(page.getByRole('contentinfo')).toContainText(POWYS);
	});
}

test('every service of the open data that serves an area makes its coverage or is no live help', async ({
	page,
	request
}) => {
	const rows = await recordedServices(request);
	await page.goto('/en/coverage/W06000023');
	const listed = await page
		.locator('#services a[href*="/services/"]')
		.evaluateAll((links) =>
			links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-1))
		);
	expect(new Set(listed).size).toBe(listed.length);
	const serving = rows.filter(({ areas }) => areas.split(';').includes('W06000023'));
	const ids = new Set(serving.map(({ id }) => id));
	expect(listed.filter((id) => !ids.has(id!))).toEqual([]);
	const missing = serving.filter(({ id }) => !listed.includes(id));
	for (const { status, in_scope, id } of missing) {
		expect(status !== 'active' || in_scope !== 'yes', id).toBe(true);
	}
});

test('a withheld place stands on no map of reach: targeted safety in every area shows no more places than services with a town', async ({
	page,
	request
}) => {
	const rows = await recordedServices(request);
	const withTown = rows.filter(
		({ town, tiers, categories }) =>
			town !== '' && tiers.includes('targeted') && /domestic_abuse|exploitation/.test(categories)
	);
	await page.goto('/en/coverage/W92000004?tier=targeted&kind=safety');
	const places = await page.locator('#reach path.place').count();
	expect(places).toBeLessThanOrEqual(withTown.length);
});
