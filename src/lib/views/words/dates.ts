import type { Locale } from '../../domain/bilingual/locale.ts';
import { dayOf, daysBetween } from '../../domain/time/calendar.ts';
import { monthName } from '../../i18n/month-name.ts';
import { m } from '../../i18n/paraglide/messages.js';

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });

/** An ISO date in words: "21 November 2026", "21 Tachwedd 2026". */
export function longDate(date: string, locale: Locale): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return `${day} ${monthName(month, locale)} ${year}`;
}

/** An instant (ISO) as day and time in Wales: "21 November 2026 at 14:02". */
export function longTime(instant: string, locale: Locale): string {
	const at = new Date(instant);
	const day = longDate(dayOf(at), locale);
	return `${day} ${locale === 'cy' ? 'am' : 'at'} ${TIME.format(at)}`;
}

/** A date as far as a source gives it: "2018", "2026-03" or "2026-03-31". */
export function partialDate(date: string, locale: Locale): string {
	if (date.length === 10) return longDate(date, locale);
	if (date.length === 4) return date;
	const [year, month] = date.split('-').map(Number);
	return `${monthName(month!, locale)} ${year}`;
}

/** How long ago a date was: days up to a fortnight, weeks up to two months, then months. */
export function ago(date: string, today: string, locale: Locale): string {
	const days = Math.max(0, daysBetween(date, today));
	if (days === 0) return m.ago_today({}, { locale });
	if (days < 14) return m.ago_days({ days }, { locale });
	if (days < 60) return m.ago_weeks({ weeks: Math.floor(days / 7) }, { locale });
	return m.ago_months({ months: Math.floor(days / 30.44) }, { locale });
}
