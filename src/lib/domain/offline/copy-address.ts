import { LOCALES, type Locale } from '../bilingual/locale.ts';

/** Every store that holds a copy begins so, whichever version of the site made it. */
export const COPY_PREFIX = 'haenau-offline-';

/** The store of a version of the site. */
export const copyStore = (siteVersion: string): string => COPY_PREFIX + siteVersion;

/** Where the data of an area for keeping is. */
export const copyAddress = (area: string): string => `/data/offline/${area}.json`;

/** The page that shows what is kept. */
export const copyPage = (locale: Locale): string => `/${locale}/offline/find`;

/** The page that is shown in place of one that cannot be reached, in the language of its address. */
export const copyPageFor = (pathname: string): string =>
	copyPage(LOCALES.find((locale) => pathname.split('/')[1] === locale) ?? 'en');

/** Files that pages are drawn with: they say nothing of who read what. */
const DRAWN_WITH = /^\/(_app\/immutable\/|fonts\/)|^\/(before-paint\.js|favicon\.svg)$/;

/** Whether a path is a file that pages are drawn with. */
export const isPageFile = (pathname: string): boolean => DRAWN_WITH.test(pathname);

/**
 * The files that a page of ours asks for, as paths: from its own text, and from the header `link`, where the
 * server names the modules that those it starts with will ask for.
 */
export function filesOfPage(html: string, link: string | null, address: string): string[] {
	const named = [
		...html.matchAll(/(?:href|src)="([^"]+)"|import\("([^"]+)"\)/g),
		...(link ?? '').matchAll(/<([^>]+)>/g)
	];
	const paths = named.flatMap(([, file, module]) => {
		const at = new URL((file ?? module)!.replaceAll('&amp;', '&'), address);
		return at.origin === new URL(address).origin && isPageFile(at.pathname) ? [at.pathname] : [];
	});
	return [...new Set(paths)];
}
