import type { Locale } from '../../domain/bilingual/locale.ts';
import { daysOfQuarter } from '../../domain/unmet-need/quarter.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { partialDate } from './dates.ts';

/** "October to December 2026" */
export function quarterWords(quarter: string, locale: Locale): string {
	const { from } = daysOfQuarter(quarter);
	const year = from.slice(0, 4);
	const month = Number(from.slice(5, 7));
	const name = (of: number) =>
		partialDate(`${year}-${String(of).padStart(2, '0')}`, locale).replace(` ${year}`, '');
	return m.unmet_quarter({ from: name(month), to: name(month + 2), year }, { locale });
}
