import type { Locale } from '../../domain/bilingual/locale.ts';

// Numbers go by how they are read out: un, wyth, un ar ddeg. Before r, l and n a w is a consonant.
const VOWEL = /^(?:[aeiouyâêîôûŵŷáéíóúàèìòùäëïöü]|w(?![rln])|(?:1|8|11)$)/i;

/**
 * "a, b and c" in either language. Welsh is joined here, because Intl leaves the choice between "a"
 * and "ac" (before a vowel) to the reader: "a(c)".
 */
export function inWords(words: readonly string[], locale: Locale): string {
	const last = words[words.length - 1];
	if (last === undefined || words.length === 1) return last ?? '';
	const first = words.slice(0, -1).join(', ');
	const and = locale === 'en' ? 'and' : VOWEL.test(last) ? 'ac' : 'a';
	return `${first} ${and} ${last}`;
}

/** Thousands with a comma in both languages. */
export const number = (value: number, locale: Locale): string =>
	new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'cy').format(value);
