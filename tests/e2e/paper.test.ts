import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { longDate } from '../../src/lib/views/words/dates.ts';
import { dayOf } from '../../src/lib/domain/time/calendar.ts';
import { recordedServices } from './record.ts';
import { ANSWER, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

for (const locale of LOCALES) {
	test(`${locale}: an answer on paper is the answer, without what can only be pressed`, async ({
		page
	}) => {
		await page.goto(inLanguage(locale, ANSWER));
		const names = await page.getByRole('article').getByRole('heading').allInnerTexts();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
		await expect(page.getByRole('checkbox').filter({ visible: true })).toHaveCount(0);
		const listed = page.getByRole('article');
		for (const [at, name] of names.entries()) {
			await expect(listed.nth(at).getByRole('heading')).toHaveText(name);
			await expect(listed.nth(at).getByRole('heading')).toBeVisible();
		}
		await expect(page.locator('.map, .key').filter({ visible: true })).toHaveCount(0);
		await expect(page.getByRole('heading', { name: m.urgent_title({}, { locale }) })).toBeVisible();
		await expect(page.getByRole('contentinfo')).toContainText(longDate(dayOf(new Date()), locale));
		await expect(page.getByRole('contentinfo')).toContainText('/find?near=Swansea');
	});

	test(`${locale}: a service prints on two pages at most, with its area and whom to ring`, async ({
		page,
		request
	}) => {
		const rows = await recordedServices(request);
		const local = rows.find((row) => row.town !== '' && row.certainty === 'unconfirmed')!;
		const national = rows.find((row) => row.areas.split(';').length === 22)!;
		for (const { id } of [local, national]) {
			await page.goto(inLanguage(locale, `/services/${id}`));
			const pdf = await page.pdf({ preferCSSPageSize: true });
			expect
				.soft(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length, id)
				.toBeLessThanOrEqual(2);
		}
	});
}
