/** What an editor does with what a provider sent in, from the queue to the public page. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Locale } from '../../../src/lib/domain/bilingual/locale.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { answerEverything, startOffer } from './offer-form.ts';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

/** A provider's new offer, sent in from a browser of their own. */
async function sendIn(browser: Browser, name: string, locale: Locale): Promise<void> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signInAs(page, 'provider', locale);
	await startOffer(page, locale);
	const list = page.url();
	await page.getByRole('link', { name: m.offer_name_short({}, { locale }), exact: true }).click();
	await answerEverything(page, locale, name);
	await page.goto(`${list}/check`);
	await page.getByRole('button', { name: m.register_submit({}, { locale }) }).click();
	await expect(page.getByText(/HAE-\w{4}-\w{4}/)).toBeVisible();
	await context.close();
}

/** Opens a proposal from the queue; the newest stands last. */
async function openFromQueue(page: Page, name: string, locale: Locale): Promise<void> {
	await page.goto(`/${locale}/moderation?kind=new`);
	const later = page.getByRole('link', { name: m.moderate_page_after({}, { locale }) });
	while (await later.isVisible()) await later.click();
	await page.getByRole('link', { name }).last().click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

// A phone in each language: one with scripts, one without.
for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('claims a proposal, gives it back in vain, approves it, undoes that, and it goes public', async ({
			page,
			browser
		}) => {
			test.setTimeout(300_000);
			const name = `Cylch Golygu ${locale}`;
			await sendIn(browser, name, locale);
			await signInAs(page, 'editor', locale);
			await openFromQueue(page, name, locale);
			await page.getByRole('button', { name: m.moderate_claim({}, say) }).click();
			await expect(page.getByText(m.moderate_done_claimed({}, say))).toBeVisible();
			await expect(page.getByText('Six evenings for parents & carers.')).toBeVisible();
			// What was answered to the guided questions, and what was not answered at all.
			await expect(page.getByText(m.offer_test_unsure({}, say), { exact: true })).toBeVisible();
			const opening = m.offer_opening_short({}, say).toLowerCase();
			const unanswered = page.getByText(m.moderate_unanswered({ questions: '' }, say).trim());
			await expect(unanswered.filter({ hasText: opening })).toBeVisible();
			if (reader.javaScript) await expectNothingFound(page, 'a proposal', ['light']);

			// Nothing to say: the form comes back and says so.
			await page.getByRole('link', { name: m.moderate_decide_return({}, say) }).click();
			await expect(page.locator('#comment-description')).toHaveAccessibleDescription(
				/Six evenings for parents & carers\./
			);
			await page.getByRole('button', { name: m.moderate_return_button({}, say) }).click();
			await page
				.getByRole('alert')
				.getByRole('link', { name: m.moderate_problem_comments({}, say) })
				.click();
			await expect(page.locator('#comment-whole')).toBeFocused();
			await page.getByRole('link', { name: m.moderate_back({}, say) }).click();

			// Another placement needs a tier and a reason, and keeps what was typed.
			await page
				.getByRole('link', { name: m.moderate_decide_approve({}, say), exact: true })
				.click();
			await page.getByLabel(m.moderate_tiers_differ({}, say)).check();
			await page.getByLabel(m.moderate_note({}, say)).fill('Seen <b>twice</b>');
			await page.getByRole('button', { name: m.moderate_approve_button({}, say) }).click();
			await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
			await expect(page.getByLabel(m.moderate_note({}, say))).toHaveValue('Seen <b>twice</b>');
			if (reader.javaScript) await expectNothingFound(page, 'an error', ['light']);
			await page.locator('input[name=tier][value=targeted]').check();
			await page.getByLabel(m.moderate_tiers_reason_cy({}, say)).fill('Ar ôl asesiad yn unig');
			await page.getByRole('button', { name: m.moderate_approve_button({}, say) }).click();
			await page.getByRole('button', { name: m.moderate_undo({}, say) }).click();
			await expect(page.getByText(m.moderate_done_undone({}, say))).toBeVisible();

			await page
				.getByRole('link', { name: m.moderate_decide_approve({}, say), exact: true })
				.click();
			await page.getByRole('button', { name: m.moderate_approve_button({}, say) }).click();
			await expect(page.getByRole('button', { name: m.moderate_undo({}, say) })).toBeVisible();
			await expect(async () => {
				await page.reload();
				await expect(
					page.getByRole('link', { name: m.moderate_public_record({}, say) })
				).toBeVisible({ timeout: 1_000 });
			}).toPass({ timeout: 120_000 });
			const proposal = page.url();
			await expect(async () => {
				await page.goto(proposal);
				await page.getByRole('link', { name: m.moderate_public_record({}, say) }).click();
				await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({
					timeout: 1_000
				});
			}).toPass({ timeout: 30_000 });

			// Its history says what was done, in which role, and by nobody's name.
			await page.goto(proposal);
			await page.getByRole('link', { name: m.moderate_history_link({}, say) }).click();
			await expect(page.getByText(m.moderate_act_undone({}, say))).toBeVisible();
			// The bar over the page names whoever reads it.
			await expect(page.getByRole('main').getByText(/@haenau\.example/)).toHaveCount(0);
			if (reader.javaScript) await expectNothingFound(page, 'a history', ['light']);
		});

		test('rejects with a reason; the second editor is told', async ({ page, browser }) => {
			test.setTimeout(180_000);
			const name = `Cylch Gwrthod ${locale}`;
			await sendIn(browser, name, locale);
			await signInAs(page, 'editor', locale);
			await openFromQueue(page, name, locale);
			const proposal = page.url().split('?')[0]!;
			await page.goto(`${proposal}/reject`);
			const second = await page.context().newPage();
			await second.goto(`${proposal}/reject`);
			for (const tab of [page, second]) {
				await tab
					.getByLabel(m.moderate_reject_reason({}, say))
					.fill('Nid gwasanaeth <i>yw</i> hwn');
			}
			await page.getByRole('button', { name: m.moderate_reject_button({}, say) }).click();
			await expect(page.getByText(m.moderate_done_rejected({}, say))).toBeVisible();
			await expect(page.getByText('Nid gwasanaeth <i>yw</i> hwn')).toBeVisible();
			await second.getByRole('button', { name: m.moderate_reject_button({}, say) }).click();
			await expect(second.getByText(m.moderate_problem_decided({}, say))).toBeVisible();
			await expect(second.getByText(m.moderate_done_rejected({}, say))).toBeVisible();
		});
	});
}

test('a provider is told in words that the queue is not theirs', async ({ page }) => {
	await signInAs(page, 'provider', 'en');
	const answer = await page.goto('/en/moderation');
	expect(answer?.status()).toBe(403);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		m.work_not_allowed_title({}, { locale: 'en' })
	);
});
