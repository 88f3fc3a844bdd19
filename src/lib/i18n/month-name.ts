/** Browsers may come without Welsh dates (Chromium does), and would write American ones instead. */
const WELSH_MONTHS =
	'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
		' '
	);
const ENGLISH_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** A month, 1 to 12, by its name. */
export const monthName = (month: number, locale: 'en' | 'cy'): string =>
	locale === 'cy' ? WELSH_MONTHS[month - 1]! : ENGLISH_MONTH.format(Date.UTC(2026, month - 1, 1));
