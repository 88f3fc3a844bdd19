import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { closeUp, readPdf } from '../pdf-text.ts';
import { browserOf, LOCALES, type Locale, type Reader } from '../reader.ts';
import { zipEntries } from '../zip-entries.ts';
import { signInAs } from './sign-in.ts';

const REVIEWERS: readonly Reader[] = [
	{ locale: 'en', javaScript: true, width: 1280, named: 'en, 1280 px wide, with JavaScript' },
	{ locale: 'cy', javaScript: false, width: 390, named: 'cy, 390 px wide, without JavaScript' }
];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const headlines = (page: Page) => page.locator('.report .short li').allInnerTexts();

/** Waits until a draft is written: the page looks by itself, without scripts somebody follows its link. */
async function waitForDraft(page: Page, { locale, javaScript }: Reader): Promise<void> {
	const say = { locale };
	await expect(page).toHaveURL(/\/review\/reports\/drafts\/[0-9a-f-]{36}/);
	const publish = button(page, m.annual_draft_publish({}, say));
	const again = page.getByRole('link', { name: m.annual_draft_again({}, say) });
	if (javaScript) return expect(publish).toBeVisible({ timeout: 90_000 });
	await expect(async () => {
		if (await again.isVisible()) await again.click();
		await expect(publish).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 90_000 });
}

for (const reader of REVIEWERS) {
	const { locale } = reader;
	const say = { locale };
	const other: Locale = locale === 'en' ? 'cy' : 'en';
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a reviewer makes a report, publishes it and corrects it; anybody reads every version', async ({
			page,
			browser
		}) => {
			test.setTimeout(240_000);
			const anybody = await (await browser.newContext(browserOf(reader))).newPage();
			await signInAs(page, 'reviewer', locale);
			await page.goto(`/${locale}/review/reports`);
			await page.getByRole('link', { name: m.annual_reports_new({}, say) }).click();

			// Without a snapshot it is not asked for, and the edition stays chosen.
			await page.locator('#region').selectOption('NW');
			await button(page, m.annual_new_send({}, say)).click();
			const wrong = page
				.getByRole('alert')
				.getByRole('link', { name: m.annual_problem_to({}, say) });
			await wrong.click();
			await expect(page.locator('#to')).toBeFocused();
			await expect(page.locator('#region')).toHaveValue('NW');
			await page.locator('#region').selectOption('wales');
			await page.locator('#to').selectOption('now');
			const monthly = page.locator('#from option').filter({ hasText: /monthly|misol/ });
			await page.locator('#from').selectOption((await monthly.first().getAttribute('value'))!);
			await button(page, m.annual_new_send({}, say)).click();
			await waitForDraft(page, reader);

			// The draft, in both languages, for those who review alone.
			const draft = new URL(page.url()).pathname;
			const title = { name: m.annual_title_wales({}, say), level: 1 } as const;
			await expect(page.getByRole('heading', title)).toBeVisible();
			const drafted = await headlines(page);
			expect(drafted.length).toBeGreaterThan(4);
			expect((await anybody.goto(draft))!.url()).toContain('/sign-in');
			await page.goto(draft.replace(`/${locale}/`, `/${other}/`));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.annual_title_wales({}, { locale: other })
			);
			await page.goto(draft);
			await button(page, m.annual_draft_publish({}, say)).click();
			await expect(page).toHaveURL(/\/review\/reports\/R-\w+\/1$/);
			const first = new URL(page.url()).pathname;

			// Everybody finds it in the list, and reads at its address what the draft said.
			await anybody.goto(`/${locale}/review/reports`);
			await anybody.locator(`a[href="${first}"]`).click();
			await expect(anybody.getByRole('heading', title)).toBeVisible();
			expect(await headlines(anybody)).toEqual(drafted);
			await expect(anybody.locator('.cite')).toContainText(first);
			await expect(button(anybody, m.annual_draft_publish({}, say))).toHaveCount(0);
			await anybody.goto(first.replace(`/${locale}/`, `/${other}/`));
			await expect(anybody.getByRole('heading', { level: 1 })).toHaveText(
				m.annual_title_wales({}, { locale: other })
			);
			expect(await headlines(anybody)).toHaveLength(drafted.length);
			await anybody.goto(first);
			await expectDataOf(anybody, locale);

			// A correction says what it changes; without that it is not made.
			await page.goto(first);
			await page.getByRole('link', { name: m.annual_correct({}, say) }).click();
			await button(page, m.annual_new_send({}, say)).click();
			await expect(page.getByRole('alert')).toContainText(m.annual_problem_changes({}, say));
			await page.locator('#changes-en').fill('A figure of <b>Powys</b> was wrong');
			await page.locator('#changes-cy').fill('Roedd ffigur <b>Powys</b> yn anghywir');
			await button(page, m.annual_new_send({}, say)).click();
			await waitForDraft(page, reader);
			await button(page, m.annual_draft_publish({}, say)).click();
			await expect(page).toHaveURL(/\/review\/reports\/R-\w+\/2$/);
			const second = new URL(page.url()).pathname;

			// The version before stays as it was, and leads to the new one.
			await anybody.goto(first);
			expect(await headlines(anybody)).toEqual(drafted);
			await expect(anybody.getByRole('heading', { name: m.annual_newer({}, say) })).toBeVisible();
			await anybody.locator(`.notice a[href="${second}"]`).click();
			await expect(
				anybody.getByRole('heading', { name: m.annual_changed_title({}, say) })
			).toBeVisible();
			await expect(anybody.locator('.report')).toContainText(
				locale === 'en'
					? 'A figure of <b>Powys</b> was wrong'
					: 'Roedd ffigur <b>Powys</b> yn anghywir'
			);
			await expect(anybody.locator(`a[href="${first}"]`)).toBeVisible();
			await anybody.goto(first.replace(/\/1$/, ''));
			await expect(anybody.locator('.cite')).toContainText(second);
			await anybody.context().close();
		});
	});
}

