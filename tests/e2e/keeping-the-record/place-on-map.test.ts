import { expect, test } from '@playwright/test';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { expectNothingFound } from '../found-by-axe.ts';
import { startPlaces } from './offer-form.ts';
import { signInAs } from './sign-in.ts';

test('puts a place on the map, and its areas', async ({ page }) => {
	test.setTimeout(120_000);
	const locale = 'en';
	const say = { locale } as const;
	await signInAs(page, 'provider', locale);
	const list = await startPlaces(page, locale);
	const position = page.locator('#position');
	await expect(page.locator('.maplibregl-canvas')).toHaveCount(0);
	await page.getByRole('button', { name: m.offer_places_on_map({}, say) }).click();
	// Nothing but buttons: the middle of the map, and a step from there.
	await page.getByRole('button', { name: m.offer_places_map_middle({}, say) }).click();
	const middle = await position.inputValue();
	expect(middle).toMatch(/^5\d\.\d{5}, -\d\.\d{5}$/);
	const east = m.offer_places_map_move({ direction: m.map_direction_e({}, say) }, say);
	await page.getByRole('button', { name: east }).click();
	await expect(position).not.toHaveValue(middle);
	expect((await position.inputValue()).split(',')[0]).toBe(middle.split(',')[0]);
	await expectNothingFound(page, 'the map of a place', ['light', 'dark']);
	// By pointing: a press, and the marker dragged.
	const canvas = page.locator('.maplibregl-canvas');
	const box = (await canvas.boundingBox())!;
	await canvas.click({ position: { x: box.width * 0.55, y: box.height * 0.55 } });
	const pressed = await position.inputValue();
	const marker = (await page.locator('.pick-marker').boundingBox())!;
	await page.mouse.move(marker.x + 22, marker.y + 20);
	await page.mouse.down();
	await page.mouse.move(marker.x + 34, marker.y + 8, { steps: 4 });
	await page.mouse.up();
	await expect(position).not.toHaveValue(pressed);
	await page.getByRole('button', { name: m.offer_places_look({}, say) }).click();
	await expect(page.getByRole('heading', { name: m.offer_places_check({}, say) })).toBeFocused();
	await page.getByRole('button', { name: m.offer_places_yes({}, say) }).click();
	await expect(page.locator('input[name=remove]')).toHaveCount(1);

	await page.goto(`${list}/areas`);
	const powys = page.locator('input[name=areas][value=W06000023]');
	const before = await powys.isChecked();
	await page.locator('path[data-gss=W06000023]').click();
	await expect(powys).toBeChecked({ checked: !before });
	await expect(page.locator('.shown path[data-gss=W06000023]')).toHaveCount(before ? 0 : 1);
});
