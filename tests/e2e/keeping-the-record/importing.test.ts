import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { columnName } from '../../../src/lib/views/import/column-names.ts';
import { LOCALES, type Locale } from '../reader.ts';
import { signInAs } from './sign-in.ts';

const KIND = 'flying_start';

/** A list in a language: a service to come, and a row with two mistakes. Names are the test's own. */
function aList(locale: Locale, name: string, extra: string[] = []): Buffer {
	const header = [
		...(['name_en', 'name_cy', 'categories', 'tiers', 'areas'] as const),
		...(['minimum_age', 'maximum_age'] as const)
	].map((column) => columnName(column, locale));
	const tier = locale === 'en' ? 'Primary' : 'Sylfaenol';
	const rows = [
		[name, `${name} (cy)`, KIND, tier, 'Gwynedd', '0', '5'],
		[`${name} <b>two</b>`, '', KIND, 'Sixth', 'Gwynedd', '11', '5']
	];
	const text = [[...header, ...extra], ...rows.map((row) => [...row, ...extra])]
		.map((cells) => cells.map((cell) => `"${cell}"`).join(','))
		.join('\r\n');
	return Buffer.from(`\ufeff${text}\r\n`);
}

/** The words of the column of tiers. */
const tierWords = (locale: Locale) =>
	locale === 'en'
		? 'Universal; Primary; Secondary; Targeted'
		: 'Cyffredinol; Sylfaenol; Eilaidd; Wedi’i thargedu';

