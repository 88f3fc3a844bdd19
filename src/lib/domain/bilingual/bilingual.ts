import type { Locale } from './locale.ts';

/**
 * How far the Welsh of a field can be trusted: written or passed by a person (`human`), waiting for
 * a translator (`draft`), or not there (`missing`).
 */
export const WELSH_STATES = ['human', 'draft', 'missing'] as const;
export type WelshState = (typeof WELSH_STATES)[number];

/** A public text in both languages, knowing the state of its Welsh. English may be missing too. */
export type Bilingual = { en: string | null; cy: string | null; cy_state: WelshState };

/** A text as one reader sees it. */
export type Reading = {
	text: string;
	/** The language the text is really in: goes into the element's `lang`. */
	lang: Locale;
	/** True when the reader's language is not there and the other one is shown. */
	fallback: boolean;
	/** True when the text shown is Welsh that no translator has passed. */
	draft: boolean;
};

/** Reads `text` for `locale`, falling back openly to the other language. */
export function read(text: Bilingual, locale: Locale): Reading {
	const own = text[locale];
	const lang: Locale = own !== null ? locale : locale === 'en' ? 'cy' : 'en';
	return {
		text: own ?? text[lang] ?? '',
		lang,
		fallback: own === null,
		draft: lang === 'cy' && text.cy_state === 'draft'
	};
}

/** A proper name or term that is the same in both languages. */
export const same = (text: string): Bilingual => ({ en: text, cy: text, cy_state: 'human' });
