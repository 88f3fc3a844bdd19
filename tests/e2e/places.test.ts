import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import {
	announced,
	fillIn,
	placeField,
	placeInAddress,
	searchFor,
	submit
} from './family-search.ts';
import { LOCALES, type Locale } from './reader.ts';

const summary = (locale: Locale) => ({ name: m.shell_problem({}, { locale }) });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	const typed: [what: string, near: string, address: { near: string; area: string }][] = [
		[
			'a postcode without a space, in small letters',
			'll571tf',
			{ near: 'LL57', area: 'W06000002' }
		],
		['a postcode between and with spaces', ' LL57  1tf ', { near: 'LL57', area: 'W06000002' }],
		['the first half of a postcode', 'LL57', { near: 'LL57', area: 'W06000002' }],
		['a Welsh postcode that nobody has on record', 'LL57 9ZZ', { near: 'LL57', area: 'W06000002' }],
		['a town by its Welsh name', 'Abertawe', { near: 'Swansea', area: 'W06000011' }],
		['a town by its English name', 'swansea', { near: 'Swansea', area: 'W06000011' }],
		['a council area', 'Gwynedd', { near: 'Gwynedd', area: 'W06000002' }],
		[
			'a council area by its Welsh name',
			'Ynys Môn',
			{ near: 'Isle of Anglesey', area: 'W06000001' }
		],
		[
			'a council area without its accent',
			'ynys mon',
			{ near: 'Isle of Anglesey', area: 'W06000001' }
		],
		['a region', 'Gogledd Cymru', { near: 'North Wales', area: 'NW' }]
	];
	test('types a place in many ways, and it is understood', async ({ page }) => {
		for (const [what, near, address] of typed) {
			await test.step(what, async () => {
				await searchFor(page, 'en', { near });
				expect(await placeInAddress(page), what).toMatchObject(address);
				await expect(announced(page)).toHaveText(/^\d+ service/);
			});
		}
	});

	test('reads the name of the place in the language of the page', async ({ page }) => {
		await searchFor(page, 'cy', { near: 'Swansea' });
		expect(await placeInAddress(page)).toMatchObject({ near: 'Abertawe', area: 'W06000011' });
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cymorth ger Abertawe');
	});

	const refused: [what: string, near: string, sentence: (locale: Locale) => string][] = [
		[
			'a place in England',
			'M1 1AE',
			(locale) => m.place_error_england({ outward: 'M1' }, { locale })
		],
		[
			'a place in Scotland',
			'EH1 1AA',
			(locale) => m.place_error_elsewhere({ outward: 'EH1' }, { locale })
		],
		[
			'letters that start no postcode',
			'ZZ99 9ZZ',
			(locale) => m.place_error_unknown_area({}, { locale })
		],
		[
			'half of a second half',
			'LL57 1T',
			(locale) => m.place_error_incomplete_outward({ outward: 'LL57' }, { locale })
		],
		[
			'a second half that cannot be',
			'LL57 1CV',
			(locale) => m.place_error_malformed_outward({ outward: 'LL57' }, { locale })
		],
		[
			'a code of large organisations',
			'CF99 1NA',
			(locale) => m.place_error_non_geographic({ outward: 'CF99' }, { locale })
		],
		[
			'a name that is nowhere',
			'Qwertyuiop',
			(locale) => m.place_error_unknown_place({}, { locale })
		]
	];
	for (const locale of LOCALES) {
		test(`${locale}: types what is no place in Wales, reads why, and everything typed is still there`, async ({
			page
		}) => {
			for (const [what, near, sentence] of refused) {
				await test.step(what, async () => {
					await searchFor(page, locale, { near, ages: '2, 7', need: 'parenting', welsh: true });
					const alert = page.getByRole('alert', summary(locale));
					const link = alert.getByRole('link', { name: sentence(locale), exact: true });
					await expect(link).toHaveAttribute('href', '#near');
					expect(await page.title()).toMatch(new RegExp(`^${m.shell_problem({}, { locale })}`));
					expect(page.url()).not.toContain('?');
					const field = placeField(page, locale);
					await expect(field).toHaveValue(near);
					await expect(field).toHaveAttribute('aria-invalid', 'true');
					await expect(field).toHaveAccessibleDescription(
						new RegExp(sentence(locale).slice(0, 20))
					);
					await expect(page.getByLabel(m.find_ages_label({}, { locale }))).toHaveValue('2, 7');
					await expect(page.getByLabel(m.find_need_label({}, { locale }))).toHaveValue('parenting');
					await expect(
						page.getByRole('checkbox', { name: m.find_welsh_label({}, { locale }) })
					).toBeChecked();
				});
			}
		});

		test(`${locale}: CF3 lies in two councils, chooses Newport and goes on`, async ({ page }) => {
			await searchFor(page, locale, { near: 'CF3 5AA', ages: '4' });
			const question = m.place_choose_area({ outward: 'CF3' }, { locale });
			await expect(page.getByRole('alert', summary(locale))).toContainText(question);
			const newport = locale === 'en' ? 'Newport' : 'Casnewydd';
			await page.getByRole('group', { name: question }).getByLabel(newport).check();
			await submit(page, locale);
			expect(await placeInAddress(page)).toMatchObject({ near: 'CF3', area: 'W06000022' });
			await expect(page).toHaveURL(/[?&]age=4\b/);
			expect(page.url()).not.toMatch(/5\s*AA/i);
		});

		test(`${locale}: there are two places called Henllan, chooses the one in Ceredigion`, async ({
			page
		}) => {
			await searchFor(page, locale, { near: 'Henllan', need: 'parenting' });
			const question = m.place_choose_place({}, { locale });
			const choice = page.getByRole('group', { name: question }).locator('.choice');
			await choice.filter({ hasText: 'Ceredigion' }).getByRole('radio').check();
			await submit(page, locale);
			expect(await placeInAddress(page)).toMatchObject({ area: 'W06000008' });
			await expect(page).toHaveURL(/[?&]category=parenting\b/);
		});
	}

	test('types an outward code that is not on record, is asked for the council, goes on', async ({
		page
	}) => {
		await searchFor(page, 'en', { near: 'LL99 1AA' });
		await page.getByLabel('Conwy').check();
		await submit(page, 'en');
		expect(await placeInAddress(page)).toMatchObject({ area: 'W06000003' });
		expect(page.url()).not.toMatch(/1\s*AA/i);
	});

	test('leaves the question which place unanswered: it is asked again, nothing else is answered', async ({
		page
	}) => {
		await searchFor(page, 'en', { near: 'Henllan', ages: '3' });
		await submit(page, 'en');
		await expect(page.getByRole('alert', summary('en'))).toBeVisible();
		expect(page.url()).not.toContain('?');
	});

	test('misspells a town, is offered the right one, and may type another instead', async ({
		page
	}) => {
		await searchFor(page, 'en', { near: 'Tonypandi' });
		await expect(page.getByRole('radio', { name: /Tonypandy/ })).toBeVisible();
		await expect(placeField(page, 'en')).toHaveValue('Tonypandi');
	});

	test('types ages that are none, and reads which are', async ({ page }) => {
		await searchFor(page, 'en', { near: 'LL57', ages: 'seven' });
		const alert = page.getByRole('alert', summary('en'));
		await expect(alert.getByRole('link')).toHaveAttribute('href', '#age');
		await expect(page.getByLabel(m.find_ages_label({}, { locale: 'en' }))).toHaveValue('seven');
		await expect(placeField(page, 'en')).toHaveValue('LL57');
	});

	test('searches all of Wales without a place, for an age alone', async ({ page }) => {
		await searchFor(page, 'en', { ages: '3' });
		await expect(page).toHaveURL('/en/find?age=3');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Help across Wales');
	});

	test('opens an address that somebody wrote by hand with a whole postcode in it', async ({
		page
	}) => {
		await page.goto('/en/find?near=LL57%201TF');
		await expect(page).toHaveURL(/near=LL57&at=/);
		expect(page.url()).not.toMatch(/1(%20|\s)*TF/i);
	});
});

for (const locale of LOCALES) {
	test(`${locale}: with JavaScript a problem takes the focus, and leads to the field`, async ({
		page
	}) => {
		await fillIn(page, locale, { near: 'M1 1AE' });
		await submit(page, locale);
		const alert = page.getByRole('alert', summary(locale));
		await expect(alert).toBeFocused();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(placeField(page, locale)).toBeFocused();
		await placeField(page, locale).fill('LL57');
		await page.keyboard.press('Enter');
		expect(await placeInAddress(page)).toMatchObject({ near: 'LL57' });
	});
}
