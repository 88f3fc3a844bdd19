import { expect, test } from '@playwright/test';
import { SECURITY_HEADERS } from '../../../src/lib/server/http/security-headers.ts';
import { siteRoutes } from '../../integration/server/site-routes.ts';
import { expectNothingFound } from '../found-by-axe.ts';
import { lookForEnglish } from '../left-in-english.ts';
import { everyPage, FRAMES, inLanguage } from '../pages.ts';
import { LOCALES, type Locale } from '../reader.ts';
import { signedInPages } from './signed-in-pages.ts';
import { ACTORS, makeScene } from './signed-in-scene.ts';

/** Each language at a width of its own; colours do not depend on either, so one is dark as well. */
const LOOKS = {
	en: { width: 390, schemes: ['light', 'dark'] },
	cy: { width: 1280, schemes: ['light'] }
} as const satisfies Record<Locale, object>;

/** A text of ours and an organisation of the record. */
const ALSO_A_NAME = 'Children in Wales';

const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const locale of LOCALES) {
	const { width, schemes } = LOOKS[locale];
	test(`${locale}, ${width} px: every page behind signing in is clean, in every state, and fits 320 px`, async ({
		browser
	}) => {
		test.setTimeout(600_000);
		const scene = await makeScene(browser, locale);
		const englishOn = await lookForEnglish();
		const problems: string[] = [];
		for (const actor of ACTORS) {
			const page = scene.pages[actor];
			page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
			page.on('console', (message) => {
				// The browser notes each page that is answered with 4xx: those are meant.
				const meant = /status of 4\d\d/.test(message.text());
				if (['error', 'warning'].includes(message.type()) && !meant) {
					problems.push(`${page.url()}: ${message.text()}`);
				}
			});
		}
		for (const { named, as, path, leads, status, then, alike } of signedInPages(scene)) {
			const page = scene.pages[as];
			await page.setViewportSize({ width, height: 844 });
			const answer = (await page.goto(inLanguage(locale, path)))!;
			// A page that leads elsewhere would be looked at in vain.
			const [asked] = (leads ?? path).split('?');
			expect
				.soft([answer.status(), new URL(page.url()).pathname], named)
				.toEqual([status ?? 200, inLanguage(locale, asked!)]);
			const headers = answer.headers();
			if (as !== 'visitor') expect.soft(headers['cache-control'], named).toBe('no-store');
			for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
				expect.soft(headers[name], `${named}: ${name}`).toBe(value);
			}
			try {
				await then?.(page);
			} catch (problem) {
				expect.soft(String(problem), named).toBe('reached');
				continue;
			}
			await expect.soft(page.getByRole('heading', { level: 1 }), named).toHaveCount(1);
			if (!alike) await expectNothingFound(page, named, schemes);
			else if (locale === 'en') await expectNothingFound(page, named, ['light']);
			if (locale === 'cy') {
				// Organisations to choose from stand in the language of their own names.
				const offered = await page.locator('#organization option').allTextContents();
				const names = new Set([ALSO_A_NAME, ...offered]);
				const said = (await englishOn(page)).filter((text) => !names.has(text));
				expect.soft(said, named).toEqual([]);
			}
			await page.setViewportSize({ width: 320, height: 640 });
			expect.soft(await page.evaluate(wider), `${named}: wider than 320 px`).toBeLessThanOrEqual(0);
		}
		expect(problems).toEqual([]);
		for (const page of Object.values(scene.pages)) await page.context().close();
	});
}

test('no page is forgotten: each route is looked at, by a visitor or by somebody with a role', async ({
	request
}) => {
	const id = '00000000-0000-4000-8000-000000000000';
	const offers = new Proxy({}, { get: () => id });
	const named = { organization: id, service: id, toCheck: id, area: 'W06000002', account: id };
	const behind = signedInPages({
		locale: 'en',
		pages: {} as never,
		offers: offers as never,
		batches: offers as never,
		examples: offers as never,
		feeds: offers as never,
		review: { draft: id, open: id, challenge: id },
		reports: { draft: id, published: '/review/reports/R-222222/1' },
		...named
	});
	// Pieces for frames are pages of their own; embedding.test.ts looks at them.
	const frames = FRAMES.map((path) => ({ path }));
	const looked = [...(await everyPage(request)), ...behind, ...frames].map(
		({ path }) => path.split('?')[0] || '/'
	);
	// Reached by doing something: an error page, thanks for having checked a record, and the copy that a
	// browser shows of what it kept (offline.test.ts).
	const reached = new Set(['/[...rest]', '/assurance/thanks', '/offline/find']);
	const forgotten = siteRoutes()
		.filter(({ id: route, page }) => page && route.startsWith('/[locale=locale]'))
		.map(({ id: route }) => route.replace('/[locale=locale]', '') || '/')
		.filter((route) => !reached.has(route))
		.filter((route) => {
			const path = route.replace(/\/\([^)]+\)/g, '').replace(/\[[^\]]+\]/g, '[^/]+');
			const pattern = new RegExp(`^${path}$`);
			return !looked.some((path) => pattern.test(path));
		});
	expect(forgotten).toEqual([]);
});
