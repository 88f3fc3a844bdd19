import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { TIERS } from '../../src/lib/domain/tier/tier.ts';
import { announced, placeField, placeInAddress, submit } from './family-search.ts';
import { browserOf, LOCALES, READERS } from './reader.ts';
import { recordedServices, type RecordRow } from './record.ts';

/** The first number in a text. */
const numberIn = (text: string): number => Number(/\d[\d,]*/.exec(text)![0].replaceAll(',', ''));

/** Elements whose text holds a label: its line of a list of numbers. */
const lineOf = (page: Page, label: string) =>
	page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) });

const ridge = (page: Page, locale: 'en' | 'cy', at: number) =>
	page
		.getByRole('list', { name: m.home_ridges({}, { locale }) })
		.getByRole('listitem')
		.nth(at);

for (const reader of READERS) {
	const { locale } = reader;
	const words = { locale };

	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a postcode, an age and a need typed on the home page reach an answer', async ({
			page
		}) => {
			await page.goto(`/${locale}`);
			const ages = page.getByLabel(m.find_ages_label({}, words));
			await expect(ages).toBeHidden();
			await placeField(page, locale).fill('LL57 1TF');
			await placeField(page, locale).press('Tab');
			await page.getByText(m.home_search_more({}, words)).click();
			await ages.fill('7');
			await page.getByLabel(m.find_need_label({}, words)).selectOption('mh_early');
			await submit(page, locale);
			expect(await placeInAddress(page)).toMatchObject({ near: 'LL57', area: 'W06000002' });
			expect(new URL(page.url()).searchParams.get('age')).toBe('7');
			await expect(page.getByRole('heading', { level: 1 })).toContainText('LL57');
			await expect(announced(page)).toBeVisible();
		});

		test('a place alone reaches an answer too', async ({ page }) => {
			await page.goto(`/${locale}`);
			await placeField(page, locale).fill('Tredegar');
			await placeField(page, locale).press('Tab');
			await submit(page, locale);
			await expect(page).toHaveURL(/\/find\?near=Tredegar.*area=W06000019/);
		});

		test('what was typed stays when the place is not understood', async ({ page }) => {
			await page.goto(`/${locale}`);
			await page.getByText(m.home_search_more({}, words)).click();
			await page.getByLabel(m.find_ages_label({}, words)).fill('3, 9');
			await page.getByRole('checkbox', { name: m.find_welsh_label({}, words) }).check();
			await placeField(page, locale).fill('M1 1AE');
			await placeField(page, locale).press('Tab');
			await submit(page, locale);
			await expect(
				page.getByText(m.place_error_england({ outward: 'M1' }, words)).first()
			).toBeVisible();
			await expect(placeField(page, locale)).toHaveValue('M1 1AE');
			await expect(page.getByLabel(m.find_ages_label({}, words))).toHaveValue('3, 9');
			await expect(
				page.getByRole('checkbox', { name: m.find_welsh_label({}, words) })
			).toBeChecked();
		});
	});
}

