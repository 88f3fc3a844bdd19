import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { browserOf, READERS, type Locale } from '../reader.ts';
import { signInAs } from './sign-in.ts';

const note = 'Said more plainly';

/** Types a wording for the tier that is open, from its check to the form or on. */
async function lookAt(page: Page, locale: Locale, text: string): Promise<void> {
	await page.locator('#definition-en').fill(`${text} (en)`);
	await page.locator('#definition-cy').fill(`${text} (cy)`);
	await page.locator('#note').fill(note);
	await page.getByRole('button', { name: m.tiers_look({}, { locale }) }).click();
}

for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	const say = { locale };
	// The readers of this file take a tier each.
	const tier = locale === 'cy' ? 'universal' : 'primary';
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('changes what a tier means: looks at the change, saves it, the public reads it', async ({
			page
		}) => {
			test.slow();
			await signInAs(page, 'admin', locale);
			await page.goto(`/${locale}/admin`);
			await page.getByRole('link', { name: m.tiers_title({}, say) }).click();
			await page.locator(`a[href="/${locale}/admin/tiers/${tier}"]`).click();
			await page.waitForURL(`/${locale}/admin/tiers/${tier}`);
			const second = await page.context().newPage();
			await second.goto(page.url());

			// Nothing changed, then a text missing: the form comes back and says so.
			await page.locator('#note').fill(note);
			await page.getByRole('button', { name: m.tiers_look({}, say) }).click();
			await expect(page.getByRole('alert')).toContainText(m.tiers_problem_unchanged({}, say));
			await page.locator('#source').fill('');
			await page.getByRole('button', { name: m.tiers_look({}, say) }).click();
			const field = m.tiers_source({}, say);
			await page
				.getByRole('alert')
				.getByRole('link', { name: m.tiers_problem_missing({ field }, say) })
				.click();
			await expect(page.locator('#source')).toBeFocused();
			await expect(page.locator('#note')).toHaveValue(note);
			await page.locator('#source').fill(`A test <b>of ${tier}</b>`);

			// The check shows what was and what would be; back from it nothing is lost.
			await lookAt(page, locale, `Help ${locale}`);
			await expect(page.getByText(`Help ${locale} (cy)`, { exact: true })).toBeVisible();
			await page.getByRole('button', { name: m.tiers_edit_again({}, say) }).click();
			await expect(page.locator('#definition-en')).toHaveValue(`Help ${locale} (en)`);
			await page.getByRole('button', { name: m.tiers_look({}, say) }).click();
			await page.getByRole('button', { name: m.tiers_save({ version: 2 }, say) }).click();
			await expect(page.getByText(m.tiers_saved({ version: 2 }, say))).toBeVisible();
			await expect(page.getByText(note)).toBeVisible();

			// Who had it open before is told, sees the other's words, and may go on with their own.
			await lookAt(second, locale, `Another ${locale}`);
			await expect(second.getByRole('alert')).toContainText(m.tiers_problem_outdated({}, say));
			await expect(second.locator('#definition-cy')).toHaveValue(`Another ${locale} (cy)`);
			await expect(
				second
					.getByRole('region', { name: m.tiers_theirs({}, say) })
					.getByText(`Help ${locale} (en)`)
			).toBeVisible();
			await second.getByRole('button', { name: m.tiers_look({}, say) }).click();
			await expect(
				second.getByRole('button', { name: m.tiers_save({ version: 3 }, say) })
			).toBeVisible();
			await second.close();

			// The public reads the new version, with its number, and the one before.
			const visitor = await page.context().browser()!.newPage(browserOf(reader));
			await visitor.goto(`/${locale}`);
			const meaning = visitor.locator(`#tiers section.${tier}`);
			await expect(meaning).toContainText(`Help ${locale} (${locale})`);
			await expect(meaning).toContainText(/ 2, /);
			await visitor.goto(`/${locale}/method`);
			await expect(visitor.getByText(`A test <b>of ${tier}</b>`)).toBeVisible();
			await expect(visitor.getByText(m.tiers_wording_earlier({}, say)).first()).toBeVisible();
			await visitor.close();
		});
	});
}

test('nobody but an administrator may', async ({ page }) => {
	await signInAs(page, 'editor', 'en');
	for (const path of ['/en/admin', '/en/admin/tiers', '/en/admin/tiers/primary']) {
		expect((await page.goto(path))!.status(), path).toBe(403);
	}
});
