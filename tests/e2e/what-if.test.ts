import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { inLanguage } from './pages.ts';
import { browserOf, LOCALES, READERS, type Locale } from './reader.ts';

const POWYS = '/coverage/W06000023';
const NEWTOWN = 'add.secondary.mediation.at-310928-291602';
const tray = (page: Page) => page.locator('#what-if');

/** Fills in the form of a new service and sends it. */
async function add(page: Page, place: string, locale: Locale): Promise<void> {
	const forms = tray(page).locator('#add-service');
	if (!(await forms.getAttribute('open').then((open) => open !== null))) {
		await forms.locator('summary').click();
	}
	await page.locator('#new-kind').selectOption('secondary:mediation');
	await page.getByLabel(m.whatif_place({}, { locale }), { exact: true }).fill(place);
	await tray(page)
		.getByRole('button', { name: m.whatif_do_add({}, { locale }), exact: true })
		.click();
}

/** The figures of the tray and of its three tables, once all of the page is there. */
async function figures(page: Page): Promise<string[]> {
	await page.waitForLoadState();
	await expect(tray(page).getByRole('table')).toHaveCount(3);
	return tray(page).locator('.sum b, td').allInnerTexts();
}

for (const reader of READERS) {
	const { locale } = reader;
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('asks where the next place for under-fives in Powys should go, and what it changes', async ({
			page
		}) => {
			await page.goto(inLanguage(locale, `${POWYS}?ages=0-4`));
			const next = page.locator('#best-sites');
			await next.getByLabel(m.whatif_kind({}, { locale })).selectOption('secondary:family_support');
			await next.getByRole('button', { name: m.whatif_sites_ask({}, { locale }) }).click();
			await expect(page).toHaveURL(/sites=1&for=secondary%3Afamily_support/);
			const row = next.locator('tbody tr');
			await expect(row).toHaveCount(1);
			const gain = await row.locator('td.num b').innerText();
			await row.getByRole('link').click();
			await expect(page).toHaveURL(/change=add\.secondary\./);
			await expect(tray(page).locator('.sum b')).toHaveText(gain);
			// By age: of those asked for, under-fives only.
			const ages = tray(page).getByRole('table', {
				name: m.whatif_by_age({ where: 'Powys' }, { locale })
			});
			await expect(ages.locator('tbody tr')).toHaveCount(1);
			await expect(ages.locator('tbody td').last()).toHaveText(gain);
			await expect(page.locator('#what-if')).toContainText(m.whatif_not_saved({}, { locale }));
		});

		test('adds a service by the name of a place; the address alone shows the same', async ({
			page,
			browser
		}) => {
			await page.goto(inLanguage(locale, POWYS));
			await add(page, locale === 'en' ? 'newtown' : 'drenewydd', locale);
			await expect(page).toHaveURL(new RegExp(`change=${NEWTOWN}`));
			await expect(tray(page).locator('.chip')).toHaveCount(1);
			const seen = await figures(page);
			expect(seen.length).toBeGreaterThan(10);
			const fresh = await browser.newPage({ ...browserOf(reader), javaScriptEnabled: false });
			await fresh.goto(page.url());
			expect(await figures(fresh)).toEqual(seen);
			await fresh.close();
			await tray(page)
				.getByRole('link', { name: m.whatif_clear({}, { locale }) })
				.click();
			await expect(tray(page).locator('.chip')).toHaveCount(0);
			await expect(page).not.toHaveURL(/change=/);
		});

		test('is told what to put right, and nothing typed is lost', async ({ page }) => {
			await page.goto(inLanguage(locale, POWYS));
			await add(page, 'Atlantis', locale);
			const summary = page.getByRole('alert');
			await expect(summary).toContainText(m.whatif_error_place({ text: 'Atlantis' }, { locale }));
			await expect(page.getByLabel(m.whatif_place({}, { locale }), { exact: true })).toHaveValue(
				'Atlantis'
			);
			await expect(page.locator('#new-kind')).toHaveValue('secondary:mediation');
			await add(page, 'Llan', locale);
			const which = page.getByRole('group', { name: m.whatif_which({}, { locale }) });
			await which.getByRole('radio').first().check();
			await tray(page)
				.getByRole('button', { name: m.whatif_do_add({}, { locale }), exact: true })
				.click();
			await expect(tray(page).locator('.chip')).toHaveCount(1);
		});
	});
}

