/** What readers report and what editors do about it: correct, withhold, merge, bring back. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { saveAnswer } from './offer-form.ts';
import { browserOf, READERS, type Locale } from '../reader.ts';
import { recordedServices } from '../record.ts';
import { signInAs } from './sign-in.ts';

/** Reports what is wrong with a record, as a reader does; its reference. */
async function report(
	page: Page,
	locale: Locale,
	service: string,
	fill: () => Promise<void>
): Promise<string> {
	await page.goto(`/${locale}/services/${service}/wrong`);
	await fill();
	// Forms that come back in less than three seconds are asked for once more.
	await page.waitForTimeout(3_100);
	await page.getByRole('button', { name: m.report_send({}, { locale }) }).click();
	return (await page.getByText(/^R-[2-9A-Z]{6}$/).textContent()) ?? '';
}

const reportOf = (page: Page, reference: string) =>
	page.getByRole('article').filter({ hasText: reference });

/** Waits out the minute after an approval; opens the page of a proposal until it says it is public. */
async function untilPublic(page: Page, locale: Locale): Promise<void> {
	const proposal = page.url().split(/[?#]/)[0]!;
	await expect(async () => {
		await page.goto(proposal);
		await expect(
			page.getByText(m.moderate_state_published({}, { locale }), { exact: true })
		).toBeVisible({
			timeout: 1_000
		});
	}).toPass({ timeout: 120_000 });
}

async function approve(page: Page, locale: Locale): Promise<void> {
	await page
		.getByRole('link', { name: m.moderate_decide_approve({}, { locale }), exact: true })
		.click();
	await page.getByRole('button', { name: m.moderate_approve_button({}, { locale }) }).click();
}

// A phone in each language: one with scripts, one without.
for (const [index, reader] of READERS.filter(({ width }) => width === 390).entries()) {
	const { locale, javaScript } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a report leads to the form with what was reported beside it, and closes when it is public', async ({
			page,
			request,
			browser
		}) => {
			test.setTimeout(300_000);
			const rows = (await recordedServices(request)).filter(
				(row) =>
					row.areas === 'W06000012' && row.location_withheld === 'no' && row.status === 'active'
			);
			const service = rows[index]!.id;
			const phone = `01639 99900${index}`;
			const reference = await report(page, locale, service, async () => {
				await page.getByLabel(m.report_reason_phone({}, say)).check();
				await page.getByRole('textbox', { name: m.report_phone({}, say) }).fill(phone);
			});

			await signInAs(page, 'editor', locale);
			await page.goto(`/${locale}/moderation/reports`);
			await reportOf(page, reference)
				.getByRole('button', { name: m.report_board_correct({}, say) })
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.offer_contacts_title({}, say)
			);
			await expect(page.getByText(m.report_answered_title({}, say))).toBeVisible();
			await expect(page.getByText(phone)).toBeVisible();
			if (javaScript) await expectNothingFound(page, 'a correction', ['light']);
			const offer = page.url().replace(/\/contacts$/, '');
			await page.locator('#phone').fill(phone);
			await saveAnswer(page, locale);
			await page.goto(`${offer}/check`);
			await expect(page.getByText(m.register_declare_editor({}, say))).toBeVisible();
			await page.getByRole('button', { name: m.register_submit_editor({}, say) }).click();
			await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}$/);
			await expect(page.getByText(m.report_answered_title({}, say))).toBeVisible();
			await page.getByRole('button', { name: m.moderate_claim({}, say) }).click();

			// A second editor is told whose it is, takes it over, and leaves it to others again.
			const second = await (await browser.newContext(browserOf(reader))).newPage();
			await signInAs(second, 'admin', locale);
			await second.goto(page.url().split(/[?#]/)[0]!);
			await approve(second, locale);
			await expect(second.getByRole('alert')).toContainText(m.moderate_problem_claimed({}, say));
			await second.getByRole('link', { name: m.moderate_back({}, say) }).click();
			await second.getByRole('button', { name: m.moderate_take_over({}, say) }).click();
			await expect(second.getByText(m.moderate_done_claimed({}, say))).toBeVisible();
			await approve(page, locale);
			await expect(page.getByRole('alert')).toContainText(m.moderate_problem_claimed({}, say));
			await second.getByRole('button', { name: m.moderate_release({}, say) }).click();
			await expect(second.getByText(m.moderate_done_released({}, say))).toBeVisible();
			await second.context().close();

			await page.getByRole('button', { name: m.moderate_approve_button({}, say) }).click();
			await untilPublic(page, locale);
			await expect(async () => {
				await page.goto(`/${locale}/services/${service}`);
				await expect(page.getByRole('link', { name: phone }).first()).toBeVisible({
					timeout: 1_000
				});
			}).toPass({ timeout: 30_000 });
			await page.goto(`/${locale}/moderation/reports?closed`);
			await expect(reportOf(page, reference)).toContainText(m.report_outcome_corrected({}, say));
		});

		test('a place that is shown and should not be is withheld, after somebody made sure of the words', async ({
			page,
			request
		}) => {
			test.setTimeout(300_000);
			const rows = (await recordedServices(request)).filter(
				({ name_en, town, location_withheld }) =>
					location_withheld === 'no' &&
					name_en.includes(town) &&
					// A town that is called like its council area says no more than the area.
					['Bargoed', 'Llanelli', 'Llandudno', 'Bangor', 'Aberystwyth'].includes(town)
			);
			const { id: service, town } = rows.at(-1 - index)!;
			const reference = await report(page, locale, service, () =>
				page.getByLabel(m.report_reason_place_shown({}, say)).check()
			);
			await signInAs(page, 'editor', locale);
			await page.goto(`/${locale}/moderation/reports`);
			await reportOf(page, reference)
				.getByRole('button', { name: m.report_board_correct({}, say) })
				.click();
			const offer = page.url().replace(/\/ways$/, '');
			await page.locator('input[name=place][value=withheld]').check();
			await saveAnswer(page, locale);
			await page.goto(`${offer}/check`);
			await page.getByRole('button', { name: m.register_submit_editor({}, say) }).click();
			await approve(page, locale);
			await page
				.getByRole('alert')
				.getByRole('link', { name: m.moderate_problem_place({}, say) })
				.click();
			if (javaScript) await expectNothingFound(page, 'a withheld place', ['light']);
			await page.locator('input[name=place]').check();
			await page.getByRole('button', { name: m.moderate_approve_button({}, say) }).click();
			await untilPublic(page, locale);
			await page.getByRole('link', { name: m.moderate_history_link({}, say) }).click();
			await expect(page.getByText(m.moderate_act_redacted({}, say))).toBeVisible();
			await expect(async () => {
				const row = (await recordedServices(request)).find(({ id }) => id === service);
				expect(row).toMatchObject({ location_withheld: 'yes', town: '', longitude: '' });
			}).toPass({ timeout: 30_000 });
			// What was kept of its versions names the town nowhere.
			const kept = await page.locator('section[aria-labelledby=versions]').textContent();
			expect(kept).not.toContain(town);
		});

		test('two records become one: undone in time it changes nothing, later the old address leads on', async ({
			page,
			request
		}) => {
			test.setTimeout(300_000);
			const [from, into] = [
				['Neyland Flying Start Centre', 'Pennar Flying Start Centre'],
				['Valleys Kids Dinas', 'Valleys Kids Penygraig']
			][index]!;
			const rows = await recordedServices(request);
			const idOf = (name: string) => rows.find(({ name_en }) => name_en === name)!.id;
			const [source, target] = [idOf(from!), idOf(into!)];
			await signInAs(page, 'editor', locale);
			const history = `/${locale}/moderation/services/${target}/history`;
			const twin = page
				.getByRole('article')
				.filter({ has: page.getByRole('link', { name: from }) });
			const merge = async (reason: string) => {
				await page.goto(history);
				await twin.getByText(m.moderate_merge({}, say)).first().click();
				await twin.getByLabel(m.moderate_merge_reason({}, say)).fill(reason);
				await twin.getByRole('button', { name: m.moderate_merge({}, say) }).click();
			};
			await merge('');
			await page
				.getByRole('alert')
				.getByRole('link', { name: m.moderate_problem_reason({}, say) })
				.click();
			await expect(page.locator(`#reason-${source}`)).toBeFocused();
			if (javaScript) await expectNothingFound(page, 'a history with two records', ['light']);

			await merge('Yr un ganolfan <b>ddwywaith</b>');
			await page.getByRole('button', { name: m.moderate_undo({}, say) }).click();
			await expect(page.getByText(m.moderate_history_undone({}, say))).toBeVisible();
			expect(
				(await request.get(`/${locale}/services/${source}`, { maxRedirects: 0 })).status()
			).toBe(200);

			await merge('Yr un ganolfan <b>ddwywaith</b>');
			await untilPublic(page, locale);
			await expect(async () => {
				const answer = await request.get(`/${locale}/services/${source}`, { maxRedirects: 0 });
				expect(answer.status()).toBe(301);
				expect(answer.headers().location).toBe(`/${locale}/services/${target}`);
			}).toPass({ timeout: 30_000 });
			// A shortlist somebody keeps still opens, with the one that stays on it once.
			await page.goto(`/${locale}/shortlist?id=${source}&id=${target}`);
			await expect(page.getByRole('heading', { name: into })).toHaveCount(1);

			// Its versions are kept, and the last one can come back; undone, it stays away.
			await page.goto(`/${locale}/moderation/services/${source}/history`);
			await expect(page.getByText(m.moderate_act_merged({}, say)).first()).toBeVisible();
			await expect(page.getByText('Yr un ganolfan <b>ddwywaith</b>').first()).toBeVisible();
			const restore = m.moderate_history_restore({ version: 1 }, say);
			await page.getByText(restore).first().click();
			await page.getByLabel(m.moderate_history_restore_why({}, say)).fill('Dwy ganolfan');
			await page.getByRole('button', { name: restore }).click();
			await page.getByRole('button', { name: m.moderate_undo({}, say) }).click();
			await expect(page.getByText(m.moderate_history_undone({}, say))).toBeVisible();
			await expect(page.getByRole('main')).toContainText(m.moderate_history_moved({}, say));
		});
	});
}
