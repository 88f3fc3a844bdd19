import { expect, type Browser, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { ANSWER, inLanguage } from './pages.ts';
import type { Locale } from './reader.ts';
import { recordedServices } from './record.ts';

export const boxes = (page: Page, locale: Locale) =>
	page.getByRole('checkbox', { name: new RegExp(`^${m.shortlist_add({}, { locale })}`) });
export const bar = (page: Page) => page.locator('#shortlist-form');
export const see = (page: Page, locale: Locale) =>
	bar(page).getByRole('button', { name: m.shortlist_see({}, { locale }) });
export const cards = (page: Page) => page.getByRole('main').getByRole('article');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const main = (page: Page) => page.getByRole('main');

/** What the browser keeps of the list: in the tab, on the device. */
export const kept = (page: Page) =>
	page.evaluate(() => [sessionStorage.getItem('shortlist'), localStorage.getItem('shortlist')]);

/** Opens an answer and ticks its first few services. @returns their names */
export async function tick(page: Page, locale: Locale, count: number): Promise<string[]> {
	await page.goto(inLanguage(locale, ANSWER));
	const names: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const entry = page.getByRole('article').nth(index);
		names.push(await entry.getByRole('heading').innerText());
		await entry.getByRole('checkbox').check();
	}
	return names;
}
export async function expectCards(page: Page, names: readonly string[]): Promise<void> {
	await expect(cards(page).getByRole('heading')).toHaveText([...names]);
}
/** The ids of the first services on record. */
export async function someIds(page: Page, count: number): Promise<string[]> {
	const rows = await recordedServices(page.request);
	return rows.slice(0, count).map(({ id }) => id);
}
export const listOf = (ids: readonly string[], locale: Locale = 'en') =>
	`/${locale}/shortlist?${ids.map((id) => `id=${id}`).join('&')}`;

/** Everything a person does in a browser of their own, nothing kept from before. */
export async function afresh<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
	const context = await browser.newContext();
	const result = await act(await context.newPage());
	await context.close();
	return result;
}
