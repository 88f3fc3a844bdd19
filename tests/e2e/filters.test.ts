import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced } from './family-search.ts';
import { LOCALES } from './reader.ts';

const en = { locale: 'en' } as const;
const SWANSEA = '/en/find?near=Swansea&at=51.63,-3.96&area=W06000011';
const countIn = async (page: Page) =>
	Number(/\d+/.exec((await announced(page).innerText()) || '0')?.[0]);
const menu = (page: Page, label: string) =>
	page.locator('details').filter({ has: page.getByText(label, { exact: true }) });
const removal = (page: Page, label: string) =>
	page
		.getByRole('group', { name: m.find_used({}, en) })
		.getByRole('link', { name: m.find_remove({}, en) })
		.filter({ hasText: label });

/** Every filter as a person finds it: its menu, its box, and what the address then carries. */
const FILTERS: [menu: string, box: string, parameter: string, tag?: string][] = [
	['Tier', 'Targeted', 'tier=targeted'],
	['Kind of help', 'Young carers', 'category=young_carers'],
	[
		'Kind of help',
		'All: Early years and parenting',
		'group=early_years',
		'Early years and parenting (all kinds)'
	],
	['Language', 'In Welsh', 'welsh=1'],
	['How it reaches you', 'Phone or online', 'delivery=remote'],
	['Getting in', 'I can ask myself', 'self=1'],
	['Getting in', 'Taking referrals now', 'accepting=1'],
	['Getting in', 'midwife', 'refer=midwife', 'Who may refer: midwife'],
	['More filters', 'Free', 'free=1'],
	['More filters', 'NHS', 'provider=NHS'],
	['More filters', 'Confirmed only', 'confirmed=1']
];

for (const javaScriptEnabled of [false, true]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('sets each filter from its menu, finds it in the address, and takes it away by its tag', async ({
			page
		}) => {
			// The way is the same for each; with JavaScript the first few show that it holds.
			const filters = javaScriptEnabled ? FILTERS.slice(0, 3) : FILTERS;
			for (const [label, box, parameter, tag = box] of filters) {
				await test.step(`${label}: ${box}`, async () => {
					await page.goto(SWANSEA);
					const before = await announced(page).innerText();
					const opened = menu(page, label);
					await opened.locator('summary').click();
					await opened.getByRole('checkbox', { name: box, exact: true }).check();
					await opened.getByRole('button', { name: m.find_apply({}, en) }).click();
					await expect(page).toHaveURL((url) => decodeURIComponent(url.search).includes(parameter));
					const { searchParams } = new URL(page.url());
					expect(searchParams.get('at')).toBe('51.63,-3.96');
					expect(searchParams.get('area')).toBe('W06000011');
					await expect(removal(page, tag)).toBeVisible();
					await removal(page, tag).click();
					await expect(page).not.toHaveURL((url) =>
						decodeURIComponent(url.search).includes(parameter)
					);
					await expect(announced(page)).toHaveText(before);
				});
			}
		});

		test('goes back through filters, and each answer returns', async ({ page }) => {
			await page.goto(SWANSEA);
			const all = await countIn(page);
			const tier = menu(page, 'Tier');
			await tier.locator('summary').click();
			await tier.getByRole('checkbox', { name: 'Targeted' }).check();
			await tier.getByRole('button', { name: m.find_apply({}, en) }).click();
			await expect(removal(page, 'Targeted')).toBeVisible();
			const fewer = await countIn(page);
			expect(fewer).toBeGreaterThan(0);
			expect(fewer).toBeLessThan(all);
			await page.getByRole('link', { name: m.find_sort_checked({}, en) }).click();
			await expect(page).toHaveURL(/sort=checked/);
			await page.goBack();
			await page.goBack();
			await expect(page).toHaveURL(SWANSEA);
			await expect(announced(page)).toHaveText(new RegExp(`^${all} `));
			await expect(removal(page, 'Targeted')).toHaveCount(0);
		});

		test('shows more of a group, and the rest is there', async ({ page }) => {
			await page.goto(SWANSEA);
			const more = page.getByRole('link', { name: /^Show all \d+$/ }).first();
			const id = (await more.getAttribute('href'))!.split('#')[1]!;
			const group = page.locator(`#${id}`);
			const shown = await group.getByRole('article').count();
			const promised = Number((await more.innerText()).match(/\d+/)![0]);
			await more.click();
			await expect(page).toHaveURL(/more=/);
			expect(promised).toBeGreaterThan(shown);
			await expect
				.poll(() => page.locator(`#${id}`).getByRole('article').count())
				.toBeGreaterThanOrEqual(promised);
		});
	});
}

