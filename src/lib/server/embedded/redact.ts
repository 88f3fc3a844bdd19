/**
 * What may be said aloud about a failure. `@supabase/lite` prints the failing SQL with its
 * parameters, and a parameter may be a family's postcode; a log line may hold the kind of error and
 * its code, nothing that came in with the request.
 */

/**
 * Postcode-shaped text, whole or outward only, however it was typed: `LL57 1TF`, `ll571tf`,
 * `LL57+1`, `CF10%201AA`. Shape after Royal Mail's rules (one or two letters, digit, letter or
 * digit; digit, two letters), loose on purpose: a word too many is no loss in a log.
 */
const postcodeShape = /\b[a-z]{1,2}\d[a-z\d]?(?:(?:\s|[-+._]|%20)*\d[a-z]{0,2})?\b/gi;

/** The text without anything shaped like a postcode. */
export function withoutPostcodes(text: string): string {
	return text.replace(postcodeShape, '[withheld]');
}

/** One log line for whatever was handed to `console`: classes and codes of errors, short plain words. */
export function describeForLog(values: readonly unknown[]): string {
	return values.map(describe).join(' ');
}

function describe(value: unknown): string {
	if (typeof value === 'string') return describeText(value);
	if (value === null || typeof value !== 'object') return typeof value;
	const code = 'code' in value && typeof value.code === 'string' ? value.code : '';
	const kind = value instanceof Error ? value.name : (value.constructor?.name ?? 'object');
	return /^[A-Z0-9_]{3,40}$/.test(code) ? `${kind} ${code}` : kind;
}

/** The first words of a message, up to where it quotes something or goes on to a second line. */
function describeText(text: string): string {
	const plain = text.split(/[\r\n"'`$:]/, 1)[0] ?? '';
	return withoutPostcodes(plain).slice(0, 80).trim();
}
