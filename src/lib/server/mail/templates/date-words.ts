import type { Locale } from '../../../domain/bilingual/locale.ts';
import { monthName } from '../../../i18n/month-name.ts';

/** An ISO date in a message: 21 November 2026, 21 Tachwedd 2026. */
export function dateWords(date: string, locale: Locale): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return `${day} ${monthName(month, locale)} ${year}`;
}
