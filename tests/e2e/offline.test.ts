import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { COPY_PREFIX } from '../../src/lib/domain/offline/copy-address.ts';
import { searchFor } from './family-search.ts';
import { expectNothingFound } from './found-by-axe.ts';
import { inLanguage } from './pages.ts';
import { recordedServices, SENSITIVE } from './record.ts';
import { LOCALES, type Locale } from './reader.ts';

const GWYNEDD = 'W06000002';

/** Turns the copy of an area on, as a person does. */
async function turnOn(page: Page, locale: Locale, area = GWYNEDD): Promise<void> {
	await page.goto(inLanguage(locale, '/offline'));
	await page.getByLabel(m.offline_area({}, { locale }), { exact: true }).selectOption(area);
	await page.getByRole('button', { name: m.offline_turn_on({}, { locale }) }).click();
	await expect(page.getByText(m.offline_turned_on({}, { locale }))).toBeVisible({
		timeout: 30_000
	});
}

/** Whether a service worker is there, and the names of the stores. */
const standing = (page: Page) =>
	page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		stores: await caches.keys()
	}));

/** Everything that the browser keeps: each kept address and all of its text, and the other stores. */
const everythingKept = (page: Page) =>
	page.evaluate(async () => {
		const kept: { address: string; text: string }[] = [];
		for (const name of await caches.keys()) {
			const store = await caches.open(name);
			for (const request of await store.keys()) {
				const answer = (await store.match(request))!;
				kept.push({ address: new URL(request.url).pathname, text: await answer.text() });
			}
		}
		return {
			kept,
			others: JSON.stringify([
				{ ...localStorage },
				{ ...sessionStorage },
				(await indexedDB.databases()).map(({ name }) => name),
				document.cookie
			])
		};
	});

