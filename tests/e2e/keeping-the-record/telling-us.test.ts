import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { browserOf, READERS, type Locale } from '../reader.ts';
import { recordedServices } from '../record.ts';
import { signInAs } from './sign-in.ts';

/** Forms that come back in less than three seconds are asked for once more. */
const asPeopleDo = (page: Page) => page.waitForTimeout(3_100);

/** A service of one council area with a place that is not withheld; another for each test. */
async function serviceOf(request: APIRequestContext, area: string, nth: number): Promise<string> {
	const rows = await recordedServices(request);
	const own = rows.filter(
		(row) => row.areas === area && row.location_withheld === 'no' && row.certainty === 'unconfirmed'
	);
	return own[nth]!.id;
}

const send = (page: Page, locale: Locale) =>
	page.getByRole('button', { name: m.report_send({}, { locale }) }).click();

for (const [index, reader] of READERS.entries()) {
	const { locale, javaScript } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('says what is wrong with a record, and loses nothing on the way', async ({
			page,
			request
		}) => {
			const id = await serviceOf(request, 'W06000015', index);
			await page.goto(`/${locale}/services/${id}`);
			await page
				.getByRole('link', { name: m.report_link({}, say), exact: true })
				.first()
				.click();
			await page.getByRole('textbox', { name: m.report_phone({}, say) }).fill('ring us');
			await page
				.getByRole('textbox', { name: m.report_comment({}, say) })
				.fill('They live at LL57 1TF');
			await send(page, locale);

			const summary = page.getByRole('alert');
			await expect(summary).toContainText(m.report_problem_reason({}, say));
			await expect(summary).toContainText(m.report_problem_phone({}, say));
			await expect(summary).toContainText(m.report_problem_postcode({}, say));
			if (javaScript) await expectNothingFound(page, 'a report with errors');
			await expect(page.getByRole('textbox', { name: m.report_phone({}, say) })).toHaveValue(
				'ring us'
			);
			await expect(page.getByRole('textbox', { name: m.report_comment({}, say) })).toHaveValue(
				'They live at LL57 1TF'
			);

			await page.getByLabel(m.report_reason_phone({}, say)).check();
			await page.getByRole('textbox', { name: m.report_phone({}, say) }).fill('029 2012 3456');
			await page
				.getByRole('textbox', { name: m.report_comment({}, say) })
				.fill('<script>alert(1)</script> {{7*7}}');
			await asPeopleDo(page);
			await send(page, locale);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.report_sent_title({}, say)
			);
			await expect(page.getByText(/^R-[2-9A-Z]{6}$/)).toBeVisible();
			expect(page.url()).toMatch(/\/wrong\?sent=R-[2-9A-Z]{6}$/);
			expect(await page.context().cookies()).toEqual([]);
		});

		test('says what was needed and is not here', async ({ page }) => {
			await page.goto(`/${locale}/find?area=W06000024&age=7&group=parental_advocacy&welsh=1`);
			await page.getByRole('link', { name: m.unmet_link({}, say) }).click();
			await expect(page.getByLabel(m.unmet_area({}, say))).toHaveValue('W06000024');
			await expect(page.getByLabel(m.unmet_age_5({}, say))).toBeChecked();
			await page.getByRole('button', { name: m.unmet_send({}, say) }).click();
			const summary = page.getByRole('alert');
			await expect(summary).toContainText(m.unmet_problem_tier({}, say));
			await expect(page.getByLabel(m.unmet_area({}, say))).toHaveValue('W06000024');
			await page.getByLabel(m.unmet_tier_unsure({}, say)).check();
			await asPeopleDo(page);
			await page.getByRole('button', { name: m.unmet_send({}, say) }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.unmet_sent_title({}, say));
			expect(await page.context().cookies()).toEqual([]);
		});
	});
}

test('a form that comes back at once, or filled in by a program, is asked for once more', async ({
	page,
	request
}) => {
	const say = { locale: 'en' } as const;
	const id = await serviceOf(request, 'W06000011', 0);
	await page.goto(`/en/services/${id}/wrong`);
	await page.getByLabel(m.report_reason_tier({}, say)).check();
	await page.locator('[name=homepage]').evaluate((field: HTMLInputElement) => (field.value = 'x'));
	await send(page, 'en');
	await expect(page.getByRole('alert')).toContainText(m.report_problem_again({}, say));
	await send(page, 'en');
	await expect(page.getByRole('alert')).toContainText(m.report_problem_soon({}, say));
	await expect(page.getByLabel(m.report_reason_tier({}, say))).toBeChecked();
	await asPeopleDo(page);
	await send(page, 'en');
	await expect(page.getByText(m.report_sent_reference({}, say))).toBeVisible();
});

test('of a withheld place the form takes no text that could name it', async ({ page, request }) => {
	const say = { locale: 'cy' } as const;
	const rows = await recordedServices(request);
	const { id } = rows.find((row) => row.location_withheld === 'yes')!;
	await page.goto(`/cy/services/${id}/wrong`);
	await expect(page.getByText(m.report_withheld({}, say))).toBeVisible();
	await expect(page.getByRole('textbox', { name: m.report_comment({}, say) })).toHaveCount(0);
	await page.getByLabel(m.report_reason_website({}, say)).check();
	await page.getByRole('textbox', { name: m.report_website({}, say) }).fill('example.org/bangor');
	await send(page, 'cy');
	await expect(page.getByRole('alert')).toContainText(m.report_problem_front_page({}, say));
});

test('an editor closes a report with an outcome', async ({ page, request }) => {
	test.slow();
	const say = { locale: 'en' } as const;
	await signInAs(page, 'editor', 'en');
	await page.goto('/en/moderation/reports');
	await expectNothingFound(page, 'the editors’ reports');
	const id = await serviceOf(request, 'W06000002', 0);
	await page.goto(`/en/services/${id}/wrong`);
	await page.getByLabel(m.report_reason_other({}, say)).check();
	const words = `<b>Seen</b> by an editor ${Date.now()}`;
	await page.getByRole('textbox', { name: m.report_comment({}, say) }).fill(words);
	await asPeopleDo(page);
	await send(page, 'en');
	const reference = await page.getByText(/^R-[2-9A-Z]{6}$/).innerText();

	await page.goto('/en/moderation/reports');
	const report = page.getByRole('article').filter({ hasText: reference });
	await expect(report.getByText(words)).toBeVisible();
	await report.locator('summary').click();
	const close = report.getByRole('button', { name: m.report_board_close({}, say) });
	await report.getByLabel(m.report_board_note({}, say)).fill('Rang them');
	await close.click();
	await expect(page.getByRole('alert')).toContainText(m.report_problem_outcome({ reference }, say));
	await expect(report.getByLabel(m.report_board_note({}, say))).toHaveValue('Rang them');
	await report.getByLabel(m.report_outcome_already_right({}, say)).check();
	await close.click();
	await expect(page.getByText(m.report_board_done({ reference }, say))).toBeVisible();
	await expect(report).toHaveCount(0);
	await page.goto('/en/moderation/reports?closed');
	await expect(report).toContainText(m.report_outcome_already_right({}, say));
});
