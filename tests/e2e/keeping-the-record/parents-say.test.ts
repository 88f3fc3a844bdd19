import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { browserOf, READERS } from '../reader.ts';
import { recordedServices } from '../record.ts';
import { signInAs } from './sign-in.ts';

/** Forms that come back in less than three seconds are asked for once more. */
const asPeopleDo = (page: Page) => page.waitForTimeout(3_100);

for (const reader of READERS) {
	const { locale, javaScript, named } = reader;
	const say = { locale };
	test.describe(named, () => {
		test.use(browserOf(reader));

		test('a parent says how it was; an editor publishes it; the parent takes it back', async ({
			page,
			request,
			browser
		}) => {
			const rows = await recordedServices(request);
			const { id } = rows.find(
				(row) => row.categories.includes('parent_adv') && row.areas.includes('W06000015')
			)!;
			const words = `Roedd hi’n gwrando, ${named}`;
			const helped = page.getByRole('textbox', { name: m.feedback_helped({}, say) });
			const send = () => page.getByRole('button', { name: m.feedback_send({}, say) }).click();

			await page.goto(`/${locale}/services/${id}`);
			await page.getByRole('link', { name: m.feedback_link({}, say) }).click();
			await helped.fill(`${words}. Ring 07700 900123`);
			await send();
			const summary = page.getByRole('alert');
			await expect(summary).toContainText(m.feedback_problem_phone({}, say));
			await expect(summary).toContainText(m.feedback_problem_consent({}, say));
			await expect(helped).toHaveValue(`${words}. Ring 07700 900123`);
			if (javaScript) await expectNothingFound(page, 'a form for parents with errors');

			await helped.fill(`${words}. Mrs Xyzzy`);
			await page.getByLabel(m.feedback_consent({}, say)).check();
			await send();
			await expect(summary).toContainText('Xyzzy');
			await expect(page.getByLabel(m.feedback_consent({}, say))).toBeChecked();
			await page.getByLabel(m.feedback_looked({}, say)).check();
			await asPeopleDo(page);
			await send();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.feedback_sent_title({}, say)
			);
			const code = await page.getByText(/^\w{4}-\w{4}-\w{4}$/).innerText();
			expect(page.url()).not.toContain(code);
			expect(await page.context().cookies()).toEqual([]);

			const office = await (await browser.newContext(browserOf(reader))).newPage();
			await signInAs(office, 'editor', locale);
			await office.goto(`/${locale}/moderation/feedback`);
			const own = office.getByRole('article').filter({ hasText: words });
			await own.getByRole('button', { name: m.feedback_board_publish({}, say) }).click();
			await expect(office.getByRole('status')).toContainText(
				m.feedback_board_done_published({}, say)
			);

			const review = `/${locale}/review/parental-advocacy`;
			await page.goto(review);
			await expect(page.getByText(words)).toBeVisible();
			await page.goto(`/${locale}/services/${id}`);
			await expect(page.getByText(words)).toBeVisible();

			await page.goto(`/${locale}/feedback`);
			await page.getByLabel(m.feedback_code({}, say)).fill(code.toLowerCase());
			await page.getByRole('button', { name: m.feedback_code_look({}, say) }).click();
			await expect(page.getByRole('status')).toContainText(m.feedback_state_published({}, say));
			await page.getByRole('button', { name: m.feedback_code_take_back({}, say) }).click();
			await expect(page.getByRole('status')).toContainText(m.feedback_taken_back({}, say));
			await page.goto(review);
			await expect(page.getByText(words)).toHaveCount(0);
			await office.context().close();
		});
	});
}

test('an editor declines words with a reason, which their sender reads by the code', async ({
	page,
	request,
	browser
}) => {
	const say = { locale: 'en' } as const;
	const rows = await recordedServices(request);
	const { id } = rows.find(
		(row) => row.categories.includes('parent_adv') && row.areas.includes('W06000015')
	)!;
	await page.goto(`/en/services/${id}/feedback`);
	await page.getByRole('textbox', { name: m.feedback_better({}, say) }).fill('Declined words');
	await page.getByLabel(m.feedback_consent({}, say)).check();
	await asPeopleDo(page);
	await page.getByRole('button', { name: m.feedback_send({}, say) }).click();
	const code = await page.getByText(/^\w{4}-\w{4}-\w{4}$/).innerText();

	const office = await (await browser.newContext()).newPage();
	await signInAs(office, 'editor', 'en');
	await office.goto('/en/moderation/feedback');
	const own = office.getByRole('article').filter({ hasText: 'Declined words' });
	await own.getByText(m.feedback_board_decline({}, say), { exact: true }).click();
	await own.getByRole('button', { name: m.feedback_board_decline_send({}, say) }).click();
	await expect(office.getByRole('alert')).toContainText(m.feedback_board_problem_reason({}, say));
	await own.getByLabel(m.feedback_reason_recognisable({}, say)).check();
	await own.getByRole('button', { name: m.feedback_board_decline_send({}, say) }).click();
	await expect(office.getByRole('status')).toContainText(m.feedback_board_done_declined({}, say));
	await office.context().close();

	await page.goto('/en/feedback');
	await page.getByLabel(m.feedback_code({}, say)).fill(code);
	await page.getByRole('button', { name: m.feedback_code_look({}, say) }).click();
	await expect(page.getByRole('status')).toContainText(m.feedback_reason_recognisable({}, say));
});

test('an editor records at which stages an advocate is there, and readers see it at once', async ({
	page,
	request
}) => {
	const say = { locale: 'cy' } as const;
	const rows = await recordedServices(request);
	const { id } = rows.find(
		(row) => row.categories.includes('parent_adv') && row.areas.includes('W06000015')
	)!;
	await signInAs(page, 'editor', 'cy');
	await page.goto(`/cy/services/${id}`);
	await page.getByRole('link', { name: m.advocacy_note_link({}, say) }).click();
	await page.getByLabel(m.advocacy_stage_looked_after({}, say)).check();
	await page.getByLabel(m.advocacy_note_criterion_cy({}, say)).fill('Cynhadledd achos Xyzzy');
	await page.getByLabel(m.advocacy_applied_social({}, say)).check();
	await page.getByLabel(m.advocacy_note_source({}, say)).fill('');
	await page.getByRole('button', { name: m.advocacy_note_save({}, say) }).click();
	await expect(page.getByRole('alert')).toContainText(m.advocacy_note_problem_source({}, say));
	await expect(page.getByLabel(m.advocacy_note_criterion_cy({}, say))).toHaveValue(
		'Cynhadledd achos Xyzzy'
	);
	await page.getByLabel(m.advocacy_note_source({}, say)).fill('y darparwr, dros y ffôn');
	await page.getByRole('button', { name: m.advocacy_note_save({}, say) }).click();
	await expect(page.getByRole('status')).toContainText(m.advocacy_note_saved({}, say));
	await page.goto('/cy/review/parental-advocacy');
	await expect(page.getByText('Cynhadledd achos Xyzzy')).toBeVisible();
});

test('a newcomer finds which regions have no peer parental advocacy from the front page', async ({
	page
}) => {
	const say = { locale: 'en' } as const;
	await page.goto('/en');
	await page.getByRole('link', { name: m.advocacy_home_link({}, say) }).click();
	const answer = page.getByRole('region', { name: m.advocacy_question({}, say) });
	await expect(answer.getByRole('rowheader', { name: 'Powys' })).toBeInViewport();
	await expect(answer.getByRole('row', { name: /Powys/ })).toContainText(/\d{1,2} \w+ 20\d\d/);
});
