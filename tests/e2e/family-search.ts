import { expect, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import type { Locale } from './reader.ts';

/** What a person enters: a place, ages as typed, the value of a kind of help, and the language. */
export type FamilySearch = { near?: string; ages?: string; need?: string; welsh?: boolean };

/** The field of the place, under its label. */
export const placeField = (page: Page, locale: Locale) =>
	page.getByLabel(m.place_label({}, { locale }));

/** Opens the empty form and fills it in, as somebody would who has just arrived. */
export async function fillIn(page: Page, locale: Locale, search: FamilySearch): Promise<void> {
	await page.goto(`/${locale}/find`);
	if (search.near !== undefined) {
		await placeField(page, locale).fill(search.near);
		// On to the next field: the suggestions close.
		await placeField(page, locale).press('Tab');
	}
	if (search.ages) await page.getByLabel(m.find_ages_label({}, { locale })).fill(search.ages);
	if (search.need) {
		await page.getByLabel(m.find_need_label({}, { locale })).selectOption(search.need);
	}
	if (search.welsh)
		await page.getByRole('checkbox', { name: m.find_welsh_label({}, { locale }) }).check();
}

/** Presses the button of the search form. */
export const submit = (page: Page, locale: Locale): Promise<void> =>
	page.getByRole('button', { name: m.find_submit({}, { locale }), exact: true }).click();

/** Fills in the empty form and sends it. */
export async function searchFor(page: Page, locale: Locale, search: FamilySearch): Promise<void> {
	await fillIn(page, locale, search);
	await submit(page, locale);
}

/** The part of an address that says where, once an answer stands there. */
export async function placeInAddress(page: Page) {
	await expect(page).toHaveURL(/\?/);
	const { searchParams } = new URL(page.url());
	return {
		near: searchParams.get('near'),
		at: searchParams.get('at'),
		area: searchParams.get('area')
	};
}

/** How many services an answer announces. */
export const announced = (page: Page) => page.locator('.line').getByRole('status');
