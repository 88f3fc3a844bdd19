import { read, type Bilingual } from '../bilingual/bilingual.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';

/** Begins every field that is ours and not the standard's. */
export const PREFIX = 'haenau_';

/** A text as it stands in the language of the feed, in the other where that one is missing. */
export const sayIn = ({ locale }: FeedGround, text: Bilingual | null): string | null =>
	text === null ? null : read(text, locale).text;

/**
 * Both languages of a text beside the field it fills: `haenau_name_en`, `haenau_name_cy`, and
 * `haenau_name_cy_state` where there is Welsh, which a translator has passed (`human`) or not (`draft`).
 */
export const inBothLanguages = (field: string, text: Bilingual | null): Document =>
	leaveOutEmpty({
		[`${PREFIX}${field}_en`]: text?.en,
		[`${PREFIX}${field}_cy`]: text?.cy,
		[`${PREFIX}${field}_cy_state`]: text?.cy ? text.cy_state : null
	});
