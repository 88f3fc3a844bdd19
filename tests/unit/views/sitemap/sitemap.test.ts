import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/lib/domain/snapshot/snapshot.ts';
import { sitePages } from '../../../../src/lib/views/sitemap/site-pages.ts';
import {
	partsOf,
	sitemapPart,
	writeRobots,
	writeSitemap,
	writeSitemapOrIndex
} from '../../../../src/lib/views/sitemap/write-sitemap.ts';
import { aService, idOf } from '../../domain/a-service.ts';
import { seedReference } from '../../domain/seed-record.ts';

const ORIGIN = 'https://haenau.example';
const TODAY = '2026-11-22';
const checked = { checked_on: '2026-11-10', role: 'provider' } as const;

function pagesWith(...services: ReturnType<typeof aService>[]) {
	const none = new Map();
	return sitePages(
		{
			version: 1,
			changedAt: '2026-11-21T10:00:00Z',
			takenAt: '2026-11-21T10:00:05Z',
			services: new Map(services.map((service) => [service.id, service])),
			statements: none,
			reference: seedReference,
			findings: none,
			challenges: none,
			annualReports: none,
			feedback: none,
			examples: none,
			serviceHistories: none,
			datedSnapshots: none,
			datedDocuments: none
		} satisfies Snapshot,
		TODAY
	);
}
const ofServices = (pages: ReturnType<typeof pagesWith>) =>
	pages.filter(({ path }) => path.startsWith('/services/'));

describe('the pages that search engines may keep', () => {
	it('have of services only those that somebody has checked, lately, and no sensitive one', () => {
		const pages = pagesWith(
			aService({ id: idOf(1), assurance: checked, last_modified: '2026-11-01' }),
			aService({ id: idOf(2) }),
			aService({ id: idOf(3), assurance: { ...checked, checked_on: '2024-01-01' } }),
			aService({ id: idOf(4), assurance: checked, status: 'defunct' }),
			aService({ id: idOf(5), assurance: checked, in_scope: false }),
			aService({ id: idOf(6), assurance: checked, categories: ['domestic_abuse'] })
		);
		expect(ofServices(pages)).toEqual([{ path: `/services/${idOf(1)}`, changed: '2026-11-10' }]);
	});

	it('have every area, every region and Wales, and no page of work or search', () => {
		const paths = pagesWith().map(({ path }) => path);
		expect(paths.filter((path) => path.startsWith('/coverage/'))).toHaveLength(22 + 7 + 1);
		expect(new Set(paths).size).toBe(paths.length);
		for (const path of paths) expect(path).not.toMatch(/\?|moderation|sign-in|shortlist|outbox/);
	});
});

describe('the sitemap', () => {
	it('names each page in each language with its pair', () => {
		const text = writeSitemap([{ path: '/about', changed: '2026-11-21' }], ORIGIN);
		expect(text.match(/<loc>[^<]*/g)).toEqual([
			`<loc>${ORIGIN}/en/about`,
			`<loc>${ORIGIN}/cy/about`
		]);
		expect(text.match(/<lastmod>2026-11-21<\/lastmod>/g)).toHaveLength(2);
		expect(text.match(/hreflang="(en|cy|x-default)"/g)).toHaveLength(6);
	});

	it('becomes an index of parts when it is too long, and the parts hold every page once', () => {
		const pages = pagesWith();
		const whole = writeSitemapOrIndex(pages, ORIGIN);
		expect(whole).toContain('<urlset');
		const most = 20;
		const index = writeSitemapOrIndex(pages, ORIGIN, most);
		const parts = partsOf(pages.length, most);
		expect(index.match(/<loc>[^<]*/g)).toEqual(
			Array.from({ length: parts }, (_, at) => `<loc>${ORIGIN}/sitemap-${at + 1}.xml`)
		);
		const locs = Array.from({ length: parts }, (_, at) =>
			sitemapPart(pages, at + 1, ORIGIN, most)!.match(/<loc>[^<]*/g)!
		);
		expect(Math.max(...locs.map(({ length }) => length))).toBeLessThanOrEqual(most);
		expect(locs.flat()).toEqual(whole.match(/<loc>[^<]*/g));
		expect(sitemapPart(pages, parts + 1, ORIGIN, most)).toBeNull();
		expect(sitemapPart(pages, 0, ORIGIN, most)).toBeNull();
	});
});

it('robots are told where the list is, and what not to read in both languages', () => {
	const text = writeRobots(ORIGIN);
	expect(text).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
	for (const path of ['/en/find?', '/cy/find/', '/en/outbox', '/cy/register/', '/en/sign-in']) {
		expect(text).toContain(`Disallow: ${path}\n`);
	}
	expect(text).not.toMatch(/Disallow: \/(en|cy)?\n/);
});
