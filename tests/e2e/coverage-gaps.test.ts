import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { inLanguage } from './pages.ts';
import { browserOf, READERS } from './reader.ts';

const list = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

for (const reader of READERS) {
	const { locale } = reader;
	const say = { locale };

	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('reads what to check first, and follows it to the area and to the services behind it', async ({
			page
		}) => {
			await page.goto(inLanguage(locale, '/coverage'));
			const confirmed = list(page, m.area_gaps_confirmed({}, say));
			await expect(confirmed).toContainText(m.gaps_none_unchecked({}, say));
			await expect(confirmed).toContainText(m.coverage_of({ count: '0', total: '22' }, say));
			const suggested = list(page, m.area_gaps_suggested({}, say));
			await expect(suggested).toContainText(m.area_gaps_check({}, say));
			const [first] = await suggested.getByRole('listitem').all();
			await expect(first!).toContainText(/\d\d,\d\d0/);
			await expect(first!).toContainText(m.gaps_oldest_none({}, say));
			const title = (await first!.getByRole('heading').innerText()).trim();
			const place = title.split(': ').at(-1)!;

			await first!.getByRole('link', { name: title, exact: true }).click();
			await expect(page).toHaveURL(/\/coverage\/W06\d+\?.*#reach$/);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(place);

			await page.goBack();
			const correct = m.gaps_correct({}, say);
			await first!.getByRole('link', { name: correct }).click();
			await expect(page).toHaveURL(/\/find\?area=W06\d+&tier=\w+&category=/);
			await expect(page.locator('#main a[href*="/services/"]').first()).toBeVisible();
		});

		test('opens the rest of the list, which goes on where the first six end', async ({ page }) => {
			await page.goto(inLanguage(locale, '/coverage'));
			const suggested = list(page, m.area_gaps_suggested({}, say));
			const rest = suggested.locator('details');
			await rest.locator('summary').click();
			await expect(rest.getByRole('listitem').first()).toContainText(/^7/);
			const total = /\d+/.exec(await rest.locator('summary').innerText())![0];
			await expect(rest.getByRole('listitem')).toHaveCount(Number(total) - 6);
		});

		test('compares two areas, keeps the filters, and stops', async ({ page }) => {
			await page.goto(inLanguage(locale, '/coverage?tier=primary'));
			const compare = list(page, m.gaps_compare_title({}, say));
			await expect(compare).toContainText(m.gaps_compare_empty({}, say));
			await compare.getByLabel(m.gaps_compare_first({}, say)).selectOption('W06000023');
			await compare.getByLabel(m.gaps_compare_second({}, say)).selectOption('W06000015');
			await compare.getByRole('button', { name: m.gaps_compare_submit({}, say) }).click();
			await expect(page).toHaveURL(/tier=primary&compare=W06000023&compare=W06000015/);
			const cardiff = locale === 'en' ? 'Cardiff' : 'Caerdydd';
			await expect(compare.getByRole('heading', { name: cardiff })).toBeVisible();
			await expect(compare.getByRole('img')).toHaveCount(8);
			await expect(compare.getByRole('status')).toContainText(`${cardiff}: `);

			await compare.getByLabel(m.gaps_compare_first({}, say)).selectOption('W06000015');
			await compare.getByRole('button', { name: m.gaps_compare_submit({}, say) }).click();
			await expect(compare).toContainText(m.gaps_compare_same({ area: cardiff }, say));

			await compare.getByRole('link', { name: m.gaps_compare_stop({}, say) }).click();
			await expect(page).toHaveURL(/coverage\?tier=primary(#compare)?$/);
			await expect(compare).toContainText(m.gaps_compare_empty({}, say));
		});
	});
}

test('a scenario can be taken along as a file that says what it is of', async ({ request }) => {
	const change = 'add.secondary.edge_of_care.in-W06000023';
	const answer = await request.get(`/data/what-if.csv?change=${change}&in=W06000023`);
	expect(answer.headers()['content-disposition']).toMatch(
		/haenau-coverage-W06000023-\d{4}-\d\d-\d\d-v\d+-what-if\.csv"$/
	);
	const [heading, all] = (await answer.text()).split('\n');
	expect(heading).toMatch(/^\uFEFFchanges_en,/);
	expect(all).toContain('W06000023,');
	const nothing = await request.get('/data/what-if.csv');
	expect((await nothing.text()).trim().split('\n')).toHaveLength(1);
});
