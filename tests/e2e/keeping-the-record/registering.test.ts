import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { answerEverything, saveAnswer, startOffer, startPlaces } from './offer-form.ts';
import { browserOf, READERS } from '../reader.ts';
import { signInAs } from './sign-in.ts';

// A phone in each language: one with scripts, one without.
for (const reader of READERS.filter(({ width }) => width === 390)) {
	const { locale } = reader;
	const say = { locale };
	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('puts a service on the map: answers, looks at it, sends it, gets a reference', async ({
			page
		}) => {
			test.setTimeout(180_000);
			await signInAs(page, 'provider', locale);
			await startOffer(page, locale);
			await page.getByRole('link', { name: m.offer_name_short({}, say), exact: true }).click();
			const name = `Rhieni Ynghyd ${locale}`;
			await answerEverything(page, locale, name);

			// After the last question comes the list, with nothing needed left.
			await expect(page).toHaveURL(/\/register\/offers\/[0-9a-f-]{36}$/);
			const left = { done: 14, left: 8, all: 22 };
			await expect(page.getByText(m.register_task_progress_left(left, say))).toBeVisible();
			const list = page.url();
			await page.getByRole('link', { name: m.register_preview({}, say) }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
			await expect(page.getByText('029 2000 0000')).toBeVisible();
			await page.goto(`${list}/check`);
			await expect(page.getByText(m.register_check_missing({}, say))).toHaveCount(0);
			await expect(page.getByText('Six evenings for parents & carers.')).toBeVisible();
			await page.getByRole('button', { name: m.register_submit({}, say) }).click();
			await expect(
				page.getByRole('heading', { level: 1, name: m.register_sent_title({}, say) })
			).toBeVisible();
			await expect(page.getByText(/HAE-\w{4}-\w{4}/)).toBeVisible();
			await expect(page.getByText(m.register_sent_3_new({}, say))).toBeVisible();

			// What was sent is with the editors: no question is open until it is taken back.
			await page.goto(`${list}/name`);
			await expect(page).toHaveURL(/\/sent$/);
			await page.goto(`/${locale}/register`);
			await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
		});

		test('keeps what was typed when something is wrong, and says where', async ({ page }) => {
			await signInAs(page, 'provider', locale);
			await startOffer(page, locale);
			const contacts = `${page.url()}/contacts`;
			await page.goto(contacts);
			await page.locator('#phone').fill('ring me <b>now</b>');
			await page.locator('#email').fill('first.last@example.org');
			await page.getByRole('button', { name: m.register_save({}, say), exact: true }).click();
			const summary = page.getByRole('alert');
			await expect(summary.getByRole('link')).toHaveCount(2);
			await expect(page.locator('#phone')).toHaveValue('ring me <b>now</b>');
			await summary.getByRole('link', { name: m.offer_problem_phone({}, say) }).click();
			await expect(page.locator('#phone')).toBeFocused();
			// axe itself is a script.
			if (reader.javaScript) await expectNothingFound(page, 'an error', ['light']);
			await page.locator('#phone').fill('01286 6727222');
			await page.getByLabel(m.offer_contacts_shared({}, say)).check();
			await page.getByRole('button', { name: m.register_save({}, say), exact: true }).click();
			await expect(summary.getByRole('link')).toHaveCount(1);
			await page.locator('#phone').fill('');
			await saveAnswer(page, locale);
			await page.goto(contacts);
			await expect(page.locator('#email')).toHaveValue('first.last@example.org');
			// Back from the next question shows what was saved, and can be answered again.
			await saveAnswer(page, locale);
			await page.goBack();
			await page.locator('#phone').fill('029 2000 0001');
			await saveAnswer(page, locale);
			await page.goto(contacts);
			await expect(page.locator('#phone')).toHaveValue('029 2000 0001');
		});

		test('gives several places: by postcode, by position, by name', async ({ page }) => {
			test.setTimeout(120_000);
			await signInAs(page, 'provider', locale);
			const list = await startPlaces(page, locale);
			const look = page.getByRole('button', { name: m.offer_places_look({}, say) });
			const check = page.locator('#place-check');
			const add = page.getByRole('button', { name: m.offer_places_yes({}, say) });

			// A postcode is known by its first half: said so, and asked about again with nothing lost.
			// Going on without having looked is taken for looking.
			await page.locator('#postcode').fill('SY23 3AA');
			await page.locator('#address').fill('1 High Street');
			await page.getByRole('button', { name: m.register_save({}, say), exact: true }).click();
			await expect(page.getByRole('alert')).toContainText(m.offer_places_not_yet({}, say));
			await expect(check).toContainText(m.offer_places_sure_town_address({}, say));
			await expect(check).toContainText('SY23');
			await expect(page.locator('#address')).toHaveValue('1 High Street');
			await expect(page).not.toHaveURL(/SY23|3AA/);
			await add.click();
			await expect(page.locator('input[name=remove]')).toHaveCount(1);
			await expect(page.getByRole('listitem').filter({ hasText: 'SY23 3AA' })).toContainText(
				'1 High Street'
			);

			// With one place added, another that is typed does not vanish either, nor one not found.
			await page.locator('#town').fill('Nowhere at all');
			await page.getByRole('button', { name: m.register_save_back({}, say) }).click();
			await expect(page.getByRole('alert')).toBeVisible();
			await expect(page.locator('#town')).toHaveValue('Nowhere at all');

			// Without its minus sign a position is refused, and the right one offered.
			await page.locator('#town').fill('Bangor, Gwynedd');
			await page.locator('#postcode').fill('');
			await page.locator('#position').fill('53.2275, 4.1293');
			await look.click();
			await expect(page.getByRole('alert')).toContainText('53.22750, -4.12930');
			await page.getByRole('button', { name: '53.22750, -4.12930' }).click();
			await expect(check).toContainText(
				m.offer_places_lies_middle({ area: 'Gwynedd', town: 'Bangor' }, say)
			);
			await add.click();
			await expect(page.locator('input[name=remove]')).toHaveCount(2);

			// What is there already is not added twice, and one can be taken away again.
			await page.locator('#position').fill('53.2275, -4.1293');
			await look.click();
			await expect(check).toContainText(m.offer_places_there({}, say));
			await expect(add).toHaveCount(0);
			if (reader.javaScript) await expectNothingFound(page, 'a place to check', ['light']);
			await page.goto(`${list}/places`);
			await page.getByRole('listitem').filter({ hasText: 'Bangor' }).getByRole('button').click();
			await expect(page.locator('input[name=remove]')).toHaveCount(1);
			await saveAnswer(page, locale);

			// The areas of its places are ticked already; a region is ticked at once.
			await expect(page.locator('input[name=areas]:checked')).toHaveCount(1);
			const region = page.locator('button[name=region][value=NW]');
			await region.click();
			await expect(page.locator('input[name=areas]:checked')).toHaveCount(7);
			await saveAnswer(page, locale);
			await page.goto(`${list}/areas`);
			await expect(page.locator('input[name=areas]:checked')).toHaveCount(7);
		});

		test('names as many sources of money as there are', async ({ page }) => {
			await signInAs(page, 'provider', locale);
			await startOffer(page, locale);
			const funding = `${page.url()}/funding`;
			await page.goto(funding);
			for (const line of [1, 2, 3]) {
				await page.locator(`#source-${line}`).fill(`Fund ${line}`);
				await page.getByRole('button', { name: m.offer_funding_more({}, say) }).click();
				await expect(page.locator(`#source-${line + 1}`)).toBeVisible();
			}
			// The middle one goes when it is emptied.
			await page.locator('#source-2').fill('');
			await saveAnswer(page, locale);
			await page.goto(funding);
			await expect(page.locator('#source-2')).toHaveValue('Fund 3');
			await expect(page.locator('#source-3')).toHaveValue('');
		});

		test('starts again from what was taken back', async ({ page }) => {
			test.setTimeout(180_000);
			await signInAs(page, 'provider', locale);
			await startOffer(page, locale);
			const list = page.url();
			await page.getByRole('link', { name: m.offer_name_short({}, say), exact: true }).click();
			await answerEverything(page, locale, `Eto ${locale}`);
			await page.goto(`${list}/check`);
			await page.getByRole('button', { name: m.register_submit({}, say) }).click();
			await page.getByRole('link', { name: m.register_withdraw({}, say) }).click();
			await page.getByRole('button', { name: m.register_withdraw({}, say) }).click();
			await expect(page).toHaveURL(`/${locale}/register`);
			await page.goto(`${list}/sent`);
			await page.getByRole('button', { name: m.register_copy({}, say) }).click();
			await expect(page).toHaveURL(/\/register\/offers\/[0-9a-f-]{36}$/);
			expect(page.url()).not.toBe(list);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				locale === 'cy' ? `Eto ${locale} Cymru` : `Eto ${locale}`
			);
			await page.goto(`${page.url()}/contacts`);
			await expect(page.locator('#phone')).toHaveValue('029 2000 0000');
		});

		test('withholds a place in one click: what was given before is gone', async ({ page }) => {
			await signInAs(page, 'provider', locale);
			await startOffer(page, locale);
			const list = page.url();
			await page.goto(`${list}/website`);
			await page.locator('#url').fill('https://example.org/bangor-refuge');
			await saveAnswer(page, locale);
			await page.goto(`${list}/ways`);
			await page.locator('input[name=place][value=withheld]').check();
			await saveAnswer(page, locale);
			await page.goto(`${list}/website`);
			await expect(page.locator('#url')).toHaveValue('https://example.org/');
			await page.goto(list);
			await expect(page.getByRole('link', { name: m.offer_places_short({}, say) })).toHaveCount(0);
			// A postcode in its words is refused, a town is pointed out.
			await page.goto(`${list}/description`);
			await page.locator('#description-en').fill('A house at LL57 1TF');
			await page.getByRole('button', { name: m.register_save({}, say), exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('LL57 1TF');
			await page.locator('#description-en').fill('A house in Llandudno');
			await saveAnswer(page, locale);
			await page.goto(`${list}/check`);
			await expect(
				page.getByRole('link', {
					name: m.offer_problem_names_place({ place: 'Llandudno' }, say)
				})
			).toBeVisible();
		});

		test('starts from what is public when a service is changed, and takes it back', async ({
			page
		}) => {
			await signInAs(page, 'provider', locale);
			await page.goto(`/${locale}/register`);
			const services = page.locator('section', {
				has: page.getByRole('heading', { name: m.register_services({}, say) })
			});
			// The readers of this file take a service each.
			const row = services.getByRole('listitem').nth(locale === 'en' ? 1 : 2);
			const name = await row.getByRole('heading', { level: 3 }).innerText();
			await row.getByRole('button').click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
			await page.goto(`${page.url()}/withdraw`);
			await page.getByRole('button', { name: m.register_withdraw_draft({}, say) }).click();
			await expect(page).toHaveURL(`/${locale}/register`);
		});
	});
}
