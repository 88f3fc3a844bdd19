import { LOCALES } from '../../domain/bilingual/locale.ts';
import { element } from '../data/xml.ts';
import type { SitePage } from './site-pages.ts';

/** Addresses a sitemap may hold, a little under what the protocol allows (50,000). */
export const MOST_ADDRESSES = 45_000;

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** How many parts a sitemap of so many pages has. Each page has an address in each language. */
export const partsOf = (pages: number, most = MOST_ADDRESSES): number =>
	Math.max(1, Math.ceil((pages * LOCALES.length) / most));

/** Pages as a sitemap: each in every language, with its addresses in the others. */
export function writeSitemap(pages: readonly SitePage[], origin: string): string {
	const urls = pages.flatMap(({ path, changed }) => {
		const addresses = LOCALES.map((lang) => ({ lang, href: `${origin}/${lang}${path}` }));
		const others = [
			...addresses.map(({ lang, href }) => ({ hreflang: lang, href })),
			{ hreflang: 'x-default', href: path === '' ? `${origin}/` : `${origin}/en${path}` }
		]
			.map((link) => element('xhtml:link', { rel: 'alternate', ...link }))
			.join('');
		const day = changed ? element('lastmod', {}, changed) : '';
		return addresses.map(({ href }) => element('url', {}, element('loc', {}, href) + day + others));
	});
	const root = { xmlns: XMLNS, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
	return `${HEAD}${element('urlset', root, urls.join('\n'))}\n`;
}

/** One part of a sitemap that is too long for one file; null where there is no such part. */
export function sitemapPart(
	pages: readonly SitePage[],
	part: number,
	origin: string,
	most = MOST_ADDRESSES
): string | null {
	if (part < 1 || part > partsOf(pages.length, most)) return null;
	const each = Math.floor(most / LOCALES.length);
	return writeSitemap(pages.slice((part - 1) * each, part * each), origin);
}

/** The sitemap: all pages, or the index of its parts where they are too many for one file. */
export function writeSitemapOrIndex(
	pages: readonly SitePage[],
	origin: string,
	most = MOST_ADDRESSES
): string {
	const parts = partsOf(pages.length, most);
	if (parts === 1) return writeSitemap(pages, origin);
	const each = Array.from({ length: parts }, (_, at) =>
		element('sitemap', {}, element('loc', {}, `${origin}/sitemap-${at + 1}.xml`))
	);
	return `${HEAD}${element('sitemapindex', { xmlns: XMLNS }, each.join('\n'))}\n`;
}

/** What robots should not read: work on the record, searches, and what only a page asks for. */
const NOT_READ = [
	'/account',
	'/admin',
	'/assurance',
	'/auth',
	'/moderation',
	'/outbox',
	'/register/',
	'/sign-in',
	'/sign-out',
	'/stewardship',
	'/shortlist',
	'/unmet-need',
	'/feedback',
	'/find?',
	'/find/',
	'/ladder?',
	'/coverage/view',
	'/coverage/points',
	'/coverage/*/view',
	'/services/*/wrong',
	'/services/*/feedback',
	'/review/reports/new',
	'/review/reports/drafts',
	'/review/findings/new',
	'/review/challenges/new',
	'/embed/'
];

/** What robots may read, and where the list of pages is. */
export const writeRobots = (origin: string): string =>
	[
		'User-agent: *',
		...LOCALES.flatMap((locale) => NOT_READ.map((path) => `Disallow: /${locale}${path}`)),
		'Disallow: /*/__data.json',
		'Disallow: /data/coverage-inputs.json',
		'',
		`Sitemap: ${origin}/sitemap.xml`,
		''
	].join('\n');
