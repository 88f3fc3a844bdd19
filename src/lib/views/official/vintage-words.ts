import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindOfDataWords } from './kind-words.ts';

/** What vintages say beside years, as publishers and imports write it. */
const WELSH: Readonly<Record<string, string>> = {
	January: 'Ionawr',
	February: 'Chwefror',
	March: 'Mawrth',
	April: 'Ebrill',
	May: 'Mai',
	June: 'Mehefin',
	July: 'Gorffennaf',
	August: 'Awst',
	September: 'Medi',
	October: 'Hydref',
	November: 'Tachwedd',
	December: 'Rhagfyr',
	'children mid-': 'plant canol '
};
const KNOWN = new RegExp(Object.keys(WELSH).join('|'), 'g');

/** The vintage of official data ("August 2024"), with the words in it that are known in the reader's language. */
export const vintageWords = (vintage: string, locale: Locale): string =>
	locale === 'en' ? vintage : vintage.replace(KNOWN, (word) => WELSH[word]!);

/** A kind of official data with its vintage: "Deprivation (WIMD) (2025)". */
export const partWords = (file: { kind: string; vintage: string }, locale: Locale): string =>
	m.official_part(
		{ kind: kindOfDataWords(file.kind, locale), vintage: vintageWords(file.vintage, locale) },
		{ locale }
	);