for (const locale of LOCALES) {
	const words = { locale };

	test(`${locale}: every ridge leads to the services of its tier, as many as it says`, async ({
		page
	}) => {
		for (const [at, tier] of [...TIERS].reverse().entries()) {
			await page.goto(`/${locale}`);
			const link = ridge(page, locale, at).getByRole('link');
			const count = numberIn(await link.innerText());
			await expect(link).toHaveAttribute('href', `/${locale}/find?tier=${tier}`);
			await link.click();
			await expect(page).toHaveURL(`/${locale}/find?tier=${tier}`);
			await expect(announced(page)).toContainText(m.find_count({ count }, words));
		}
	});

	test(`${locale}: the page is built on the open data: every number can be counted there`, async ({
		page,
		request
	}) => {
		const rows = await recordedServices(request);
		const live = rows.filter(
			({ in_scope, status }) =>
				in_scope === 'yes' && ['active', 'temporarily closed'].includes(status)
		);
		const count = (is: (row: RecordRow) => boolean) => live.filter(is).length;
		const lists = (text: string) => text.split(';').filter(Boolean);
		await page.goto(`/${locale}`);

		for (const [at, tier] of [...TIERS].reverse().entries()) {
			expect(numberIn(await ridge(page, locale, at).getByRole('link').innerText())).toBe(
				count(({ tiers }) => lists(tiers).includes(tier))
			);
		}
		await expect(
			page.getByText(m.home_glance_live({ count: String(live.length) }, words))
		).toBeVisible();

		const areas = (await (await request.get('/data/areas.geojson')).json()) as {
			features: { properties: { gss: string; region: string } }[];
		};
		const regionOf = new Map(
			areas.features.map(({ properties }) => [properties.gss, properties.region])
		);
		const table = page.getByRole('table', { name: m.home_table_caption({}, words) });
		const seen: string[] = [];
		for (const row of await table.locator('tbody tr:not([aria-hidden])').all()) {
			const link = row.getByRole('link');
			const numbers = (await row.getByRole('cell').allInnerTexts()).map(numberIn);
			const name = await row.getByRole('rowheader').innerText();
			const code = (await link.count())
				? /area=(\w+)$/.exec((await link.getAttribute('href'))!)![1]!
				: null;
			if (code) seen.push(code);
			const inRow = ({ extent, areas: served }: RecordRow) => {
				if (name === m.home_table_wales({}, words)) return extent === 'all Wales';
				if (name === m.home_table_nowhere({}, words)) return served === '';
				return extent !== 'all Wales' && lists(served).some((gss) => regionOf.get(gss) === code);
			};
			expect(numbers, name).toEqual([
				...TIERS.map((tier) => count((one) => inRow(one) && lists(one.tiers).includes(tier))),
				count(inRow)
			]);
			// The map says the same as the table.
			if (code) {
				await expect(page.getByRole('img', { name: m.home_map_alt({}, words) })).toContainText(
					String(numbers.at(-1))
				);
			}
		}
		expect(seen.sort()).toEqual([...new Set(regionOf.values())].sort());

		const expected: [label: string, count: number][] = [
			[m.home_sure_confirmed({}, words), count(({ certainty }) => certainty === 'confirmed')],
			[m.home_sure_old({}, words), count(({ certainty }) => certainty === 'out-of-date')],
			[m.home_sure_unconfirmed({}, words), count(({ certainty }) => certainty === 'unconfirmed')],
			[
				m.home_sure_ended({}, words),
				rows.filter(({ certainty, status }) => certainty === 'ended' || status === 'inactive')
					.length
			],
			[
				m.home_sure_background({}, words),
				rows.filter(({ in_scope, status }) => in_scope === 'no' && status === 'active').length
			],
			[
				m.home_unknown_welsh({}, words),
				count(({ languages }) => languages === '' || languages === 'mul')
			],
			[
				m.home_unknown_way_in({}, words),
				count((row) => row.self_referral !== 'yes' && row.professional_referral !== 'yes')
			],
			[m.home_unknown_accepting({}, words), count(({ accepting }) => accepting === '')],
			[m.home_unknown_ages({}, words), count((row) => row.age_basis === 'not recorded')],
			[m.home_unknown_source({}, words), count((row) => row.source_as_of === '')],
			[
				m.home_unknown_place({}, words),
				count(
					(row) =>
						/site|unplaced/.test(row.delivery) &&
						row.longitude === '' &&
						row.location_withheld === 'no'
				)
			]
		];
		for (const [label, number] of expected) {
			const line = await lineOf(page, label).innerText();
			expect(numberIn(line.replace(label, '')), label).toBe(number);
		}
		const self = page.getByRole('link', {
			name: m.home_parents_self(
				{ count: String(count((row) => row.self_referral === 'yes')) },
				words
			)
		});
		await expect(self).toHaveAttribute('href', `/${locale}/find?self=1`);
	});

	test(`${locale}: every link of the home page leads somewhere`, async ({ page, request }) => {
		await page.goto(`/${locale}`);
		const hrefs = await page
			.getByRole('main')
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
		expect(hrefs.length).toBeGreaterThan(25);
		for (const href of new Set(hrefs)) {
			if (href.startsWith('tel:')) continue;
			const [path, anchor] = href.split('#');
			expect.soft((await request.get(path!)).status(), href).toBe(200);
			if (anchor) await expect.soft(page.locator(`[id="${anchor}"]`), href).toHaveCount(1);
		}
	});

	test(`${locale}: a region leads to what is recorded for its families`, async ({ page }) => {
		await page.goto(`/${locale}`);
		const name = locale === 'en' ? 'North Wales' : 'Gogledd Cymru';
		await page.getByRole('table').getByRole('link', { name }).click();
		await expect(page).toHaveURL(`/${locale}/find?area=NW`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	});
}

test('the examples are live services on the tier they stand for, and say they are examples', async ({
	page,
	request
}) => {
	const rows = new Map((await recordedServices(request)).map((row) => [row.id, row]));
	await page.goto('/en');
	for (const tier of TIERS) {
		const examples = page.locator(`section[aria-labelledby="tier-${tier}"]`).getByRole('link');
		await expect(examples).toHaveCount(3);
		for (const href of await examples.evaluateAll((all) =>
			all.map((link) => link.getAttribute('href')!)
		)) {
			const row = rows.get(href.split('/').at(-1)!)!;
			expect(row).toMatchObject({ in_scope: 'yes', location_withheld: 'no' });
			expect(row.tiers.split(';')).toContain(tier);
		}
	}
	await expect(page.getByText(m.home_examples_note({}, { locale: 'en' }))).toBeVisible();
});

test('says how fresh it is: the picture, and that nobody has confirmed a record yet', async ({
	page
}) => {
	await page.goto('/en');
	const fresh = page.getByRole('region', { name: m.home_fresh({}, { locale: 'en' }) });
	await expect(fresh).toContainText(/Picture of \d{1,2} \w+ \d{4}, version \d+/);
	await expect(fresh).toContainText(m.home_fresh_none({}, { locale: 'en' }));
});

test('nothing moves while the page comes to life', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.addInitScript(() => {
		const moved = { sum: 0 };
		Object.assign(globalThis, { moved });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				moved.sum += (entry as never as { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto('/en');
	await expect(
		page.getByRole('button', { name: m.place_use_my_location({}, { locale: 'en' }) })
	).toBeVisible();
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
	const moved = await page.evaluate(
		() => (globalThis as never as { moved: { sum: number } }).moved
	);
	expect(moved.sum).toBeLessThan(0.02);
});
