import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { browserOf, LOCALES, READERS } from './reader.ts';
import { recordedServices } from './record.ts';

const FILES = [
	'/data/services.csv',
	'/data/services.json',
	'/data/services.geojson?area=NW',
	'/data/areas.geojson',
	'/data/coverage.csv',
	'/data/coverage.geojson',
	'/data/coverage.svg',
	'/data/what-if.csv',
	'/data/coverage-inputs.json',
	'/data/changes.atom',
	'/data/dictionary.json',
	'/en/review/forecast.csv',
	'/sitemap.xml'
];

for (const reader of READERS) {
	const { locale } = reader;
	const say = { locale };

	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('services of a region at a tier are chosen and kept as a file', async ({ page }) => {
			await page.goto(`/${locale}/open-data`);
			await page.getByLabel(m.reuse_files_area({}, say), { exact: true }).selectOption('NW');
			await page.getByLabel(m.reuse_files_tier({}, say), { exact: true }).selectOption('targeted');
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: m.reuse_files_csv({}, say) }).click()
			]);
			expect(download.suggestedFilename()).toMatch(/^haenau-services-v\d+\.csv$/);
			const url = new URL(download.url());
			expect(url.searchParams.get('area')).toBe('NW');
			expect(url.searchParams.get('tier')).toBe('targeted');
		});

		test('the dictionary is one link away and names every column', async ({ page }) => {
			await page.goto(`/${locale}/open-data`);
			await page.getByRole('link', { name: m.reuse_dictionary({}, say) }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.dictionary_title({}, say));
			await expect(page.getByRole('rowheader', { name: 'location_withheld' })).toBeVisible();
		});
	});
}

test('CSV, JSON and GeoJSON hold the same services, whatever is asked', async ({ request }) => {
	for (const asked of ['', '?area=W06000002', '?region=GW&tier=secondary,targeted']) {
		const csv = await (await request.get(`/data/services.csv${asked}`)).text();
		const json = await (await request.get(`/data/services.json${asked}`)).json();
		const geo = await (await request.get(`/data/services.geojson${asked}`)).json();
		const ids = json.services.map(({ id }: { id: string }) => id);
		expect(ids.length).toBeGreaterThan(0);
		expect(json.about.count).toBe(ids.length);
		expect(geo.features.map(({ id }: { id: string }) => id)).toEqual(ids);
		expect(ids.every((id: string) => csv.includes(id))).toBe(true);
		for (const row of json.services) {
			if (row.location_withheld) expect([row.town, row.longitude]).toEqual([null, null]);
		}
	}
});

