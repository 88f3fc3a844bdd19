import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { MOST } from '../../src/lib/domain/shortlist/shortlist.ts';
import {
	afresh,
	boxes,
	button,
	cards,
	expectCards,
	kept,
	listOf,
	main,
	see,
	someIds,
	tick
} from './held-list.ts';
import { LOCALES } from './reader.ts';

for (const locale of LOCALES) {
	const words = { locale };

	test(`${locale}: on paper a card has its name, how sure we are, room for notes, date and address`, async ({
		page
	}) => {
		const ids = await someIds(page, 4);
		await page.setViewportSize({ width: 703, height: 1000 });
		await page.goto(`${listOf(ids, locale)}&both=1`);
		await expect(button(page, m.shortlist_print({}, words))).toBeVisible();
		const names = await cards(page).getByRole('heading').allInnerTexts();
		await page.emulateMedia({ media: 'print' });
		const year = new Date().getFullYear();
		await expect(main(page)).toContainText(
			new RegExp(m.shortlist_printed({ date: `\\d+ \\S+ ${year}` }, words))
		);
		for (const [index, id] of ids.entries()) {
			const card = cards(page).nth(index);
			await expect(card).toContainText(names[index]!);
			await expect(card).toContainText(`/${locale}/services/${id}`);
			await expect(card).toContainText(m.stamp_unconfirmed({}, { locale: 'en' }));
			await expect(card).toContainText(m.stamp_unconfirmed({}, { locale: 'cy' }));
			const notes = await card.locator('svg').last().boundingBox();
			expect(notes!.height).toBeGreaterThanOrEqual((40 / 25.4) * 96);
		}
		for (const control of await main(page).locator('button, input, textarea, summary').all()) {
			await expect(control).toBeHidden();
		}
		await expect(page.getByRole('heading', { name: m.urgent_title({}, words) })).toBeVisible();
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(4);
	});
}

test('a shared link shows the same cards, stores nothing, and is taken over when wanted', async ({
	page,
	browser
}) => {
	const words = { locale: 'en' } as const;
	const names = await tick(page, 'en', 2);
	await see(page, 'en').click();
	await expectCards(page, names);
	await page.getByText(m.shortlist_share_title({}, words)).click();
	const link = await page.getByLabel(m.shortlist_share_label({}, words)).inputValue();
	await afresh(browser, async (other) => {
		await other.goto(link);
		await expectCards(other, names);
		await expect(other.getByText(m.shortlist_not_yours({}, words))).toBeVisible();
		expect(await kept(other)).toEqual([null, null]);
		await boxes(other, 'en').first().check();
		await expect(other.getByText(m.shortlist_other({ count: 1 }, words))).toBeVisible();
		await button(other, m.shortlist_add_all({}, words)).click();
		await expect(other.getByText(m.shortlist_session({}, words))).toBeVisible();
		expect((await kept(other))[0]?.split(',')).toHaveLength(2);
	});
});

test('the text and the link are copied at a press', async ({ page, context }) => {
	const words = { locale: 'en' } as const;
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(listOf(await someIds(page, 2)));
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByText(m.shortlist_text_title({}, words)).click();
	await button(page, m.shortlist_text_copy({}, words)).click();
	await expect(page.getByText(m.shortlist_copied({}, words))).toBeVisible();
	expect(await copied()).toBe(
		await page.getByLabel(m.shortlist_text_label({}, words)).inputValue()
	);
	await page.getByText(m.shortlist_share_title({}, words)).click();
	await button(page, m.shortlist_share_copy({}, words)).click();
	await expect(page.getByText(m.shortlist_copied({}, words))).toHaveCount(2);
	expect(await copied()).toBe(page.url());
});

test('an address with more, fewer or stranger ids is answered in words', async ({
	page,
	request
}) => {
	const words = { locale: 'en' } as const;
	const ids = await someIds(page, MOST + 1);
	await page.goto(`/en/shortlist?id=${ids.join(',')}`);
	await expect(cards(page)).toHaveCount(MOST);
	await expect(page.getByText(m.shortlist_over({ most: MOST }, words))).toBeVisible();
	const gone = '00000000-0000-5000-8000-000000000000';
	await page.goto(listOf([ids[0]!, gone, 'LL57', ids[0]!]));
	await expect(cards(page)).toHaveCount(1);
	await expect(page.getByText(m.shortlist_gone({ count: 1 }, words))).toBeVisible();
	await page.getByRole('link', { name: m.shortlist_gone_remove({}, words) }).click();
	await expect(page).toHaveURL(listOf([ids[0]!]));
	const answer = await request.get(listOf(ids.slice(0, 2)));
	expect(answer.headers()['cache-control']).toBe('no-store');
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});
