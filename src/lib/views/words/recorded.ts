import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** "3 services"; none recorded is said in words, because it is not none. */
export const recordedWords = (count: number, locale: Locale): string =>
	count === 0 ? m.declare_records_none({}, { locale }) : m.declare_records({ count }, { locale });