test('every file says how old it is, is not sent twice, and may be read from any site', async ({
	request
}) => {
	// A tag becomes weak where the answer is sent smaller than it was written.
	const bare = (tag: string | undefined) => tag?.replace(/^W\//, '');
	for (const path of FILES) {
		const first = await request.get(path);
		expect.soft(first.status(), path).toBe(200);
		const { etag, 'last-modified': date, 'cache-control': kept } = first.headers();
		expect.soft(etag, path).toMatch(/^(W\/)?"[0-9a-f]{24}"$/);
		expect.soft(kept, path).toMatch(/^public, max-age=\d+$/);
		const again = await request.get(path, { headers: { 'if-none-match': etag! } });
		expect.soft([again.status(), (await again.body()).length], path).toEqual([304, 0]);
		expect.soft(bare(again.headers().etag), path).toBe(bare(etag));
		const since = await request.get(path, { headers: { 'if-modified-since': date! } });
		expect.soft(since.status(), path).toBe(304);
		const old = await request.get(path, { headers: { 'if-none-match': '"old"' } });
		expect.soft(old.status(), path).toBe(200);
		const head = await request.head(path);
		expect.soft([head.status(), bare(head.headers().etag)], path).toEqual([200, bare(etag)]);
		if (!path.startsWith('/data/')) continue;
		expect.soft(first.headers()['access-control-allow-origin'], path).toBe('*');
		const asks = await request.fetch(path, { method: 'OPTIONS' });
		expect.soft(asks.status(), path).toBe(204);
		expect.soft(asks.headers()['access-control-allow-headers'], path).toContain('if-none-match');
	}
	// Pages are nobody else's to read.
	const page = await request.get('/en/about');
	expect(page.headers()['access-control-allow-origin']).toBeUndefined();
});

test('a filter that is not understood is refused in both languages', async ({ request }) => {
	for (const path of [
		'/data/services.json?teir=primary',
		'/data/services.csv?area=W06999999',
		'/data/changes.atom?lang=fr',
		'/data/changes.atom?after=yesterday'
	]) {
		const answer = await request.get(path);
		expect.soft(answer.status(), path).toBe(400);
		const text = await answer.text();
		for (const locale of LOCALES) {
			expect.soft(text, path).toContain(m.reuse_problem_help({}, { locale }));
		}
	}
});

test('the feed is XML that a browser reads, whole from page to page, with nothing of a place', async ({
	page,
	request
}) => {
	await page.goto('/en/open-data');
	const seen: string[] = [];
	let next: string | null = '/data/changes.atom?lang=cy';
	while (next !== null) {
		const answer = await request.get(next);
		expect(answer.headers()['content-type']).toContain('application/atom+xml');
		const read: { broken: boolean; ids: (string | null)[]; self: string; next: string | null } =
			await page.evaluate(
				(text) => {
					const feed = new DOMParser().parseFromString(text, 'application/xml');
					const link = (rel: string) =>
						feed.querySelector(`feed > link[rel=${rel}]`)?.getAttribute('href') ?? null;
					return {
						broken: feed.querySelector('parsererror') !== null,
						ids: [...feed.querySelectorAll('entry > id')].map((id) => id.textContent),
						self: link('self') ?? '',
						next: link('next')
					};
				},
				await answer.text()
			);
		expect(read.broken).toBe(false);
		expect(new URL(read.self).search).toBe(new URL(answer.url()).search);
		seen.push(...read.ids.map(String));
		next = read.next && new URL(read.next).pathname + new URL(read.next).search;
	}
	expect(new Set(seen).size).toBe(seen.length);
	const inScope = (await recordedServices(request)).filter(({ in_scope }) => in_scope === 'yes');
	expect(seen.length).toBe(inScope.length);
	const area = await (await request.get('/data/changes.atom?area=W06000002')).text();
	expect(area).toContain('Gwynedd');
});

test('every address of the sitemap is a page that may be kept, with its pair', async ({
	page,
	request
}) => {
	test.slow();
	const text = await (await request.get('/sitemap.xml')).text();
	const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href]) => href!);
	expect(addresses.length).toBeGreaterThan(100);
	await page.goto('/en/about');
	for (const address of addresses) {
		const { pathname } = new URL(address);
		const answer = await request.get(pathname, { maxRedirects: 0 });
		expect.soft(answer.status(), pathname).toBe(200);
		const html = await answer.text();
		expect.soft(html, pathname).toContain(`<link rel="canonical" href="${address}"`);
		expect.soft(html, pathname).not.toContain('content="noindex"');
		for (const lang of [...LOCALES, 'x-default']) {
			expect.soft(html, pathname).toContain(`hreflang="${lang}"`);
		}
	}
	// Nobody has checked a service of the facts: none is in it.
	expect(addresses.filter((address) => address.includes('/services/'))).toEqual([]);
});

test('a shared link shows a picture of its own, of a place only where the page is about it', async ({
	page,
	request
}) => {
	const shared = async (path: string) => {
		await page.goto(path);
		const of = (property: string) =>
			page.locator(`meta[property="${property}"]`).getAttribute('content');
		return { image: (await of('og:image'))!, title: await of('og:title'), url: await of('og:url') };
	};
	for (const locale of LOCALES) {
		const area = await shared(`/${locale}/coverage/W06000002`);
		expect(area.image).toMatch(new RegExp(`/sharing/${locale}/W06000002\\.png$`));
		expect(area.title).toBe(await page.title());
		const search = await shared(`/${locale}/find?near=LL57&at=53.23,-4.13&area=W06000002`);
		expect(search.image).toMatch(new RegExp(`/sharing/${locale}/haenau\\.png$`));
		expect(search.url).toMatch(new RegExp(`/${locale}/find$`));
		for (const image of [area.image, search.image]) {
			const picture = await request.get(new URL(image).pathname);
			expect(picture.headers()['content-type']).toBe('image/png');
		}
	}
});

test('robots are told what not to read and where the pages are', async ({ request, baseURL }) => {
	const text = await (await request.get('/robots.txt')).text();
	expect(text).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
	expect(text).toContain('Disallow: /cy/find?');
});
