import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a reviewer keeps the record of today under a title, and compares with it', async ({
			page
		}) => {
			test.slow();
			const title = `Before the autumn <b>round</b> ${locale}`;
			await signInAs(page, 'reviewer', locale);
			await page.goto(`/${locale}/review/history`);
			const take = page.getByRole('button', { name: m.review_take_go({}, say) });

			// Without a title, then with one that is too long: said beside the field, and nothing is lost.
			await page.locator('#title-cy').fill('Cyn y rownd');
			await take.click();
			await page
				.getByRole('alert')
				.getByRole('link', { name: m.review_take_no_title({}, say) })
				.click();
			await expect(page.locator('#title-en')).toBeFocused();
			await expect(page.locator('#title-cy')).toHaveValue('Cyn y rownd');
			await page.locator('#title-en').fill('x'.repeat(121));
			await take.click();
			await expect(page.getByRole('alert')).toContainText(m.review_take_long({}, say));

			await page.locator('#title-en').fill(title);
			await page.locator('#title-cy').fill(locale === 'cy' ? title : '');
			await take.click();
			await expect(page).toHaveURL(/\/review\/history\?taken/);
			await expect(page.getByText(m.review_taken({}, say))).toBeVisible();
			const own = page.getByRole('listitem').filter({ hasText: title });
			await expect(own).toContainText(m.review_asked({}, say));
			// Looked at while its figures are being worked out, as a rule.
			if (reader.javaScript) await expectNothingFound(page, 'a snapshot just taken', ['light']);

			// The job works its figures out; the page shows them when it is opened again.
			await expect(async () => {
				await page.goto(`/${locale}/review/history`);
				await expect(own).toBeVisible({ timeout: 500 });
				await expect(own.getByText(m.review_working({}, say))).toHaveCount(0, { timeout: 500 });
			}).toPass({ timeout: 60_000 });
			await own.locator('a[href*="to=today"]').click();
			await expect(page.locator('select[name=from] option:checked')).toContainText(title);
			await expect(page.locator('main table').first()).toBeVisible();
		});
	});
}

test('nobody else is offered to take one, and a form sent by itself is refused', async ({
	page,
	baseURL
}) => {
	await signInAs(page, 'editor', 'en');
	await page.goto('/en/review/history');
	await expect(page.locator('#title-en')).toHaveCount(0);
	const answer = await page.request.post('/en/review/history', {
		form: { 'title-en': 'Mine' },
		headers: { origin: baseURL! }
	});
	expect(answer.status()).toBe(403);
});
