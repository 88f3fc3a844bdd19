import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { LOCALES } from './reader.ts';
import { recordedServices, SENSITIVE, type RecordRow } from './record.ts';

const isWithheld = (row: RecordRow) => row.location_withheld === 'yes';

for (const locale of LOCALES) {
	const words = { locale };

	test(`${locale}: an unconfirmed service says to check first, and no search engine takes it`, async ({
		page,
		request
	}) => {
		const rows = await recordedServices(request);
		const row = rows.find(
			({ certainty, town, minimum_age }) =>
				certainty === 'unconfirmed' && town !== '' && minimum_age !== ''
		)!;
		const answer = await page.goto(`/${locale}/services/${row.id}`);
		expect(answer?.status()).toBe(200);
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
		await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
		await expect(page.getByRole('main')).toContainText(m.service_check_first({}, words));
		await expect(page.getByRole('main')).toContainText(m.stamp_unconfirmed({}, words));
		await expect(page.getByRole('heading', { level: 1 })).toContainText(row.name_en);
		await expect(page.getByText(m.service_where_town({ town: row.town }, words))).toBeVisible();
		await expect(page.getByText(m.service_age_childs({}, words)).first()).toBeVisible();
		for (const heading of [
			m.service_before,
			m.service_why_tier,
			m.service_source,
			m.service_area
		]) {
			await expect(
				page.getByRole('heading', { name: heading({}, words), exact: true })
			).toBeVisible();
		}
		const why = page.getByRole('region', { name: m.service_why_tier({}, words) });
		await expect(why).toContainText(locale === 'en' ? 'working definition' : 'diffiniad gwaith');
		await page
			.getByRole('link', { name: m.service_all_tiers({}, words) })
			.first()
			.click();
		await expect(page).toHaveURL(`/${locale}/method#tiers`);
		await page.goBack();
		const crumbs = page.getByRole('navigation', { name: m.service_crumbs({}, words) });
		await crumbs.getByRole('link', { name: m.service_crumb_find({}, words) }).click();
		await expect(page).toHaveURL(`/${locale}/find`);
	});

	test(`${locale}: an ended service says so and is kept out of answers`, async ({
		page,
		request
	}) => {
		const ended = (await recordedServices(request)).filter(
			({ certainty }) => certainty === 'ended'
		);
		expect(ended.length).toBeGreaterThan(0);
		for (const { id } of ended) {
			await page.goto(`/${locale}/services/${id}`);
			await expect(page.getByText(m.service_ended({}, words))).toBeVisible();
			await expect(page.getByText(m.stamp_ended({}, words))).toBeVisible();
			await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
		}
		const all = await request.get(`/${locale}/find?all&more=near,comes,remote,unplaced`);
		const html = await all.text();
		for (const { id } of ended) expect(html).not.toContain(id);
	});

	test(`${locale}: a sensitive service leaves no name in the title and nothing in the cache`, async ({
		page,
		request
	}) => {
		const row = (await recordedServices(request)).find(({ categories }) =>
			SENSITIVE.test(categories)
		)!;
		const answer = await page.goto(`/${locale}/services/${row.id}`);
		expect(await page.title()).toBe(
			m.shell_title({ page: m.service_private_title({}, words) }, words)
		);
		expect(answer?.headers()['cache-control']).toBe('no-store');
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
		const search = await page.goto(`/${locale}/find?category=domestic_abuse`);
		expect(search?.headers()['cache-control']).toBe('no-store');
	});
}

test('no withheld service has a town, a point or a mark anywhere', async ({ request }) => {
	const rows = await recordedServices(request);
	const withheld = rows.filter(isWithheld);
	expect(withheld.length).toBeGreaterThan(10);
	for (const { name_en, town, longitude, latitude } of withheld) {
		expect([town, longitude, latitude], name_en).toEqual(['', '', '']);
	}

	type Feature = { id: string; geometry: unknown; properties: Record<string, unknown> };
	const { features } = (await (await request.get('/data/services.geojson')).json()) as {
		features: Feature[];
	};
	for (const { id } of withheld) {
		const feature = features.find((one) => one.id === id)!;
		expect(feature.geometry).toBeNull();
		expect(feature.properties.town).toBe('');
		expect(Object.keys(feature.properties)).not.toContain('latitude');
	}

	for (const { id, name_en } of withheld) {
		const page = await (await request.get(`/en/services/${id}`)).text();
		// The view of the drawing is the middle of the whole area served, and no place.
		const html = page.replace(/camera:\{[^}]*\}/, '');
		expect(html, name_en).toContain(m.service_where_withheld({}, { locale: 'en' }));
		// Neither the page nor the data behind it holds a point of the service.
		expect(html, name_en).not.toMatch(/\b(longitude|latitude|lon|lat)\b["']?:/);
		expect(html, name_en).not.toMatch(/"GeoCoordinates"|streetAddress|addressLocality/);
		expect(html, name_en).not.toMatch(/class="(groups|singles)[^"]*"><(?!\/g|!--)/);
	}
});

test('answers list withheld services with the reason, without a distance, and never mark them', async ({
	page,
	request
}) => {
	const withheld = (await recordedServices(request)).filter(isWithheld);
	for (const area of new Set(withheld.flatMap(({ areas }) => areas.split(';')))) {
		const data = await request.get(
			`/en/find/__data.json?area=${area}&more=near,comes,remote,unplaced`
		);
		const text = await data.text();
		for (const { id } of withheld) {
			// A placed service is an object of the map's view that has an id and a point.
			const marks = (JSON.parse(text) as { nodes: ({ data?: unknown[] } | null)[] }).nodes.flatMap(
				(node) =>
					(node?.data ?? []).filter(
						(value, _, values) =>
							value !== null &&
							typeof value === 'object' &&
							'lon' in value &&
							'id' in value &&
							values[value.id as number] === id
					)
			);
			expect(marks, `${id} in ${area}`).toEqual([]);
		}
	}
	const [first] = withheld;
	await page.goto(`/en/find?area=${first!.areas.split(';')[0]}&more=near,comes,remote,unplaced`);
	const entry = page.locator(`#s-${first!.id}`);
	await expect(entry).toContainText(m.find_withheld({}, { locale: 'en' }));
	await expect(entry.locator('.where')).not.toContainText('km');
});

test('a service that is not there is a page in the reader’s language', async ({ page }) => {
	const answer = await page.goto('/cy/services/00000000-0000-5000-8000-000000000000');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		m.shell_not_found_title({}, { locale: 'cy' })
	);
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
});
