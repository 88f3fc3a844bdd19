import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { LOCALES, type Locale } from './reader.ts';

const PAGE = (locale: Locale, query = '') => `/${locale}/coverage${query}`;
const answer = (page: Page) => page.locator('#main').getByRole('status');
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const menu = (page: Page, label: RegExp) =>
	page.locator('details').filter({ has: page.locator('summary', { hasText: label }) });
const apply = (page: Page, label: RegExp, locale: Locale) =>
	menu(page, label)
		.getByRole('button', { name: m.coverage_apply({}, { locale }) })
		.click();

for (const javaScriptEnabled of [false, true]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		for (const locale of LOCALES) {
			const say = { locale };

			test(`${locale}: answers whether every region has every tier, and what is not known`, async ({
				page
			}) => {
				await page.goto(`/${locale}`);
				const nav = page.getByRole('navigation', { name: m.shell_nav({}, say) });
				await nav.getByRole('link', { name: m.shell_nav_coverage({}, say) }).click();
				await expect(page).toHaveURL(PAGE(locale));
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.coverage_title({}, say));
				await expect(answer(page)).toContainText(m.coverage_answer_none({}, say));
				await expect(answer(page)).toContainText(m.coverage_answer_nobody({}, say));
				await expect(page.getByText(m.coverage_estimate_title({}, say))).toBeVisible();
				// region by region, each with its shares in words
				const regions = page.getByRole('heading', {
					name: m.coverage_regions_title({ tier: locale === 'en' ? 'Secondary' : 'Eilaidd' }, say)
				});
				await expect(regions).toBeVisible();
				const section = page.locator('section').filter({ has: regions });
				await expect(section.getByRole('listitem')).toHaveCount(8);
				await expect(section.getByRole('img')).toHaveCount(8);
				// and what nobody can say
				await expect(
					page.getByRole('heading', { name: m.coverage_unknown_title({}, say) })
				).toBeVisible();
				await expect(page.getByText(m.coverage_unknown_none({}, say))).toBeVisible();
			});

			test(`${locale}: another tier is another map, other regions and another unknown`, async ({
				page
			}) => {
				await page.goto(PAGE(locale));
				const tiers = group(page, m.coverage_tier_label({}, say));
				const universal = tiers.getByRole('link').first();
				const word = (await universal.innerText()).trim();
				await universal.click();
				await expect(page).toHaveURL(PAGE(locale, '?tier=universal'));
				const title = m.coverage_tier_map({ tier: word }, say);
				await expect(page.getByRole('heading', { name: title })).toBeVisible();
				await expect(tiers.locator('[aria-current]')).toHaveText(word);
			});
		}

		test('a filter changes the address and the numbers; its tag takes it away', async ({
			page
		}) => {
			await page.goto(PAGE('en', '?tier=primary'));
			const powys = page.getByRole('link', { name: /^Powys: / });
			const before = await powys.getAttribute('aria-label');
			await menu(page, /^Language/)
				.locator('summary')
				.click();
			await page.getByRole('checkbox', { name: 'In Welsh' }).check();
			await apply(page, /^Language/, 'en');
			await expect(page).toHaveURL(PAGE('en', '?tier=primary&welsh=1'));
			await expect(powys).not.toHaveAttribute('aria-label', before!);
			await expect(answer(page)).toContainText(m.coverage_answer_filtered({}, { locale: 'en' }));
			await group(page, 'In use')
				.getByRole('link', { name: /^In Welsh/ })
				.click();
			await expect(page).toHaveURL(PAGE('en', '?tier=primary'));
			await expect(powys).toHaveAttribute('aria-label', before!);
		});

		test('ages are asked from and to, and stand in the address as one', async ({ page }) => {
			await page.goto(PAGE('en'));
			await menu(page, /^Ages/).locator('summary').click();
			await menu(page, /^Ages/).getByLabel('To', { exact: true }).fill('4');
			await apply(page, /^Ages/, 'en');
			await expect(page).toHaveURL(PAGE('en', '?ages=0-4'));
			await expect(answer(page)).toContainText('universal 7');
		});

		test('an assumption can be changed, is tagged as one, and everything goes back to the usual', async ({
			page
		}) => {
			await page.goto(PAGE('en', '?tier=targeted&ages=5-17'));
			await menu(page, /^Assumptions/)
				.locator('summary')
				.click();
			const reach = page.getByRole('group', { name: /^Targeted: how far/ });
			await reach.getByLabel('In towns').fill('60');
			await reach.getByLabel('In the country').fill('90');
			await page.getByRole('spinbutton', { name: 'Per cent' }).fill('30');
			await apply(page, /^Assumptions/, 'en');
			await expect(page).toHaveURL(
				/\/en\/coverage\?tier=targeted&ages=5-17&share=30&reach-targeted=60-90$/
			);
			const used = group(page, 'In use');
			await expect(used.getByRole('link', { name: /60 km in towns.*assumption/ })).toBeVisible();
			await used.getByRole('link', { name: m.coverage_reset({}, { locale: 'en' }) }).click();
			await expect(page).toHaveURL(PAGE('en', '?tier=targeted'));
			await expect(used).toHaveCount(0);
		});

		test('the confirmed view is in ink, says how little is known, and keeps the question', async ({
			page
		}) => {
			await page.goto(PAGE('en', '?tier=universal&welsh=1'));
			await group(page, 'Which answer to show')
				.getByRole('link', { name: /^Confirmed/ })
				.click();
			await expect(page).toHaveURL(PAGE('en', '?view=confirmed&tier=universal&welsh=1'));
			await expect(answer(page)).toContainText('what is there is not known');
			await expect(page.getByText('Confirmed gap').first()).toBeVisible();
		});

		test('one kind of help is drawn, with the names of the areas', async ({ page }) => {
			await page.goto(PAGE('en'));
			await page
				.getByLabel('Kind of help on the small map')
				.selectOption('Mental health and wellbeing');
			await page.getByRole('button', { name: 'Show' }).click();
			await expect(page).toHaveURL(PAGE('en', '?kind=mental_health'));
			await expect(
				page.getByRole('img', { name: /^Map of one kind of help: Mental health/ })
			).toBeVisible();
		});

		test('what an address gets wrong is said, and the rest is used', async ({ page }) => {
			await page.goto(PAGE('cy', '?share=900&tier=primary&ages=9-3'));
			const { coverage_problems: title, coverage_problem_between: between } = m;
			const cy = { locale: 'cy' } as const;
			await expect(page.getByRole('heading', { name: title({}, cy) })).toBeVisible();
			await expect(
				page.getByText(between({ said: 'share=900', least: 10, most: 90, usual: 50 }, cy))
			).toBeVisible();
			await expect(page.getByText('“ages=9-3”')).toBeVisible();
			const tiers = group(page, m.coverage_tier_label({}, cy));
			await expect(tiers.locator('[aria-current]')).toHaveText('Sylfaenol');
		});

		test('the other language shows the same question', async ({ page }) => {
			await page.goto(PAGE('en', '?tier=primary&level=region'));
			await page.getByRole('link', { name: 'Cymraeg' }).click();
			await expect(page).toHaveURL(PAGE('cy', '?tier=primary&level=region'));
			await expect(page.getByRole('link', { name: /^Gogledd Cymru: / })).toBeVisible();
		});
	});
}

