/**
 * A month or a year as typed ("4 2025", "04/2025", "2025-04", "2025") as "2025-04" or "2025"; null for
 * an empty field, undefined for anything else.
 */
export function typedPeriod(text: string): string | null | undefined {
	if (text === '') return null;
	const [, month, year] = /^(?:(\d{1,2})[\s/.-]+)?(20\d\d)$/.exec(text) ?? [];
	const [, isoYear, isoMonth] = /^(20\d\d)-(\d{2})$/.exec(text) ?? [];
	const number = month ?? isoMonth;
	if (number !== undefined && !(Number(number) >= 1 && Number(number) <= 12)) return undefined;
	const known = year ?? isoYear;
	if (known === undefined) return undefined;
	return number === undefined ? known : `${known}-${number.padStart(2, '0')}`;
}

/** The same as the form shows it: "4 2025". */
export function showPeriod(period: string | undefined): string {
	const [year = '', month] = (period ?? '').split('-');
	return month === undefined ? year : `${Number(month)} ${year}`;
}
