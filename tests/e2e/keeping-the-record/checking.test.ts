import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

/** Where things go sideways at 320 px, if anywhere. */
const widerThanScreen = () =>
	document.documentElement.scrollWidth > document.documentElement.clientWidth;

for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	const words = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('an editor finds a record nobody has checked, reads it and confirms it', async ({
			page
		}) => {
			test.slow();
			// axe is a script itself: it runs where scripts do.
			const look = async (state: string) => {
				if (reader.javaScript) await expectNothingFound(page, state);
			};
			await signInAs(page, 'editor', locale);
			await page.goto(`/${locale}/moderation/assurance`);
			await look('the board');
			await page.getByRole('link', { name: 'Conwy' }).click();
			const never = page.getByRole('link', { name: m.assure_board_never({}, words) });
			await never.click();
			const before = Number(/(\d+)$/.exec(await never.innerText())![1]);
			await look('the board of an area');
			const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
			// The two readers take different records, so that neither finds the other's work.
			const one = locale === 'en' ? entry.first() : entry.last();
			const name = await one.getByRole('heading').innerText();
			await one.getByRole('link', { name: m.assure_board_check({}, words) }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
			await look('a record to check');
			await page.setViewportSize({ width: 320, height: 800 });
			expect(await page.evaluate(widerThanScreen)).toBe(false);
			await page.getByRole('button', { name: m.assure_button_editor({}, words) }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.assure_done_title({}, words)
			);
			await look('thanks');
			await page.getByRole('link', { name: m.assure_public_page({}, words) }).click();
			await expect(
				page.getByText(m.stamp_checked_editor({ ago: m.ago_today({}, words) }, words))
			).toBeVisible();
			await page.goto(`/${locale}/moderation/assurance?area=W06000003&show=never`);
			expect(await page.evaluate(widerThanScreen)).toBe(false);
			await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(0);
			expect(Number(/(\d+)$/.exec(await never.innerText())![1])).toBeLessThan(before);
		});
	});
}

test('a provider checks what is theirs, and no other record', async ({ page, request }) => {
	const words = { locale: 'cy' } as const;
	const rows = (await (await request.get('/data/services.geojson')).json()) as {
		features: { properties: { id: string; organization?: string } }[];
	};
	await signInAs(page, 'provider', 'cy');
	const answers: number[] = [];
	for (const { properties } of rows.features.slice(0, 3)) {
		answers.push((await page.goto(`/cy/assurance/${properties.id}`))!.status());
	}
	expect(answers).toContain(403);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		m.work_not_allowed_title({}, words)
	);
	await page.goto('/cy/moderation/assurance');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		m.work_not_allowed_title({}, words)
	);
	await page.goto('/cy/admin/mail');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		m.work_not_allowed_title({}, words)
	);
});

test('an administrator sees that every message was sent', async ({ page }) => {
	const words = { locale: 'en' } as const;
	await signInAs(page, 'admin', 'en');
	await page.goto('/en/admin/mail');
	await expect(page.getByRole('heading', { name: m.mail_failed_none({}, words) })).toBeVisible();
	await expectNothingFound(page, 'failed mail');
});
