import type { Demand } from '../../coverage/demand/demand.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from '../words/lists.ts';
import { kindOfDataWords } from './kind-words.ts';
import { vintageWords } from './vintage-words.ts';

/** Of which official files and vintages the places of children are made; nothing of the estimate. */
export function demandFilesWords({ files }: Pick<Demand, 'files'>, locale: Locale): string[] {
	if (files.length === 0) return [];
	const parts = files.map(({ kind, vintage }) =>
		m.official_part(
			{ kind: kindOfDataWords(kind, locale), vintage: vintageWords(vintage, locale) },
			{ locale }
		)
	);
	return [m.official_files({ parts: inWords(parts, locale) }, { locale })];
}
