import type { BrowserContextOptions } from '@playwright/test';

export type Locale = 'en' | 'cy';
export const LOCALES: readonly Locale[] = ['en', 'cy'];

/** One way of reading the site: a language, a width in CSS pixels, scripts or none. */
export type Reader = { locale: Locale; javaScript: boolean; width: number; named: string };

/** Both languages, phone and desktop, with and without JavaScript. */
export const READERS: readonly Reader[] = LOCALES.flatMap((locale) =>
	[390, 1280].flatMap((width) =>
		[true, false].map((javaScript) => ({
			locale,
			javaScript,
			width,
			named: `${locale}, ${width} px wide, ${javaScript ? 'with' : 'without'} JavaScript`
		}))
	)
);

/** The browser of a reader. */
export const browserOf = ({ javaScript, width, locale }: Reader): BrowserContextOptions => ({
	javaScriptEnabled: javaScript,
	viewport: { width, height: 844 },
	locale: locale === 'en' ? 'en-GB' : 'cy'
});
