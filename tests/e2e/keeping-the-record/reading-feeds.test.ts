import { expect, test, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { feedAddress } from '../directory-server.ts';
import { LOCALES, type Locale } from '../reader.ts';
import { signInAs } from './sign-in.ts';

/** Looks again until it is there: the server reads feeds in its own time. */
const untilShown = (page: Page, path: string, text: string) =>
	expect(async () => {
		await page.goto(path);
		await expect(page.getByRole('main')).toContainText(text, { timeout: 500 });
	}).toPass({ timeout: 45_000 });

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Adds a feed as an editor of Gwynedd; the page of it. */
async function addFeed(page: Page, locale: Locale, own: string): Promise<string> {
	const say = { locale };
	await page.goto(`/${locale}/moderation/feeds/new`);
	await page.getByLabel(m.feeds_field_name({}, say)).fill(`Llyfr ${own}`);
	await page.getByLabel(m.feeds_field_address({}, say)).fill('http://10.0.0.1/services');
	await page.getByRole('checkbox', { name: 'Gwynedd' }).check();
	await press(page, m.feeds_save_new({}, say));
	// An address that must not be asked is refused, and what was typed stays.
	await expect(page.getByRole('alert')).toContainText(m.feeds_error_address({}, say));
	await expect(page.getByLabel(m.feeds_field_name({}, say))).toHaveValue(`Llyfr ${own}`);
	await page.getByLabel(m.feeds_field_address({}, say)).fill(feedAddress('whole', own));
	await press(page, m.feeds_save_new({}, say));
	await expect(page.getByRole('status')).toContainText(m.feeds_done_added({}, say));
	return new URL(page.url()).pathname;
}

for (const locale of LOCALES) {
	const javaScript = locale === 'en';
	test.describe(`in ${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
		test.use({
			javaScriptEnabled: javaScript,
			viewport: { width: javaScript ? 1280 : 390, height: 844 }
		});

		test('an editor adds a feed, reads what was found in it, takes a part and takes it back', async ({
			page
		}) => {
			test.setTimeout(180_000);
			const say = { locale };
			const own = `Seren${locale}${Date.now()}`;
			await signInAs(page, 'editor', locale);
			const feed = await addFeed(page, locale, own);

			// The report accounts for all five records: four are kept, one is in England.
			await untilShown(page, feed, m.feeds_report_title({}, say));
			const line = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
			await expect(line(m.feeds_list_incomplete({}, say))).toContainText('4');
			await expect(line(m.feeds_drop_outside_wales({}, say))).toContainText('1');
			await page.locator('summary', { hasText: m.feeds_report_fields({}, say) }).click();
			await expect(line('assured_date')).toContainText(m.feeds_fate_understood({}, say));

			// A term gets its kind of help, and three of them a proposed tier.
			await page.getByRole('link', { name: m.feeds_terms_link({}, say) }).click();
			await page.getByLabel('Parents and babies').selectOption('parenting');
			await press(page, m.feeds_terms_save({}, say));
			await expect(page.getByRole('status')).toContainText(m.feeds_done_terms({}, say));
			await untilShown(page, feed, m.feeds_list_new({}, say));
			await page.getByRole('link', { name: m.feeds_list_new({}, say) }).click();

			await press(page, m.feeds_items_take({}, say));
			await expect(page.getByRole('alert')).toContainText(m.feeds_error_none({}, say));
			await page.getByLabel(`${own} 1`, { exact: true }).check();
			await page.getByLabel(`${own} 2`, { exact: true }).check();
			await press(page, m.feeds_items_take({}, say));
			await expect(page).toHaveURL(/\/register\/import\/[0-9a-f-]{36}/);
			const batch = page.url();
			const [approved] = m.import_state_approved({ time: '\n' }, say).split('\n');
			await expect(page.locator('#state')).toContainText(approved!.trim());

			// The third still waits; the two are taken, and come back once they are taken back.
			await page.goto(`${feed}/items?show=new`);
			await expect(page.getByRole('checkbox')).toHaveCount(1);
			await page.goto(feed);
			await expect(page.getByText(m.feeds_taken_count({ count: '2' }, say))).toBeVisible();
			await page.goto(batch);
			await press(page, m.import_batch_undo({}, say));
			await expect(page.locator('#state')).toContainText(m.import_state_undone({}, say));
			await page.goto(`${feed}/items?show=new`);
			await expect(page.getByRole('checkbox')).toHaveCount(3);

			await page.goto(feed);
			await page.locator('summary', { hasText: m.feeds_act_remove({}, say) }).click();
			await press(page, m.feeds_remove_sure({}, say));
			await expect(page.getByRole('status')).toContainText(m.feeds_done_remove({}, say));
		});
	});
}
