import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

/** A gap of Cardiff's for each reader: one is challenged once at a time. */
const KINDS = { en: 'targeted:safety', cy: 'targeted:mental_health' } as const;
const AREA = 'W06000015';

/** Opens the link to an address from the message that holds it: others may have come since. */
async function openMail(page: Page, locale: string, address: string): Promise<void> {
	const link = page.locator(`article a[href$="${address}"]`).first();
	await expect(async () => {
		await page.goto(`/${locale}/outbox`);
		await expect(link).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 30_000 });
	await link.click();
}

for (const reader of READERS.filter(({ javaScript }) => !javaScript)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a commissioner challenges a gap with evidence, which stands beside it until it is answered', async ({
			page,
			browser
		}) => {
			test.slow();
			const kind = KINDS[locale];
			const reviewer = await (await browser.newContext(browserOf(reader))).newPage();
			const anybody = await (await browser.newContext(browserOf(reader))).newPage();
			const main = page.getByRole('main');
			await signInAs(page, 'commissioner', locale);
			await page.goto(`/${locale}/coverage/${AREA}`);
			const href = `a[href$="challenges/new?place=${AREA}&kind=${kind.replace(':', '%3A')}"]`;
			const tier = page.locator('#targeted > details');
			const summary = tier.locator('> summary');
			if ((await summary.isVisible()) && (await tier.getAttribute('open')) === null) {
				await summary.click();
			}
			await page.locator(href).click();
			await expect(page.locator('#place')).toHaveValue(AREA);
			await expect(page.locator('#kind')).toHaveValue(kind);
			const send = page.getByRole('button', { name: m.challenges_send({}, say), exact: true });
			await page.locator(`#evidence-${locale}`).fill('We pay for one\nin <b>Cardiff</b>');
			await send.click();
			await expect(page.getByRole('alert')).toContainText(
				m.findings_problem_choose({ field: m.challenges_claim_legend({}, say) }, say)
			);
			await expect(page.locator(`#evidence-${locale}`)).toHaveValue(
				'We pay for one\nin <b>Cardiff</b>'
			);
			await page.locator('#claim').check();
			await send.click();
			await expect(page).toHaveURL(/\/review\/challenges\/C-[2-9A-Z]{6}\?sent$/);
			await expect(main).toContainText(m.challenges_waiting({}, say));
			const address = new URL(page.url()).pathname;
			const reference = address.split('/').at(-1)!;

			// It is everybody's to read, and stands beside the gap.
			await anybody.goto(`/${locale}/coverage/${AREA}`);
			const beside = anybody.locator(`#targeted a[href="${address}"]`);
			await expect(beside).toHaveCount(1);
			await anybody.goto(`/${locale}/review/challenges?state=open&place=${AREA}`);
			await expect(anybody.getByRole('listitem').filter({ hasText: reference })).toContainText(
				'We pay for one'
			);
			// The same gap is not challenged twice.
			await page.goto(`/${locale}/review/challenges/new?place=${AREA}&kind=${kind}`);
			await page.locator('#claim').check();
			await page.locator(`#evidence-${locale}`).fill('Again');
			await send.click();
			await expect(page.getByRole('alert')).toContainText(m.challenges_problem_open({}, say));

			await signInAs(reviewer, 'reviewer', locale);
			await openMail(reviewer, locale, `${address}/answer`);
			const answer = reviewer.getByRole('button', { name: m.challenges_answer_send({}, say) });
			await reviewer.locator('#outcome').check();
			await reviewer.locator(`#answer-${locale}`).fill('The contract ended in June');
			await answer.click();
			await expect(reviewer.getByRole('alert')).toBeVisible();
			await expect(reviewer.locator(`#answer-${locale}`)).toHaveValue('The contract ended in June');
			await reviewer.getByLabel(m.challenges_outcome_gap_stands({}, say)).check();
			await answer.click();
			await expect(reviewer.getByRole('main')).toContainText(m.challenges_done_answered({}, say));

			// Whoever challenged is told, and the gap stands alone again.
			await openMail(page, locale, address);
			await expect(main).toContainText('The contract ended in June');
			await expect(main).toContainText(m.challenges_outcome_gap_stands({}, say));
			await anybody.goto(`/${locale}/coverage/${AREA}`);
			await expect(beside).toHaveCount(0);
			await Promise.all([reviewer, anybody].map((one) => one.context().close()));
		});
	});
}

test('a steward takes a challenge back; others read how a gap is challenged', async ({ page }) => {
	const say = { locale: 'en' } as const;
	await page.goto('/en/review/challenges');
	await expect(page.getByRole('link', { name: m.challenges_new({}, say) })).toHaveCount(0);
	await expect(page.getByRole('main')).toContainText(m.challenges_how({}, say));
	await page.goto('/en/coverage/W06000002');
	await expect(page.locator('a[href*="/challenges/new"]')).toHaveCount(0);
	await page.getByRole('link', { name: m.challenges_sentence_link({}, say) }).click();
	await expect(page.getByRole('heading', { name: m.challenges_how_title({}, say) })).toBeVisible();

	await signInAs(page, 'steward', 'en');
	await page.goto('/en/review/challenges/new');
	await page.locator('#place').selectOption({ index: 1 });
	await page.locator('#kind').selectOption('secondary:safety');
	await page.getByLabel(m.challenges_claim_figures_wrong({}, say)).check();
	await page.locator('#evidence-en').fill('Counted again');
	await page.getByRole('button', { name: m.challenges_send({}, say) }).click();
	await page.getByRole('button', { name: m.challenges_withdraw({}, say) }).click();
	await expect(page.getByRole('main')).toContainText(m.challenges_done_withdrawn({}, say));
	await expect(page.getByRole('button', { name: m.challenges_withdraw({}, say) })).toHaveCount(0);
});