for (const locale of LOCALES) {
	test(`${locale}: turns a copy on, loses the connection, and reads it wherever they go`, async ({
		page,
		context
	}) => {
		await page.goto(inLanguage(locale, '/offline'));
		expect(await standing(page)).toEqual({ workers: 0, stores: [] });
		await turnOn(page, locale);
		await expectNothingFound(page, `${locale}: a copy is kept`);
		await context.setOffline(true);
		await page.goto(inLanguage(locale, '/find?near=Swansea'));
		await expect(page).toHaveURL(inLanguage(locale, '/offline/find'));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Gwynedd');
		await expect(page.getByText(m.offline_now({}, { locale }))).toBeVisible();
		await expect(page.getByText(m.offline_copy_today({}, { locale }))).toBeVisible();
		await expect(page.getByRole('link', { name: m.urgent_999({}, { locale }) })).toBeVisible();
		const articles = page.getByRole('article');
		const all = await articles.count();
		expect(all).toBeGreaterThan(10);
		await page.getByLabel(m.find_filter_tier({}, { locale })).selectOption('universal');
		await expect.poll(() => articles.count()).toBeLessThan(all);
		await page.getByLabel(m.offline_words({}, { locale })).fill('zzzz');
		await expect(articles).toHaveCount(0);
		await page.reload();
		await expect(articles).toHaveCount(all);
		await expectNothingFound(page, `${locale}: the copy`);
		await page.setViewportSize({ width: 320, height: 700 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

		await context.setOffline(false);
		await expect(page.getByText(m.offline_back({}, { locale }))).toBeVisible();
		await page.getByRole('link', { name: m.offline_live({}, { locale }) }).click();
		await expect(page).toHaveURL(inLanguage(locale, `/find?area=${GWYNEDD}`));
	});
}

test('a session that looked at sensitive pages and typed a postcode leaves none of it in any store', async ({
	page,
	request
}) => {
	const rows = await recordedServices(request);
	const sensitive = rows.filter((row) => SENSITIVE.test(row.categories));
	const withheld = rows.filter((row) => row.location_withheld === 'yes');
	await turnOn(page, 'en');
	const before = (await everythingKept(page)).kept;
	await page.goto(`/en/services/${sensitive[0]!.id}`);
	await page.goto(`/en/services/${withheld[0]!.id}`);
	await page.goto('/en/find?area=W06000011&category=domestic_abuse');
	await searchFor(page, 'en', { near: 'LL57 1QX', ages: '7' });
	await expect(page).toHaveURL(/near=LL57/);
	await page.getByRole('article').first().getByRole('link').first().click();
	await expect(page).toHaveURL(/services/);
	await page.goto('/en/unmet-need?area=W06000011');
	await page.goto('/en/ladder?near=Swansea&at=51.63,-3.96&area=W06000011&age=3');

	const { kept, others } = await everythingKept(page);
	// To the letter what was there before they read anything.
	expect(kept).toEqual(before);
	const addresses = kept.map(({ address }) => address);
	const unlike = addresses.filter(
		(address) =>
			!/^\/(_app\/immutable|fonts)\//.test(address) &&
			!['/before-paint.js', '/favicon.svg'].includes(address)
	);
	expect(unlike.sort()).toEqual([
		'/cy/offline/find',
		`/data/offline/${GWYNEDD}.json`,
		'/en/offline/find'
	]);
	const read = kept
		.filter(({ address }) => unlike.includes(address))
		.map(({ text }) => text)
		.join('\n');
	expect(JSON.stringify(kept)).not.toMatch(/1(\s|%20|\+)*QX|@haenau/i);
	expect(others).not.toMatch(/1(\s|%20|\+)*QX|LL57|W06000011|Swansea|51\.63|domestic/i);
	for (const { id } of [...sensitive, ...withheld]) {
		expect(read.includes(id), id).toBe(false);
		expect(others.includes(id), id).toBe(false);
	}
	expect(JSON.parse(others)).toEqual([{}, expect.anything(), [], '']);
});

test('exit this page takes the copy and the worker away', async ({ page, context }) => {
	await page.route('https://www.bbc.co.uk/weather', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
	);
	await turnOn(page, 'en');
	await page.goto('/en/safety');
	await expect(page.locator('.shift.listening')).toBeAttached();
	await page.getByRole('link', { name: m.exit_label({}, { locale: 'en' }), exact: true }).click();
	await expect(page).toHaveTitle('Weather');
	const other = await context.newPage();
	await other.goto('/en/method');
	await expect.poll(() => standing(other)).toEqual({ workers: 0, stores: [] });
});

test('turned off, nothing is left, and without a connection there is no page', async ({
	page,
	context
}) => {
	await turnOn(page, 'cy');
	await page.getByRole('button', { name: m.offline_turn_off({}, { locale: 'cy' }) }).click();
	await expect(page.getByText(m.offline_turned_off({}, { locale: 'cy' }))).toBeVisible();
	await page.goto('/cy/method');
	expect(await standing(page)).toEqual({ workers: 0, stores: [] });
	await context.setOffline(true);
	await expect(page.goto('/cy/find')).rejects.toThrow();
});

test('a copy that is too old goes by itself', async ({ page, context }) => {
	await turnOn(page, 'en');
	await page.evaluate(async (address) => {
		const [name] = await caches.keys();
		const store = await caches.open(name!);
		const data = await (await store.match(address))!.json();
		await store.put(address, Response.json({ ...data, takenAt: '2020-01-01T00:00:00.000Z' }));
	}, `/data/offline/${GWYNEDD}.json`);
	await context.setOffline(true);
	await expect(page.goto('/en/method')).rejects.toThrow();
	await context.setOffline(false);
	await page.goto('/en/method');
	await expect.poll(() => standing(page)).toEqual({ workers: 0, stores: [] });
});

test('a copy of another version of the site goes when the new worker takes over, and is brought anew', async ({
	page
}) => {
	await turnOn(page, 'en');
	const [now] = (await standing(page)).stores;
	// As if an older version had made it: its store under another name, and its worker gone.
	await page.evaluate(
		async ([prefix, address]) => {
			const [name] = await caches.keys();
			const data = await (await (await caches.open(name!)).match(address!))!.json();
			await caches.delete(name!);
			await (await caches.open(`${prefix}older`)).put(address!, Response.json(data));
			const [registration] = await navigator.serviceWorker.getRegistrations();
			await registration!.unregister();
		},
		[COPY_PREFIX, `/data/offline/${GWYNEDD}.json`]
	);
	await page.goto('/en/method');
	await page.evaluate(() => navigator.serviceWorker.register('/service-worker.js'));
	await expect.poll(async () => (await standing(page)).stores).toEqual([now]);
	await expect
		.poll(async () => (await everythingKept(page)).kept.map(({ address }) => address))
		.toContain(`/data/offline/${GWYNEDD}.json`);
});

test('on the way from page to page inside the browser, too', async ({ page, context }) => {
	await turnOn(page, 'en');
	await page.goto('/en/method');
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await page
		.getByRole('link', { name: m.trust_privacy_title({}, { locale: 'en' }) })
		.first()
		.click();
	await expect(page).toHaveURL('/en/offline/find');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Gwynedd');
});

test('a search that is sent without a connection is kept nowhere', async ({ page, context }) => {
	await page.goto('/en/offline');
	await turnOn(page, 'en');
	await page.goto('/en/find');
	await context.setOffline(true);
	await page.getByLabel(m.place_label({}, { locale: 'en' })).fill('LL57 1QX');
	await page
		.getByRole('button', { name: m.find_submit({}, { locale: 'en' }), exact: true })
		.click();
	await expect(page).toHaveURL('/en/offline/find');
	expect(JSON.stringify(await everythingKept(page))).not.toMatch(/1(\s|%20|\+)*QX/i);
});

test('asks for an area before it keeps anything', async ({ page }) => {
	await page.goto('/en/offline');
	await page.getByRole('button', { name: m.offline_turn_on({}, { locale: 'en' }) }).click();
	await expect(page.getByText(m.offline_choose({}, { locale: 'en' }))).toBeVisible();
	await expectNothingFound(page, 'no area chosen');
	expect(await standing(page)).toEqual({ workers: 0, stores: [] });
});

test('a copy that cannot be brought leaves nothing behind', async ({ page, context }) => {
	await context.route('**/data/offline/*', (route) => route.fulfill({ status: 503 }));
	await page.goto('/en/offline');
	await page
		.getByLabel(m.offline_area({}, { locale: 'en' }), { exact: true })
		.selectOption(GWYNEDD);
	await page.getByRole('button', { name: m.offline_turn_on({}, { locale: 'en' }) }).click();
	await expect(page.getByText(m.offline_failed({}, { locale: 'en' }))).toBeVisible();
	await expect.poll(() => standing(page)).toEqual({ workers: 0, stores: [] });
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('both pages say what is missing, and whom to ring', async ({ page }) => {
		await page.goto('/cy/offline');
		await expect(page.getByText(m.offline_needs_script({}, { locale: 'cy' }))).toBeVisible();
		await page.goto('/cy/offline/find');
		await expect(page.getByText(m.offline_needs_script({}, { locale: 'cy' }))).toBeVisible();
		await expect(
			page.getByRole('link', { name: m.urgent_999({}, { locale: 'cy' }) })
		).toBeVisible();
	});
});
