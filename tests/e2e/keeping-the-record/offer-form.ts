import { expect, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import type { Locale } from '../reader.ts';

/** The answers of a new service, question by question, as a provider would type them. */
export async function answerEverything(page: Page, locale: Locale, name: string): Promise<void> {
	const say = { locale };
	const heading = (title: string) =>
		expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	const next = () => saveAnswer(page, locale);
	const tick = (selector: string) => page.locator(selector).check();

	await heading(m.offer_name_title({}, say));
	await page.locator('#name-en').fill(name);
	await page.locator('#name-cy').fill(`${name} Cymru`);
	await tick('#name-draft');
	await next();
	await heading(m.offer_description_title({}, say));
	await page.locator('#description-en').fill('Six evenings for parents & carers.');
	await next();
	await heading(m.offer_kinds_title({}, say));
	await tick('input[name=kinds][value=parenting]');
	await next();
	await page.locator('#url').fill('www.example.org/parents');
	await next();
	await tick('input[name=status][value=active]');
	await next();
	await heading(m.offer_ages_title({}, say));
	await tick('input[name=ages][value=range]');
	await page.locator('#from').fill('0');
	await page.locator('#to').fill('7');
	await tick('input[name=whose][value=child]');
	await next();
	await page.locator('#for-cy').fill('Rhieni plant bach');
	await next();
	await tick('input[name=self][value=yes]');
	await next();
	await page.locator('#phone').fill('029 2000 0000');
	await next();
	await heading(m.offer_ways_title({}, say));
	await tick('input[name=ways][value="in person"]');
	await tick('input[name=place][value=named]');
	await next();
	await heading(m.offer_places_title({}, say));
	await addPlace(page, locale, 'Bangor, Gwynedd');
	await next();
	await heading(m.offer_areas_title({}, say));
	await tick('input[name=whole][value=some]');
	await tick('input[name=areas][value=W06000002]');
	await next();
	// When, cost, languages, access, taking on, capacity, funding, results: not known yet.
	for (let left = 0; left < 8; left++) await next();
	await heading(m.offer_placement_title({}, say));
	await tick('input[name=test-universal][value=no]');
	await tick('input[name=test-primary][value=yes]');
	await tick('input[name=test-secondary][value=unsure]');
	await tick('input[name=test-targeted][value=no]');
	await next();
	await heading(m.offer_tiers_title({}, say));
	await expect(page.locator('input[name=tiers][value=primary]')).toBeChecked();
	await next();
}

/** Presses "save and continue" and waits for what comes next. */
export async function saveAnswer(page: Page, locale: Locale): Promise<void> {
	const before = page.url();
	await page.getByRole('button', { name: m.register_save({}, { locale }), exact: true }).click();
	await expect(page).not.toHaveURL(before);
}

/** Types a place, looks where it lies, adds it. */
export async function addPlace(page: Page, locale: Locale, town: string): Promise<void> {
	await page.locator('#town').fill(town);
	await page.getByRole('button', { name: m.offer_places_look({}, { locale }) }).click();
	await expect(page.getByText(m.offer_places_sure_town({}, { locale }))).toBeVisible();
	await page.getByRole('button', { name: m.offer_places_yes({}, { locale }) }).click();
	await expect(page.locator('input[name=remove]')).toHaveCount(1);
}

/** Starts a new service from the dashboard; ends on its task list. */
export async function startOffer(page: Page, locale: Locale): Promise<void> {
	await page.goto(`/${locale}/register`);
	await page.getByRole('button', { name: m.register_add({}, { locale }) }).click();
	await expect(page).toHaveURL(/\/register\/offers\/[0-9a-f-]{36}$/);
}

/** Starts an offer that is given at named places; ends on the question where. */
export async function startPlaces(page: Page, locale: Locale): Promise<string> {
	await startOffer(page, locale);
	const list = page.url();
	await page.goto(`${list}/ways`);
	await page.locator('input[name=ways][value="in person"]').check();
	await page.locator('input[name=place][value=named]').check();
	await saveAnswer(page, locale);
	await expect(page).toHaveURL(`${list}/places`);
	return list;
}
