import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { MOST } from '../../src/lib/domain/shortlist/shortlist.ts';
import {
	bar,
	boxes,
	button,
	cards,
	afresh,
	expectCards,
	kept,
	listOf,
	see,
	someIds,
	tick
} from './held-list.ts';
import { ANSWER, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

for (const locale of LOCALES) {
	const words = { locale };

	test(`${locale}: ticks three in an answer, sees them as cards, removes one, clears the rest`, async ({
		page
	}) => {
		const [first, second, third] = await tick(page, locale, 3);
		await expect(bar(page)).toContainText(m.shortlist_count({ count: 3 }, words));
		await page.reload();
		await expect(bar(page)).toContainText(m.shortlist_count({ count: 3 }, words));
		await expect(boxes(page, locale).nth(2)).toBeChecked();
		await expect(boxes(page, locale).nth(3)).not.toBeChecked();
		await expect(
			page.getByRole('banner').getByRole('link', { name: `${m.shortlist_title({}, words)} (3)` })
		).toBeVisible();

		await see(page, locale).click();
		await expectCards(page, [first!, second!, third!]);
		// Nothing of the search went along.
		expect(new URL(page.url()).search).toMatch(/^(\?|&)id=[0-9a-f-]{36}(&id=[0-9a-f-]{36}){2}$/);
		await expect(page).toHaveTitle(m.shell_title({ page: m.shortlist_title({}, words) }, words));
		await page.reload();
		await cards(page)
			.nth(1)
			.getByRole('link', { name: new RegExp(`^${m.shortlist_remove({}, words)}`) })
			.click();
		await expectCards(page, [first!, third!]);
		await expect(
			page.getByText(m.shortlist_removed({ name: second!, count: 2 }, words))
		).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		expect((await kept(page))[0]?.split(',')).toHaveLength(2);

		await page.getByRole('link', { name: m.shortlist_clear({}, words) }).click();
		await expect(page).toHaveURL(`/${locale}/shortlist`);
		await expect(page.getByText(m.shortlist_empty({}, words))).toBeVisible();
		expect(await kept(page)).toEqual([null, null]);
		// Back is the search and not the list that was cleared.
		await page.goBack();
		await expect(page).toHaveURL(/\/find\?/);
		await expect(boxes(page, locale).first()).not.toBeChecked();
	});

	test.describe(`${locale}, without JavaScript`, () => {
		test.use({ javaScriptEnabled: false });

		test('ticks two in an answer and opens them as a list', async ({ page }) => {
			const [first, second] = await tick(page, locale, 2);
			await see(page, locale).click();
			await expectCards(page, [first!, second!]);
			await expect(page.getByText(m.shortlist_print_how({}, words))).toBeVisible();
			await page.getByText(m.shortlist_text_title({}, words)).click();
			await expect(page.getByLabel(m.shortlist_text_label({}, words))).toHaveValue(
				new RegExp(`1\\. ${first}[^]*2\\. ${second}`)
			);
			await page.getByRole('link', { name: m.shortlist_both({}, words) }).click();
			await expect(page.locator('article [lang=cy] dl, article [lang=en] dl')).toHaveCount(2);
			await cards(page)
				.first()
				.getByRole('link', { name: new RegExp(`^${m.shortlist_remove({}, words)}`) })
				.click();
			await expectCards(page, [second!]);
			await page.getByRole('link', { name: m.shortlist_clear({}, words) }).click();
			await expect(page.getByText(m.shortlist_empty({}, words))).toBeVisible();
		});

		test('adds a service from its own page', async ({ page }) => {
			const [id] = await someIds(page, 1);
			await page.goto(`/${locale}/services/${id}`);
			const name = await page.getByRole('heading', { level: 1 }).innerText();
			await button(page, m.shortlist_add({}, words)).click();
			await expect(page).toHaveURL(listOf([id!], locale));
			await expectCards(page, [name]);
		});
	});
}

test('the list lasts for the session of one browser and is nowhere else', async ({
	page,
	browser
}) => {
	await tick(page, 'en', 1);
	await expect(bar(page)).toContainText(m.shortlist_count({ count: 1 }, { locale: 'en' }));
	const [session, device] = await kept(page);
	expect(session).toMatch(/^[0-9a-f-]{36}$/);
	expect(device).toBeNull();
	await afresh(browser, async (other) => {
		await other.goto('/en/shortlist');
		await expect(other.getByText(m.shortlist_empty({}, { locale: 'en' }))).toBeVisible();
		expect(await kept(other)).toEqual([null, null]);
	});
});

test('a page that comes back whole forgets what was cleared meanwhile', async ({ page }) => {
	await tick(page, 'en', 1);
	await expect(bar(page)).toContainText(m.shortlist_count({ count: 1 }, { locale: 'en' }));
	await page.evaluate(() => {
		sessionStorage.clear();
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await expect(bar(page)).toContainText(m.shortlist_hint({}, { locale: 'en' }));
	await expect(boxes(page, 'en').first()).not.toBeChecked();
});

test('is kept on the device after the warning only, and no longer than wanted', async ({
	page,
	context
}) => {
	const words = { locale: 'cy' } as const;
	const names = await tick(page, 'cy', 2);
	await see(page, 'cy').click();
	await expectCards(page, names);
	const yes = button(page, m.shortlist_keep_yes({}, words));
	await expect(yes).toBeHidden();
	await page.getByText(m.shortlist_keep({}, words), { exact: true }).click();
	await expect(page.getByText(m.shortlist_keep_warning({}, words))).toBeVisible();
	expect((await kept(page))[1]).toBeNull();
	await yes.click();
	await expect(page.getByText(m.shortlist_kept({}, words))).toBeVisible();
	expect(await kept(page)).toEqual([null, expect.stringContaining(',')]);

	// Another tab has it at once, and loses it with this one.
	const tab = await context.newPage();
	await tab.goto('/cy/shortlist');
	await expectCards(tab, names);
	await button(page, m.shortlist_stop({}, words)).click();
	await expect(page.getByText(m.shortlist_session({}, words))).toBeVisible();
	expect(await kept(page)).toEqual([expect.stringContaining(','), null]);
	await expect(tab.getByText(m.shortlist_not_yours({}, words))).toBeVisible();
	expect(await kept(tab)).toEqual([null, null]);
});

for (const way of ['the button', 'three presses of Shift'] as const) {
	test(`leaves by ${way}: nothing of the list is left`, async ({ page, context }) => {
		await context.route('https://www.bbc.co.uk/**', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
		);
		const words = { locale: 'en' } as const;
		await tick(page, 'en', 2);
		await see(page, 'en').click();
		await page.getByText(m.shortlist_keep({}, words), { exact: true }).click();
		await button(page, m.shortlist_keep_yes({}, words)).click();
		await expect(page.getByText(m.shortlist_kept({}, words))).toBeVisible();
		if (way === 'the button') {
			await page.getByRole('link', { name: m.exit_label({}, words) }).click();
		} else {
			for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
		}
		await expect(page).toHaveTitle('Weather');
		await page.goto('/en/method');
		expect(await kept(page)).toEqual([null, null]);
	});
}

test('one more than a list holds is refused in words, and its box is not ticked', async ({
	page
}) => {
	const words = { locale: 'en' } as const;
	const full = m.shortlist_full({ most: MOST }, words);
	await page.goto(inLanguage('en', ANSWER));
	const here = await boxes(page, 'en').evaluateAll((all) =>
		all.map((box) => (box as HTMLInputElement).value)
	);
	const ids = (await someIds(page, 60)).filter((id) => !here.includes(id));
	await page.goto(listOf(ids.slice(0, MOST)));
	await expect(cards(page)).toHaveCount(MOST);
	await button(page, m.shortlist_add_all({}, words)).click();
	await expect(page.getByText(m.shortlist_session({}, words))).toBeVisible();

	await page.goto(inLanguage('en', ANSWER));
	await expect(bar(page)).toContainText(m.shortlist_count({ count: MOST }, words));
	await boxes(page, 'en').first().click();
	await expect(bar(page)).toContainText(full);
	await expect(boxes(page, 'en').first()).not.toBeChecked();
	await page.goto(`/en/services/${ids[MOST]}`);
	await expect(page.getByText(m.shortlist_count({ count: MOST }, words))).toBeVisible();
	await button(page, m.shortlist_add({}, words)).click();
	await expect(page.getByText(full)).toBeVisible();
	expect((await kept(page))[0]?.split(',')).toHaveLength(MOST);
});

test('adds a service on its own page and takes it off again', async ({ page }) => {
	const words = { locale: 'en' } as const;
	const [id] = await someIds(page, 1);
	await page.goto(`/en/services/${id}`);
	await expect(
		page.getByRole('banner').getByRole('link', { name: m.shortlist_title({}, words) })
	).toBeVisible();
	await page.waitForFunction(() => document.querySelector('footer [aria-pressed]'));
	await button(page, m.shortlist_add({}, words)).click();
	await expect(page.getByText(m.shortlist_count({ count: 1 }, words))).toBeVisible();
	await expect(page).toHaveURL(`/en/services/${id}`);
	await button(page, m.shortlist_remove_this({}, words)).click();
	await expect(button(page, m.shortlist_add({}, words))).toBeVisible();
	expect(await kept(page)).toEqual([null, null]);
});
