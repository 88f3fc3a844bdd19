import { expect, test } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced, fillIn, submit } from './family-search.ts';
import { lookForEnglish } from './left-in-english.ts';
import { readSource } from './page-source.ts';
import { everyPage, inLanguage } from './pages.ts';
import { LOCALES } from './reader.ts';

test('every Welsh page is in Welsh', async ({ page, request }) => {
	test.slow();
	const englishOn = await lookForEnglish();
	for (const { named, path } of await everyPage(request)) {
		await page.goto(inLanguage('cy', path));
		expect.soft(await englishOn(page), named).toEqual([]);
	}
});

test('every page says its language, has a title, names its pair and leads to it', async ({
	page,
	request,
	baseURL
}) => {
	test.slow();
	for (const { named, path, status } of await everyPage(request)) {
		const titles: string[] = [];
		for (const locale of LOCALES) {
			const source = await readSource({ page, request }, inLanguage(locale, path), (found) => ({
				lang: found.documentElement.lang,
				title: found.title,
				canonical: found.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
				pairs: [...found.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
					link.getAttribute('hreflang'),
					link.getAttribute('href')
				]),
				switches: [...found.querySelectorAll('body > * header a[hreflang]')].map((link) =>
					link.getAttribute('href')
				)
			}));
			const { lang, title, pairs, switches, canonical } = source.read;
			// A page that one address stands for names its pair by that; a search by what was asked.
			const address = (other: (typeof LOCALES)[number]) => `${baseURL}${inLanguage(other, path)}`;
			const canonicalIn = (other: (typeof LOCALES)[number]) => address(other).split('?')[0];
			if (canonical !== null) expect.soft(canonical, named).toBe(canonicalIn(locale));
			expect.soft(source.status, named).toBe(status);
			expect.soft(lang, named).toBe(locale);
			expect.soft(title, named).toMatch(/\S - Haenau$/);
			titles.push(title);
			for (const other of LOCALES) {
				expect
					.soft(pairs, `${named}: ${locale} to ${other}`)
					.toContainEqual([other, canonical ? canonicalIn(other) : address(other)]);
			}
			expect
				.soft(
					pairs.map(([lang]) => lang),
					named
				)
				.toContain('x-default');
			const [pair] = LOCALES.filter((other) => other !== locale);
			expect.soft(switches, named).toContain(inLanguage(pair!, path));
		}
		// Names of services are the record's; every other title differs.
		if (!path.startsWith('/services') || status === 404) {
			expect.soft(titles[0], named).not.toBe(titles[1]);
		}
	}
});

test('changes the language in the middle of a search and keeps the search', async ({ page }) => {
	await fillIn(page, 'en', { near: 'Tonypandy', ages: 'unborn', need: 'edge_of_care' });
	await submit(page, 'en');
	await expect(page).toHaveURL(/\/en\/find\?/);
	const english = new URL(page.url());
	const count = /^\d+/.exec(await announced(page).innerText())![0];
	await page.getByRole('link', { name: 'Cymraeg', exact: true }).click();
	await expect(page).toHaveURL(`/cy/find${english.search}`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
	await expect(announced(page)).toContainText(count);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		m.find_for_unborn({}, { locale: 'cy' })
	);
	await page.getByRole('link', { name: 'English', exact: true }).click();
	await expect(page).toHaveURL(english.href);
});

test('text that exists in English only is marked as English on a Welsh page, with a note', async ({
	page
}) => {
	await page.goto(
		'/cy/find?near=Tonypandy&at=51.62,-3.45&area=W06000016&age=unborn&category=edge_of_care'
	);
	const magu = page.getByRole('article').filter({ hasText: 'Magu' }).first();
	const description = magu.locator('.what');
	await expect(description.locator('[lang=en]')).toContainText('Pre-birth support');
	await expect(description).toContainText(m.shell_english_only({}, { locale: 'cy' }));
	await expect(magu.getByRole('link').locator('[lang=en]')).toHaveText('Magu');
	await magu.getByRole('link', { name: 'Magu' }).click();
	await expect(page.getByRole('heading', { level: 1 }).locator('[lang=en]')).toHaveText('Magu');
	await expect(page.getByText(m.shell_english_only({}, { locale: 'cy' })).first()).toBeVisible();
});

const ASKED: [header: string, locale: string][] = [
	['cy', 'cy'],
	['cy-GB,cy;q=0.9,en;q=0.8', 'cy'],
	['en-GB,en;q=0.9,cy;q=0.5', 'en'],
	['fr-FR,fr;q=0.9', 'en'],
	['fr;q=0.9,cy;q=0.3', 'cy']
];

test('the bare address leads to the language that the browser asks for', async ({ request }) => {
	for (const [header, locale] of ASKED) {
		const answer = await request.get('/', {
			maxRedirects: 0,
			headers: { 'accept-language': header }
		});
		expect(answer.headers().location, header).toBe(`/${locale}`);
		expect(answer.headers().vary?.toLowerCase()).toContain('accept-language');
	}
});

test('the foot of every page says how much Welsh awaits a translator', async ({ page }) => {
	for (const locale of LOCALES) {
		await page.goto(`/${locale}/method`);
		const about = await page.getByRole('contentinfo').innerText();
		const count = Number(/(\d+) (Welsh texts?|o destunau Cymraeg)/.exec(about)?.[1]);
		expect(count).toBeGreaterThan(0);
	}
});
