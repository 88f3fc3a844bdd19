import type { Demand } from '../../coverage/demand/demand.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { demandFilesWords } from './demand-files-words.ts';

/** By what children are placed, as a sentence: the estimate and its bias, or the official files. */
export const placedLine = (demand: Pick<Demand, 'set' | 'files'>, locale: Locale): string =>
	demand.set === 'settlements'
		? m.review_estimate({}, { locale })
		: [m.official_placed_line({}, { locale }), ...demandFilesWords(demand, locale)].join(' ');