async function sendList(page: Page, locale: Locale, buffer: Buffer): Promise<void> {
	await page.goto(`/${locale}/register/import`);
	await page
		.getByLabel(m.import_file({}, { locale }))
		.setInputFiles({ name: 'rhestr.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: m.import_send({}, { locale }) }).click();
}

/** Looks again, by the link as well, until the list is checked. */
async function untilChecked(page: Page, locale: Locale): Promise<void> {
	await expect(page).toHaveURL(/\/register\/import\/[0-9a-f-]{36}/);
	await expect(async () => {
		await page.reload();
		await expect(page.locator('#state')).toContainText(m.import_state_checked({}, { locale }), {
			timeout: 500
		});
	}).toPass({ timeout: 20_000 });
}

const wrongIn = async (page: Page) =>
	(await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({
		id,
		at: nodes.map(({ target }) => target.join(' '))
	}));

for (const locale of LOCALES) {
	test.describe(`importing in ${locale}, without JavaScript, on a phone`, () => {
		test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

		test('a provider sends a list, reads what it would do, confirms it and takes it back', async ({
			page
		}) => {
			await signInAs(page, 'provider', locale);
			await sendList(page, locale, aList(locale, `Import ${locale} ${Date.now()}`));
			await untilChecked(page, locale);
			// What needs mending is shown first, by column and line.
			const cell = m.import_batch_cell(
				{ column: columnName('maximum_age', locale), line: 3 },
				{ locale }
			);
			await expect(page.getByText(cell)).toBeVisible();
			await expect(
				page.getByText(m.import_problem_ages_reversed({ value: '11–5' }, { locale }))
			).toBeVisible();
			await expect(
				page.getByText(
					m.import_problem_not_in_list({ value: 'Sixth', words: tierWords(locale) }, { locale })
				)
			).toBeVisible();
			// Markup in a cell is text.
			await expect(page.getByText('<b>two</b>')).toBeVisible();
			await page.getByRole('button', { name: m.import_batch_confirm({}, { locale }) }).click();
			await expect(page.locator('#state')).toContainText(m.import_state_confirmed({}, { locale }));
			await page.getByRole('button', { name: m.import_batch_undo({}, { locale }) }).click();
			await expect(page.locator('#state')).toContainText(m.import_state_undone({}, { locale }));
		});

		test('columns nobody knows are asked for once, and remembered', async ({ page }) => {
			await signInAs(page, 'provider', locale);
			const name = `Remembered ${locale} ${Date.now()}`;
			const heading = `Lliw ${Date.now()}`;
			await sendList(page, locale, aList(locale, name, [heading]));
			await expect(
				page.getByRole('heading', { level: 1, name: m.import_map_title({}, { locale }) })
			).toBeVisible();
			const unknown = page.getByLabel(m.import_map_column({ name: heading }, { locale }));
			await unknown.selectOption('name_en');
			await page.getByRole('button', { name: m.import_map_go({}, { locale }) }).click();
			await expect(page.getByRole('alert')).toContainText(
				m.import_map_twice({ name: columnName('name_en', locale) }, { locale })
			);
			// What was chosen is still chosen.
			await expect(unknown).toHaveValue('name_en');
			await unknown.selectOption('');
			await page.getByRole('button', { name: m.import_map_go({}, { locale }) }).click();
			await untilChecked(page, locale);
			await sendList(page, locale, aList(locale, `${name} again`, [heading]));
			await untilChecked(page, locale);
			await page.getByRole('button', { name: m.import_batch_discard({}, { locale }) }).click();
			await expect(page).toHaveURL(`/${locale}/register/import`);
		});
	});

	test(`files that are no list are refused in words, in ${locale}`, async ({ page }) => {
		await signInAs(page, 'provider', locale);
		const cases: [Buffer, string][] = [
			[Buffer.from('PK\x03\x04 workbook'), m.import_file_spreadsheet({}, { locale })],
			[Buffer.from('a,b\n"open,1\n'), m.import_file_quote_open({ line: '2' }, { locale })],
			[
				Buffer.from(`a\n"${'x'.repeat(11_000_000)}"`),
				m.import_file_row_too_long({ line: '2' }, { locale })
			],
			[Buffer.alloc(13_000_000, 'a'), m.import_file_too_big({ most: '12' }, { locale })]
		];
		for (const [buffer, sentence] of cases) {
			await sendList(page, locale, buffer);
			const summary = page.getByRole('alert');
			await expect(summary).toContainText(sentence);
			await summary.getByRole('link').click();
			await expect(page.getByLabel(m.import_file({}, { locale }))).toBeFocused();
		}
		expect(await wrongIn(page)).toEqual([]);
	});
}

test('an editor approves a provider’s list as one; axe finds nothing on any step', async ({
	page,
	browser
}) => {
	const locale = 'en';
	await signInAs(page, 'provider', locale);
	await page.goto('/en/register/import');
	expect(await wrongIn(page)).toEqual([]);
	await sendList(page, locale, aList(locale, `Approved ${Date.now()}`, [`Colour ${Date.now()}`]));
	expect(await wrongIn(page)).toEqual([]);
	await page.getByRole('button', { name: m.import_map_go({}, { locale }) }).click();
	await untilChecked(page, locale);
	expect(await wrongIn(page)).toEqual([]);
	const address = page.url();
	await page.getByRole('button', { name: m.import_batch_confirm({}, { locale }) }).click();
	await expect(page.locator('#state')).toContainText(m.import_state_confirmed({}, { locale }));

	const context = await browser.newContext();
	const editing = await context.newPage();
	await signInAs(editing, 'editor', locale);
	await editing.goto('/en/moderation/imports');
	expect(await wrongIn(editing)).toEqual([]);
	await editing.goto(address);
	// It opens on what would be public, and each row can be read whole.
	await editing.getByText(m.import_batch_whole({}, { locale })).click();
	await expect(editing.locator('#main details')).toContainText('Gwynedd');
	await expect(editing.getByText(/^Sent by (?!the provider)/)).toBeVisible();
	expect(await wrongIn(editing)).toEqual([]);
	await editing.getByRole('button', { name: m.import_batch_refuse({}, { locale }) }).click();
	await expect(editing.getByRole('alert')).toContainText(
		m.import_refusal_reason_needed({}, { locale })
	);
	expect(await wrongIn(editing)).toEqual([]);
	await editing.getByRole('button', { name: m.import_batch_approve({}, { locale }) }).click();
	await expect(editing.locator('#state')).toContainText('Approved. It is published on');
	await editing.getByRole('button', { name: m.import_batch_undo({}, { locale }) }).click();
	await expect(editing.locator('#state')).toContainText(m.import_state_undone({}, { locale }));
	await context.close();
});

test('the file of one’s own services, sent back as it is, changes nothing', async ({ page }) => {
	await signInAs(page, 'provider', 'cy');
	await page.goto('/cy/register/import');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: /fel y maent nawr/ }).click();
	const file = await (await download).path();
	await page.getByLabel(m.import_file({}, { locale: 'cy' })).setInputFiles(file);
	await page.getByRole('button', { name: m.import_send({}, { locale: 'cy' }) }).click();
	await untilChecked(page, 'cy');
	await expect(page.getByText(m.import_batch_nothing_to_do({}, { locale: 'cy' }))).toBeVisible();
});

test('whoever is not signed in is led to sign in, and back', async ({ page }) => {
	await page.goto('/en/register/import');
	await expect(page).toHaveURL('/en/sign-in?next=%2Fen%2Fregister%2Fimport');
});