for (const locale of LOCALES) {
	test(`${locale}: a filter that few records answer gives two parts with both counts`, async ({
		page
	}) => {
		await page.goto(`/${locale}/find?near=LL57&at=53.23,-4.13&area=W06000002&welsh=1`);
		const known = page.getByRole('heading', {
			level: 3,
			name: m.find_part_known({ count: 0 }, { locale }).slice(0, -3)
		});
		const unknown = page.getByRole('heading', {
			level: 3,
			name: m.find_part_unknown({ count: 0 }, { locale }).slice(0, -3)
		});
		const countsOf = async (headings: typeof known) =>
			(await headings.allInnerTexts()).map((text) => Number(/\((\d+)\)/.exec(text)?.[1]));
		const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
		await expect(unknown.first()).toBeVisible();
		await expect(page.getByText(m.find_part_unknown_note({}, { locale })).first()).toBeVisible();
		const text = await announced(page).innerText();
		const [all = 0, sure = 0, unsure = 0] = [...text.matchAll(/\d+/g)].map(Number);
		expect(all).toBe(sure + unsure);
		expect(sure).toBeGreaterThan(0);
		expect(sum(await countsOf(unknown))).toBe(unsure);
		expect(sum(await countsOf(known))).toBeLessThanOrEqual(sure);
		// What is known to match stands first in every group.
		for (const section of await page.locator('section[id]').filter({ has: unknown }).all()) {
			const titles = await section.getByRole('heading', { level: 3 }).allInnerTexts();
			if (titles.length === 2)
				expect(titles[0]).toContain(m.find_part_known({ count: 0 }, { locale }).slice(0, 6));
		}
	});
}

test('an empty answer names the filter to lift; following it gives what it promised', async ({
	page
}) => {
	await page.goto(
		'/en/find?near=LL57&at=53.23,-4.13&area=W06000002&age=7&category=mh_early&welsh=1'
	);
	await expect(page.getByRole('heading', { name: m.find_lift_title({}, en) })).toBeVisible();
	const lifts = page.getByRole('link', { name: /^Without “.+”: \d+ services?$/ });
	for (const text of await lifts.allInnerTexts()) {
		await page.getByRole('link', { name: text }).click();
		const promised = Number(/: (\d+)/.exec(text)![1]);
		expect(promised).toBeGreaterThan(0);
		await expect(announced(page)).toHaveText(new RegExp(`^${promised} (service|to ask about)`));
		await page.goBack();
		await expect(announced(page)).toHaveText(/^0 services/);
	}
});

test('sorts by distance, by tier and by last check', async ({ page }) => {
	const near = page.locator('#near');
	await page.goto(`${SWANSEA}&more=near`);
	const distances = (await near.locator('.where').allInnerTexts()).map((text) =>
		/under/.test(text) ? 0 : Number(/(\d+) km/.exec(text)?.[1])
	);
	expect(distances.length).toBeGreaterThan(5);
	expect(distances).toEqual([...distances].sort((a, b) => a - b));
	await expect(page.locator('[aria-current=true]').filter({ hasText: 'distance' })).toBeVisible();

	await page.getByRole('link', { name: m.find_sort_tier({}, en), exact: true }).click();
	await expect(page).toHaveURL(/sort=tier/);
	await page.goto(`${SWANSEA}&more=near&sort=tier`);
	const order = ['Universal', 'Primary', 'Secondary', 'Targeted'];
	const firsts = await near
		.locator('article .badges')
		.evaluateAll((badges) =>
			badges.map((badge) => (badge as HTMLElement).innerText.trim().split(/\s+/)[0]!)
		);
	const ranks = firsts.map((word) => order.indexOf(word));
	const steps = ranks
		.slice(1)
		.map((rank, index) => Math.sign(rank - ranks[index]!))
		.filter(Boolean);
	expect(new Set(steps).size, firsts.join(' ')).toBeLessThanOrEqual(1);
});

test('with JavaScript the count is announced in place and the focus stays where it was', async ({
	page
}) => {
	await page.goto(SWANSEA);
	await expect(page.locator('[role=combobox]')).toBeAttached();
	await announced(page).evaluate((node) => (node.dataset.same = 'yes'));
	const before = await announced(page).innerText();
	const tier = menu(page, 'Tier');
	await tier.locator('summary').click();
	await tier.getByRole('checkbox', { name: 'Primary' }).check();
	await tier.getByRole('button', { name: m.find_apply({}, en) }).press('Enter');
	await expect(announced(page)).not.toHaveText(before);
	// The very element that assistive technology watches, not a new one.
	await expect(announced(page)).toHaveAttribute('data-same', 'yes');
	expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/BUTTON|SUMMARY/);
});

test('looks through all services, takes the last filter away, and still sees all services', async ({
	page
}) => {
	await page.goto('/en/find?all');
	const all = await announced(page).innerText();
	await page.goto('/en/find?tier=targeted');
	await removal(page, 'Targeted').click();
	await expect(page).not.toHaveURL(/tier=/);
	await expect(announced(page)).toHaveText(all);
});
