import type { Locale } from '../../domain/bilingual/locale.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';

const TAGS: Record<Locale, string> = { en: 'en-GB', cy: 'cy' };

/** An ISO date in words: "21 November 2026", "21 Tachwedd 2026". */
export const longDate = (date: string, locale: Locale): string =>
	new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`)
	);

/** An instant (ISO) as day and time in Wales: "21 November 2026, 14:02". */
export const longTime = (instant: string, locale: Locale): string =>
	new Intl.DateTimeFormat(TAGS[locale], {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/London'
	}).format(new Date(instant));

/** A date as far as a source gives it: "2018", "2026-03" or "2026-03-31". */
export function partialDate(date: string, locale: Locale): string {
	if (date.length === 10) return longDate(date, locale);
	if (date.length === 4) return date;
	return new Intl.DateTimeFormat(TAGS[locale], {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${date}-01T00:00:00Z`));
}

/** How long ago a date was: days up to a fortnight, weeks up to two months, then months. */
export function ago(date: string, today: string, locale: Locale): string {
	const days = Math.max(0, daysBetween(date, today));
	if (days === 0) return m.ago_today({}, { locale });
	if (days < 14) return m.ago_days({ days }, { locale });
	if (days < 60) return m.ago_weeks({ weeks: Math.floor(days / 7) }, { locale });
	return m.ago_months({ months: Math.floor(days / 30.44) }, { locale });
}
