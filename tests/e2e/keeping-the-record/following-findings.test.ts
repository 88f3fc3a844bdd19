import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

for (const reader of READERS.filter(({ javaScript }) => !javaScript)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a reviewer records a finding, publishes it, follows it and closes it with evidence', async ({
			page,
			browser
		}) => {
			test.slow();
			const anybody = await (await browser.newContext(browserOf(reader))).newPage();
			const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
			const main = page.getByRole('main');
			await signInAs(page, 'reviewer', locale);
			await page.goto(`/${locale}/review/findings`);
			await page.getByRole('link', { name: m.findings_record({}, say) }).click();
			const found = `No peer offer <b>${locale}</b> ${Date.now()}`;
			await page.locator('#place').selectOption('NW');
			await page.locator('#tier').selectOption('targeted');
			await page.locator('#kind').selectOption('group:parental_advocacy');
			await page.locator(`#says-${locale}`).fill(found);
			await page.locator(`#evidence-${locale}`).fill('Written to at LL57 1UF');
			await press(m.findings_save_draft({}, say));
			await expect(page.getByRole('alert')).toContainText(
				m.findings_problem_postcode(
					{
						field: (locale === 'en' ? m.findings_in_english : m.findings_in_welsh)(
							{ field: m.findings_evidence({}, say) },
							say
						)
					},
					say
				)
			);
			await expect(page.locator(`#says-${locale}`)).toHaveValue(found);
			await expect(page.locator('#place')).toHaveValue('NW');
			await page.locator(`#evidence-${locale}`).fill('The record of November');
			await press(m.findings_save_draft({}, say));
			await expect(main).toContainText(m.findings_done_saved({}, say));
			const address = new URL(page.url()).pathname;

			// Nobody else reads a draft, and it is not public before it says what follows.
			expect((await anybody.goto(address))!.status()).toBe(404);
			await expect(main).toContainText(m.findings_publish_needs({}, say));
			await page.getByRole('link', { name: m.findings_change({}, say) }).click();
			await page.locator(`#decision-${locale}`).fill('The board says what it will do');
			await page.locator('#owner').selectOption('regional partnership board');
			await page.locator('#due-day').fill('31');
			await page.locator('#due-month').fill('1');
			await page.locator('#due-year').fill('2026');
			await press(m.findings_save_draft({}, say));
			await expect(page.getByRole('alert')).toContainText(m.findings_problem_day_past({}, say));
			await expect(page.locator('#due-year')).toHaveValue('2026');
			await page.locator('#due-year').fill('2036');
			await press(m.findings_save_draft({}, say));
			await press(m.findings_publish({}, say));
			await expect(main).toContainText(m.findings_done_published({}, say));

			// What is published stands there for everybody.
			await anybody.goto(`/${locale}/review/findings?place=NW`);
			const row = anybody.getByRole('listitem').filter({ hasText: found });
			await row.getByRole('link').click();
			await expect(anybody.getByRole('main')).toContainText('The board says what it will do');
			await expect(anybody.getByRole('main').getByRole('button')).toHaveCount(0);

			await press(m.findings_note_send({}, say));
			await expect(page.getByRole('alert')).toContainText(
				m.findings_problem_missing({ field: m.findings_note({}, say) }, say)
			);
			await page.locator(`#note-${locale}`).fill('Asked the board');
			await press(m.findings_note_send({}, say));
			await expect(main).toContainText('Asked the board');
			await page.locator(`#close-${locale}`).fill('Two services opened, both confirmed');
			await press(m.findings_close_send({}, say));
			await expect(main).toContainText(m.findings_done_closed({}, say));
			await expect(main.getByRole('button')).toHaveCount(0);
			await anybody.reload();
			await expect(anybody.getByRole('main')).toContainText('Two services opened, both confirmed');
			await expect(anybody.getByRole('main')).toContainText('Asked the board');
			await anybody.context().close();
		});
	});
}

test('what another reviewer changed meanwhile is not written over unseen', async ({ page }) => {
	const say = { locale: 'en' } as const;
	await signInAs(page, 'reviewer', 'en');
	await page.goto('/en/review/findings/new');
	await page.locator('#says-en').fill('A draft of two');
	await page.locator('#evidence-en').fill('Seen');
	await page.getByRole('button', { name: m.findings_save_draft({}, say) }).click();
	const address = new URL(page.url()).pathname;
	const other = await page.context().newPage();
	for (const one of [page, other]) await one.goto(`${address}/edit`);
	await other.locator('#says-en').fill('What the other one wrote');
	await other.getByRole('button', { name: m.findings_save_draft({}, say) }).click();
	await expect(other.getByRole('main')).toContainText(m.findings_done_saved({}, say));

	await page.locator('#says-en').fill('What this one wrote');
	const save = page.getByRole('button', { name: m.findings_save_draft({}, say) });
	await save.click();
	await expect(page.getByRole('alert')).toContainText(m.findings_problem_changed({}, say));
	await expect(page.locator('#says-en')).toHaveValue('What this one wrote');
	await expect(page.getByRole('link', { name: m.findings_problem_theirs({}, say) })).toBeVisible();
	await save.click();
	await expect(page.getByRole('main')).toContainText('What this one wrote');
	await page.getByRole('button', { name: m.findings_discard({}, say) }).click();
	await expect(page.getByRole('main')).toContainText(m.findings_done_discarded({}, say));
	expect((await page.goto(address))!.status()).toBe(404);
});

test('the forms of a review are for those who review', async ({ page }) => {
	await page.goto('/en/review/findings/new');
	await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
	await signInAs(page, 'editor', 'en');
	expect((await page.goto('/en/review/findings/new'))!.status()).toBe(403);
	await page.goto('/en/review/findings');
	await expect(
		page.getByRole('link', { name: m.findings_record({}, { locale: 'en' }) })
	).toHaveCount(0);
});