/** Gets every table of the report on the page, and all of them in one file, as somebody does who follows its links. */
async function expectDataOf(page: Page, locale: Locale): Promise<void> {
	const links = page.locator('section[aria-labelledby=data] li a');
	const tables = new Map<string, string>();
	for (const link of await links.all()) {
		const answer = await page.request.get((await link.getAttribute('href'))!);
		const name = await link.innerText();
		expect(answer.headers()['content-type'], name).toContain('text/csv');
		tables.set(name, await answer.text());
	}
	const dictionary = parse(tables.get('dictionary.csv')!, { columns: true, bom: true }) as {
		file: string;
		column: string;
		meaning_en: string;
		meaning_cy: string;
	}[];
	for (const [name, text] of tables) {
		// Throws when a row is not as long as the heads.
		const [heads, ...rows] = parse(text, { bom: true }) as string[][];
		if (name === 'dictionary.csv') continue;
		const described = dictionary.filter(({ file, column }) => `${file}.csv` === name && column);
		expect(
			described.map(({ column }) => column),
			name
		).toEqual(heads);
		for (const { meaning_en, meaning_cy } of described) {
			expect(meaning_en && meaning_cy && meaning_en !== meaning_cy, name).toBe(true);
		}
		if (name === 'scorecard.csv') expect(rows.length).toBeGreaterThan(20);
	}
	expect(tables.size).toBeGreaterThan(8);
	const asked = page.waitForEvent('download');
	await page.getByRole('link', { name: m.annual_data_all({}, { locale }) }).click();
	const download = await asked;
	expect(download.suggestedFilename()).toMatch(/^haenau-R-\w+-1\.zip$/);
	expect(zipEntries(await readFile(await download.path()))).toEqual(tables);
}

/** A4 within the margins of a report: 180 mm at 96 dots per inch. */
const PRINTED_WIDTH = 680;

test('a report prints on A4 as text, in both languages, without what can only be pressed', async ({
	page
}) => {
	test.setTimeout(240_000);
	await signInAs(page, 'reviewer', 'en');
	await page.goto('/en/review/reports/new');
	await page.locator('#region').selectOption('PW');
	const monthly = page.locator('#to option').filter({ hasText: 'monthly' });
	await page.locator('#to').selectOption((await monthly.first().getAttribute('value'))!);
	// Past midnight the form proposes the snapshot of the day before to compare with: the same one.
	await page.locator('#from').selectOption({ label: m.annual_new_from_none({}, { locale: 'en' }) });
	await button(page, m.annual_new_send({}, { locale: 'en' })).click();
	await waitForDraft(page, REVIEWERS[0]!);
	await button(page, m.annual_draft_publish({}, { locale: 'en' })).click();
	await expect(page).toHaveURL(/\/review\/reports\/R-\w+\/1$/);
	const published = new URL(page.url()).pathname;
	for (const locale of LOCALES) {
		await page.goto(published.replace('/en/', `/${locale}/`));
		const report = page.locator('.report');
		const said = await report.locator('h1, h2:not(nav h2), h3, caption, .short li').allInnerTexts();
		expect(said.length).toBeGreaterThan(20);
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: PRINTED_WIDTH, height: 1_000 });
		await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
		await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
		await expect(page.getByRole('link', { name: m.annual_correct({}, { locale }) })).toBeHidden();
		const wider = await report
			.locator('*')
			.evaluateAll(
				(elements, width) =>
					elements
						.filter((element) => element.getBoundingClientRect().right > width + 1)
						.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
				PRINTED_WIDTH
			);
		expect(wider, locale).toEqual([]);

		const pdf = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
		expect(said.filter((text) => !pdf.letters.includes(closeUp(text)))).toEqual([]);
		expect(pdf.letters).toContain(closeUp(`${pdf.pages} / ${pdf.pages}`));
		expect(pdf.sizes).toHaveLength(pdf.pages);
		for (const [width, height] of pdf.sizes) {
			expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
		}
		await page.emulateMedia({ media: null });
	}
});
