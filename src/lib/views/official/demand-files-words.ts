import type { Demand } from '../../coverage/demand/demand.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from '../words/lists.ts';
import { partWords } from './vintage-words.ts';

/** Of which official files and vintages the places of children are made; nothing of the estimate. */
export function demandFilesWords({ files }: Pick<Demand, 'files'>, locale: Locale): string[] {
	if (files.length === 0) return [];
	const parts = files.map((file) => partWords(file, locale));
	return [m.official_files({ parts: inWords(parts, locale) }, { locale })];
}
