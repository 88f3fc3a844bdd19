import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from './reader.ts';

/** Opens a page whose script arrives only when the returned function is called, and waits until it has. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await expect(page.getByRole('contentinfo')).toBeVisible();
	return async () => {
		arrive();
		// A field that the script takes over loses its first value as an attribute.
		await expect(
			page.locator('main input[type=text][value], main input[type=number][value]')
		).toHaveCount(0);
	};
}

for (const locale of LOCALES) {
	test(`${locale}: what was typed, ticked or chosen before the script arrived stays`, async ({
		page
	}) => {
		const scriptArrives = await openSlowly(page, `/${locale}/coverage?share=60&self=1`);
		const field = (name: string) => page.locator(`main form :visible[name="${name}"]`).first();
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((one) => (one.open = true))
		);
		await field('share').fill('45');
		await field('ages').fill('3');
		await field('self').uncheck();
		await field('welsh').check();
		await scriptArrives();
		await expect(field('share')).toHaveValue('45');
		await expect(field('ages')).toHaveValue('3');
		await expect(field('self')).not.toBeChecked();
		await expect(field('welsh')).toBeChecked();
	});

	test(`${locale}: a place typed before the script arrived is still there, and is searched for`, async ({
		page
	}) => {
		const scriptArrives = await openSlowly(page, `/${locale}/find`);
		await page.locator('#near').fill('Bethesda');
		await page.locator('#age').fill('3');
		await scriptArrives();
		await expect(page.locator('#near')).toHaveValue('Bethesda');
		await expect(page.locator('#age')).toHaveValue('3');
		await expect(page.getByRole('listbox')).toBeHidden();
		await page.locator('#age').press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Bethesda');
	});
}