for (const locale of LOCALES) {
	test(`${locale}: a change that can not be read is left out, and the page says so`, async ({
		page
	}) => {
		await page.goto(inLanguage(locale, '/coverage?change=add.secondary.nothing.at-310928-291602'));
		await expect(page.getByRole('listitem').filter({ hasText: 'secondary.nothing' })).toBeVisible();
		await expect(tray(page).locator('.chip')).toHaveCount(0);
	});
}

test.describe('with a worker', () => {
	test.use(browserOf(READERS.find(({ javaScript, width }) => javaScript && width === 1280)!));

	/** Opens a page and waits until its worker holds the inputs. */
	async function open(page: Page, path: string): Promise<string[]> {
		const asked: string[] = [];
		const worker = page.waitForEvent('worker', { timeout: 30_000 });
		await page.goto(inLanguage('en', path));
		await worker;
		await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		return asked;
	}

	test('every figure follows without the server, and is the server’s', async ({
		page,
		browser
	}) => {
		const asked = await open(page, '/coverage');
		await add(page, 'Newtown', 'en');
		await expect(tray(page).locator('.chip')).toHaveCount(1);
		await page.getByRole('link', { name: 'Universal' }).first().click();
		await expect(page).toHaveURL(/tier=universal/);
		const map = page.locator('figure').first();
		const words = await map.innerText();
		const seen = await figures(page);
		expect(asked.filter((path) => /__data|\/view$/.test(path))).toEqual([]);
		const plain = await browser.newPage({ javaScriptEnabled: false });
		await plain.goto(page.url());
		expect(await figures(plain)).toEqual(seen);
		const drawn = await plain.locator('figure').first().innerText();
		for (const line of drawn.split('\n')) expect(words).toContain(line);
		await plain.close();
	});

	test('Back takes the last change away', async ({ page }) => {
		await open(page, POWYS);
		await add(page, 'Newtown', 'en');
		await expect(tray(page).locator('.chip')).toHaveCount(1);
		await page.goBack();
		await expect(tray(page).locator('.chip')).toHaveCount(0);
	});

	test('a place can be pointed at on the map', async ({ page }) => {
		await open(page, POWYS);
		await tray(page).locator('#add-service summary').click();
		await page.locator('#new-kind').selectOption('secondary:mediation');
		await page.getByRole('button', { name: m.whatif_pick({}, { locale: 'en' }) }).click();
		await page.getByText(m.whatif_pick_here({}, { locale: 'en' })).waitFor();
		const box = (await page.locator('[data-pick]').boundingBox())!;
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect(page.getByText(m.whatif_picked({}, { locale: 'en' }))).toBeVisible();
		await tray(page).getByRole('button', { name: 'Add to the scenario', exact: true }).click();
		await expect(page).toHaveURL(/change=add\.secondary\.mediation\.at-\d{6}-\d{6}/);
		await expect(tray(page).locator('.chip')).toContainText('near ');
	});
});

test('without a worker the server’s figures stay, and every change still works', async ({
	page
}) => {
	await page.route('**/data/coverage-inputs.json', (route) => route.abort());
	await page.goto(inLanguage('en', POWYS));
	await add(page, 'Newtown', 'en');
	await expect(tray(page).locator('.chip')).toHaveCount(1);
	await expect(tray(page).locator('.sum b')).toHaveText('+9,610');
});

test('by keyboard alone: a service is added and taken away again', async ({ page }) => {
	await page.goto(inLanguage('en', POWYS));
	await tray(page).locator('#add-service summary').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('#new-kind')).toBeFocused();
	await page.locator('#new-kind').selectOption('secondary:mediation');
	await page.locator('#new-place').focus();
	await page.keyboard.type('Newtown');
	await page.keyboard.press('Enter');
	await expect(tray(page).locator('.chip')).toHaveCount(1);
	await tray(page)
		.getByRole('link', { name: /^Remove: New:/ })
		.focus();
	await page.keyboard.press('Enter');
	await expect(tray(page).locator('.chip')).toHaveCount(0);
});
