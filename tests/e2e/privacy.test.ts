import { expect, test, type BrowserContext, type Request } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced, fillIn, placeField, searchFor, submit } from './family-search.ts';
import { kept } from './kept-by-browser.ts';

const en = { locale: 'en' } as const;

/** Postcodes that would be recognised anywhere: [typed, its second half]. */
const CANARIES: [named: string, typed: string, trace: RegExp][] = [
	['a whole postcode', 'LL57 1QX', /1(\s|%20|\+)*QX/i],
	['a postcode in small letters without a space', 'cf101qx', /1(\s|%20|\+)*QX/i],
	['a postcode that cannot be', 'LL57 1QC', /1(\s|%20|\+)*QC/i],
	['a postcode in two councils', 'CF3 1QX', /1(\s|%20|\+)*QX/i],
	['a postcode in England', 'M1 1QX', /1(\s|%20|\+)*QX/i],
	['a postcode of no known district', 'LL99 1QX', /1(\s|%20|\+)*QX/i]
];

/** Everything that requests say of themselves: addresses, headers, and bodies other than the search. */
function overheard(context: BrowserContext) {
	const requests: Request[] = [];
	context.on('request', (request) => requests.push(request));
	return {
		requests,
		async said(): Promise<string[]> {
			const all = await Promise.all(
				requests.map(async (request) => {
					const headers = await request.allHeaders().catch(() => request.headers());
					const isSearch =
						request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/find');
					return [
						request.url(),
						JSON.stringify(headers),
						isSearch ? '' : (request.postData() ?? '')
					];
				})
			);
			return all.flat();
		}
	};
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		for (const [named, typed, trace] of CANARIES) {
			test(`types ${named}: it is in no address, header, cookie or store afterwards`, async ({
				page,
				context
			}) => {
				const heard = overheard(context);
				await fillIn(page, 'en', { ages: '7' });
				await placeField(page, 'en').pressSequentially(typed);
				await submit(page, 'en');
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				const radio = page.getByRole('radio').first();
				if (await radio.isVisible()) {
					await radio.check();
					await submit(page, 'en');
					await expect(announced(page)).toBeVisible();
				}
				// Wherever the page leads, its address goes along as the Referer.
				await page
					.getByRole('link', { name: m.shell_nav_method({}, en) })
					.first()
					.click();
				await expect(page).toHaveURL('/en/method');
				for (const said of await heard.said()) expect(said).not.toMatch(trace);
				expect(page.url()).not.toMatch(trace);
				expect(await context.cookies()).toEqual([]);
				if (javaScriptEnabled) expect(await kept(page)).not.toMatch(trace);
				// A page that answered a form is not kept: the browser may say so instead of showing it.
				await page.goBack().catch(() => null);
				expect(page.url()).not.toMatch(trace);
			});
		}
	});
}

test('suggestions never get more of a postcode than its first half', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/suggest')) asked.push(request.postData() ?? '');
	});
	await page.goto('/en/find');
	const field = page.getByRole('combobox', { name: m.place_label({}, en) });
	// Each letter is given the time of an answer, as if typed slowly.
	for (const typed of [
		'LL',
		'LL5',
		'LL57',
		'LL57 ',
		'LL57 1',
		'LL57 1Q',
		'LL57 1QX',
		'll571',
		'll571q',
		'll571qx'
	]) {
		await field.fill(typed);
		const answer = page.waitForResponse(/suggest/, { timeout: 600 }).catch(() => null);
		await answer;
	}
	expect(asked.length).toBeGreaterThan(0);
	for (const body of asked)
		expect(JSON.parse(body)).toEqual({ text: expect.stringMatching(/^LL5?7?$/i) });
});

test.describe('at 53.227654, -4.129345', () => {
	test.use({
		geolocation: { latitude: 53.227654, longitude: -4.129345 },
		permissions: ['geolocation']
	});

	test('use my location sends a rounded point, and only after the press', async ({
		page,
		context
	}) => {
		const heard = overheard(context);
		await page.addInitScript(() => {
			const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
			navigator.geolocation.getCurrentPosition = (...them) => {
				document.documentElement.dataset.asked = 'yes';
				ask(...them);
			};
		});
		await page.goto('/en/find');
		const button = page.getByRole('button', { name: m.place_use_my_location({}, en) });
		await expect(button).toBeVisible();
		await expect(page.locator('html[data-asked]')).toHaveCount(0);
		expect((await heard.said()).join(' ')).not.toMatch(/53\.2|-4\.1/);
		await button.click();
		await expect(page).toHaveURL(/[?&]at=53\.23,-4\.13(&|$)/);
		await expect(page).toHaveURL(/area=W06000002/);
		await expect(announced(page)).toBeVisible();
		const said = (await heard.said()).join(' ');
		expect(said).toMatch(/53\.23/);
		expect(said).not.toMatch(/53\.22|4\.129|53\.23\d|4\.13\d/);
	});
});

test('use my location outside Wales says so', async ({ browser }) => {
	const context = await browser.newContext({
		geolocation: { latitude: 51.5, longitude: -0.12 },
		permissions: ['geolocation']
	});
	const page = await context.newPage();
	await page.goto('/en/find');
	await page.getByRole('button', { name: m.place_use_my_location({}, en) }).click();
	await expect(
		page.getByRole('alert').getByText(m.place_location_outside_wales({}, en))
	).toBeVisible();
	await context.close();
});

test('what was typed stays in the page when the search fails, and leaves with it', async ({
	page
}) => {
	await searchFor(page, 'en', { near: 'LL57 1QC' });
	await expect(placeField(page, 'en')).toHaveValue('LL57 1QC');
	await page.goto('/en/find');
	await expect(placeField(page, 'en')).toHaveValue('');
});