test('with the keyboard: each area is reached, is read under the map, and leads on', async ({
	page
}) => {
	await page.goto(PAGE('en'));
	const powys = page.getByRole('link', { name: /^Powys: / });
	await powys.focus();
	await expect(page.getByRole('heading', { name: 'Powys', exact: true })).toBeVisible();
	await expect(powys).toHaveAttribute('href', '/en/coverage/W06000023');
});

test('with the mouse: a pressed area stays, with a way into it', async ({ page }) => {
	await page.goto(PAGE('en'));
	const powys = page.getByRole('link', { name: /^Powys: / });
	await powys.locator('.shape').click();
	await page.mouse.move(5, 5);
	const open = page.getByRole('link', { name: 'Open Powys' });
	await expect(open).toHaveAttribute('href', '/en/coverage/W06000023');
	await page.getByRole('button', { name: 'Close' }).click();
	await expect(open).toHaveCount(0);
	await expect(page).toHaveURL(PAGE('en'));
});

test('a word of the legend keeps only its areas on the small map', async ({ page }) => {
	await page.goto(PAGE('en', '?kind=early_years'));
	const map = page.getByRole('img', { name: /^Map of one kind/ });
	const word = page.getByRole('button', { name: /^Reached/ });
	await word.click();
	await expect(word).toHaveAttribute('aria-pressed', 'true');
	await expect(map.locator('.shape.dim')).toHaveCount(21);
	await word.click();
	await expect(map.locator('.shape.dim')).toHaveCount(0);
});

test('on paper the controls are one sentence, and the set of children is named', async ({
	page
}) => {
	await page.goto(PAGE('en', '?ages=0-4'));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Not the usual picture, but with: Ages 0 to 4.')).toBeVisible();
	await expect(page.getByText(/shared out over 671 settlements/)).toBeVisible();
	await expect(page.getByRole('button', { name: /Show|Print|Apply/ })).toHaveCount(0);
	await expect(group(page, 'Tier on the map')).toBeHidden();
});
