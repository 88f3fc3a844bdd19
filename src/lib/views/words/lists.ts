import type { Locale } from '../../domain/bilingual/locale.ts';

// Numbers go by how they are read out: un, wyth, un ar ddeg. Before r, l and n a w is a consonant.
const VOWEL = /^(?:[aeiouyâêîôûŵŷáéíóúàèìòùäëïöü]|w(?![rln])|(?:1|8|11)$)/i;

/**
 * "a, b and c" in either language. Welsh is joined here, because Intl leaves the choice between "a"
 * and "ac" (before a vowel) to the reader: "a(c)". After "a" a c, p or t is aspirated; a name is data
 * and stays as it is, so before one there is a comma only.
 */
export function inWords(words: readonly string[], locale: Locale): string {
	const last = words[words.length - 1];
	if (last === undefined || words.length === 1) return last ?? '';
	const first = words.slice(0, -1).join(', ');
	if (locale === 'en') return `${first} and ${last}`;
	const [, bare] = /^yr? (.+)$/.exec(last) ?? [];
	if (bare !== undefined) return `${first} a’r ${bare}`;
	if (/^[CPT](?!h)/.test(last)) return `${first}, ${last}`;
	if (VOWEL.test(last)) return `${first} ac ${last}`;
	return `${first} a ${last.replace(/^([cpt])(?!h)/, '$1h')}`;
}

/** Thousands with a comma in both languages. */
export const number = (value: number, locale: Locale): string =>
	new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'cy').format(value);
