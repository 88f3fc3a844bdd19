/** Helplines and old national numbers that are shorter than the rest. */
const SHORT_LINES = new Set(['08001111', '08454647']);

/**
 * True for a number that can be rung or texted in the United Kingdom: 10 or 11 digits from the leading
 * 0, the short numbers such as 101 and 116 123, five digits for text messages; or, with a plus sign,
 * one of any country.
 */
export function isPhoneNumber(text: string): boolean {
	if (!/^\+?[0-9 ]+$/.test(text)) return false;
	const digits = text.replace(/ /g, '').replace(/^\+44(0(?=\d{9}))?/, '0');
	if (digits.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(digits);
	if (digits.startsWith('0')) return /^0\d{9,10}$/.test(digits) || SHORT_LINES.has(digits);
	return /^(1\d\d|999|116\d{3}|18\d{3}|[678]\d{4})$/.test(digits);
}
