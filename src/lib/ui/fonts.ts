const LATIN = ['/fonts/atkinson-next-latin.woff2', '/fonts/literata-560-latin.woff2'];
const WELSH_LETTERS = ['/fonts/atkinson-next-cymraeg.woff2', '/fonts/literata-560-cymraeg.woff2'];

/**
 * Font files a page in this language is sure to need, as addresses from the root of the site, to be
 * preloaded. Pages in English fetch the Welsh letters only when one is on the page.
 */
export function fontPreloads(locale: string): string[] {
	return locale === 'cy' ? [...LATIN, ...WELSH_LETTERS] : [...LATIN];
}
