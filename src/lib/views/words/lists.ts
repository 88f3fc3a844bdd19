import type { Locale } from '../../domain/bilingual/locale.ts';

/** "a, b and c" in either language (Intl has the Welsh "a"/"ac"). */
export const inWords = (words: readonly string[], locale: Locale): string =>
	new Intl.ListFormat(locale === 'en' ? 'en-GB' : 'cy', { type: 'conjunction' }).format(words);

/** Thousands with a comma in both languages. */
export const number = (value: number, locale: Locale): string =>
	new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'cy').format(value);
