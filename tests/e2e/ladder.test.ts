import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { fillIn, placeField, searchFor } from './family-search.ts';
import { inLanguage } from './pages.ts';
import { browserOf, LOCALES, READERS, type Locale } from './reader.ts';

const RUNGS = ['targeted', 'secondary', 'primary', 'universal'];
const rungs = (page: Page) => page.locator('section.rung');
const showSteps = (page: Page, locale: Locale) =>
	page.getByRole('button', { name: m.ladder_submit({}, { locale }), exact: true }).click();

for (const reader of READERS) {
	const { locale } = reader;
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('goes from a search to its steps, asks why, and back to the list', async ({ page }) => {
			await searchFor(page, locale, { near: 'Tonypandy', ages: '0', need: 'group.edge_of_care' });
			await expect(page).toHaveURL(/\/find\?near=Tonypandy/);
			const search = new URL(page.url()).search;
			await page.getByRole('link', { name: m.ladder_link({}, { locale }) }).click();
			await expect(page).toHaveURL(new RegExp(`/${locale}/ladder\\?near=Tonypandy`));
			expect(new URL(page.url()).search).toBe(search);
			await expect(rungs(page)).toHaveCount(4);
			expect(await rungs(page).evaluateAll((all) => all.map(({ id }) => id))).toEqual(RUNGS);

			const first = rungs(page).first().getByRole('article').first();
			const why = first.locator('summary');
			await expect(why).toContainText(m.ladder_why({}, { locale }));
			await expect(first.locator('details p').first()).toBeHidden();
			await why.click();
			await expect(first.locator('details p').first()).toBeVisible();

			await page.getByRole('link', { name: m.ladder_list({}, { locale }) }).click();
			await expect(page).toHaveURL(new RegExp(`/${locale}/find\\?near=Tonypandy`));
			expect(new URL(page.url()).search).toBe(search);
		});

		test('asks on the ladder itself; a mistake keeps what was typed and leads there', async ({
			page
		}) => {
			await page.goto(inLanguage(locale, '/ladder'));
			await placeField(page, locale).fill('LL57 1QC');
			await placeField(page, locale).press('Tab');
			await page.getByLabel(m.find_ages_label({}, { locale })).fill('7');
			await showSteps(page, locale);
			await expect(placeField(page, locale)).toHaveValue('LL57 1QC');
			// Nobody is as fast as this test: typing begins once the field listens.
			if (reader.javaScript) await expect(page.locator('[role=combobox]')).toBeAttached();
			await placeField(page, locale).fill('Bangor');
			await placeField(page, locale).press('Tab');
			await showSteps(page, locale);
			await expect(page).toHaveURL(new RegExp(`/${locale}/ladder\\?near=Bangor.*age=7`));
			await expect(rungs(page)).toHaveCount(4);
		});
	});
}

test('the steps at a glance lead to each step, on a phone too', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	await page.goto('/en/ladder?area=W06000016&age=2');
	const glance = page.getByRole('list').filter({ hasText: 'Targeted' }).first();
	await expect(glance.getByRole('link')).toHaveCount(4);
	await glance.getByRole('link', { name: /Universal/ }).click();
	await expect(page.locator('#universal')).toBeInViewport();
	for (const id of ['targeted', 'secondary', 'primary']) {
		const steps = page.locator(`#${id} .steps li`);
		await expect(steps).toHaveCount(2);
		await expect(steps.first()).toContainText('Up to');
		await expect(steps.last()).toContainText('Down to');
	}
	await page.close();
});

test('a kind of help that nobody recorded here is said to be unknown, and whom to ask', async ({
	page
}) => {
	await page.goto(
		'/en/ladder?near=Pembroke&at=51.68,-4.91&area=W06000009&age=2&group=mental_health'
	);
	const secondary = page.locator('#secondary');
	await expect(secondary.getByRole('heading', { level: 3 }).first()).toHaveText(
		'Secondary: Nothing recorded'
	);
	await expect(secondary).toContainText('That does not mean there is none');
	await expect(secondary.getByRole('link', { name: /Pembrokeshire County Council/ })).toBeVisible();
	await expect(page.locator('#targeted')).toContainText('Only further away than usual');
});

/** Pages of a printed page, counted in the PDF itself. */
const printedPages = async (page: Page): Promise<number> =>
	(await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)!
		.length;

for (const locale of LOCALES) {
	test(`${locale}: prints on one page, whoever asks`, async ({ page }) => {
		for (const search of [
			'area=W06000012&age=7&group=disability',
			'area=W06000019&age=unborn',
			'near=Caerdydd&at=51.48,-3.18&area=W06000015&age=2,7',
			'near=Pembroke&at=51.68,-4.91&area=W06000009&age=2&group=mental_health',
			'area=NW&age=15',
			'all'
		]) {
			await page.goto(inLanguage(locale, `/ladder?${search}`));
			expect.soft(await printedPages(page), search).toBe(1);
		}
	});
}

test('the search form over the steps changes them and stays there', async ({ page }) => {
	await page.goto('/cy/ladder?area=W06000016&age=2&welsh=1');
	await page.getByText(m.find_change({}, { locale: 'cy' })).click();
	await page.getByLabel(m.find_ages_label({}, { locale: 'cy' })).fill('15');
	await showSteps(page, 'cy');
	await expect(page).toHaveURL(/\/cy\/ladder\?.*age=15&welsh=1$/);
});

test('the form of a search still leads to the list', async ({ page }) => {
	await fillIn(page, 'en', { near: 'Swansea' });
	await page
		.getByRole('button', { name: m.find_submit({}, { locale: 'en' }), exact: true })
		.click();
	await expect(page).toHaveURL(/\/en\/find\?near=Swansea/);
});
