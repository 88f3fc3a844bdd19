/** The two languages of the service, in the order of the address: /en and /cy. */
export const LOCALES = ['en', 'cy'] as const;
export type Locale = (typeof LOCALES)[number];

/** True when `value` names a language the service speaks. */
export const isLocale = (value: string): value is Locale =>
	(LOCALES as readonly string[]).includes(value);

/** The other language: what the switch leads to. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'cy' : 'en');
