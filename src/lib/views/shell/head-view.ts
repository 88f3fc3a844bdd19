import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import { feedAddress } from '../data/changes/feed-address.ts';
import { sharingPicture, type SharingPicture } from './sharing-picture.ts';
import { inOtherLocale } from './shell-view.ts';

/**
 * Pages that search engines may keep, by route. `always`: whatever the address asks for, the page is the
 * one without it (filters and assumptions arrange it). `bare`: with a question it is somebody's search.
 */
const KEPT: Readonly<Record<string, 'always' | 'bare'>> = {
	'': 'always',
	'/find': 'bare',
	'/ladder': 'bare',
	'/good-practice': 'bare',
	'/good-practice/[id]': 'always',
	'/services/[id]': 'always',
	'/coverage': 'always',
	'/coverage/[area]': 'always',
	'/review': 'always',
	'/review/regions/[region]': 'always',
	'/review/unknown': 'always',
	'/review/forecast': 'always',
	'/review/history': 'always',
	'/review/compare': 'bare',
	'/review/parental-advocacy': 'always',
	'/review/edge-of-care': 'always',
	'/review/findings': 'bare',
	'/review/findings/[reference]': 'always',
	'/review/challenges': 'bare',
	'/review/challenges/[reference]': 'always',
	'/review/reports': 'always',
	'/review/reports/[reference]': 'always',
	'/review/reports/[reference]/[version]': 'always',
	'/open-data': 'always',
	'/open-data/dictionary': 'always',
	'/embed': 'bare',
	'/method': 'always',
	'/about': 'always',
	'/accessibility': 'always',
	'/privacy': 'always',
	'/safety': 'always'
};

/** What a page at an address is, as its route and its own data say. */
export type PageAt = {
	url: { origin: string; pathname: string; search: string; searchParams: URLSearchParams };
	/** Id of the route; null where there is none. */
	route: string | null;
	params: Readonly<Partial<Record<string, string>>>;
	status: number;
	/** False where the page itself says that nobody should keep it. */
	indexable?: boolean;
};

/** What stands in a page's head for machines: search engines, feed readers, whoever shows a shared link. */
export type HeadView = {
	/** The one address of the page; null for a page that nobody should keep. */
	canonical: string | null;
	/** The page in each language, and where it leads who speaks neither. */
	alternates: { lang: Locale | 'x-default'; href: string }[];
	/** The address without what was asked: what a shared link says it leads to. */
	url: string;
	picture: SharingPicture;
	/** Feeds of what changes here. */
	feed: string;
};

/** Works out the head of a page. */
export function headView(page: PageAt, locale: Locale): HeadView {
	const { url, route, params } = page;
	const id = (route ?? 'none').replace('/[locale=locale]', '');
	const path = url.pathname.replace(/\/+$/, '') || '/';
	const kept =
		page.status < 400 &&
		page.indexable !== false &&
		(KEPT[id] === 'always' || (KEPT[id] === 'bare' && url.search === ''));
	const search = kept ? '' : url.search;
	const inLocale = (lang: Locale) => url.origin + inOtherLocale({ pathname: path, search }, lang);
	const place = id.startsWith('/coverage/') || id.startsWith('/review/regions/');
	const code = place ? (params.area ?? params.region ?? null) : null;
	return {
		canonical: kept ? url.origin + path : null,
		alternates: [
			...LOCALES.map((lang) => ({ lang, href: inLocale(lang) })),
			// The bare address asks the browser for its language.
			{ lang: 'x-default', href: id === '' ? `${url.origin}/` : inLocale('en') }
		],
		url: url.origin + path,
		picture: sharingPicture(
			{
				place: page.status < 400 ? code : null,
				tier: id === '/coverage' || id === '/find' ? url.searchParams.get('tier') : null
			},
			locale
		),
		feed: feedAddress(locale, isPlace(code) ? `area=${code}` : '')
	};
}

/** Wales as a whole is no filter. */
const isPlace = (code: string | null): code is string =>
	code !== null && code !== 'W92000004' && /^(W06\d{6}|[A-Z]{2,3})$/.test(code);
