import type { BrowserContextOptions } from '@playwright/test';

export type Locale = 'en' | 'cy';
export const LOCALES: readonly Locale[] = ['en', 'cy'];

/** One way of reading the site: a language, a width in CSS pixels, scripts or none. */
export type Reader = { locale: Locale; javaScript: boolean; width: number; named: string };

/**
 * Four readers: each language meets each width, each language is read with scripts and without, and
 * so is each width. All eight would say little more and take twice as long.
 */
export const READERS: readonly Reader[] = LOCALES.flatMap((locale) =>
	[390, 1280].map((width) => {
		const javaScript = (locale === 'en') === (width === 390);
		const scripts = javaScript ? 'with' : 'without';
		return {
			locale,
			javaScript,
			width,
			named: `${locale}, ${width} px wide, ${scripts} JavaScript`
		};
	})
);

/** The browser of a reader. */
export const browserOf = ({ javaScript, width, locale }: Reader): BrowserContextOptions => ({
	javaScriptEnabled: javaScript,
	viewport: { width, height: 844 },
	locale: locale === 'en' ? 'en-GB' : 'cy'
});
