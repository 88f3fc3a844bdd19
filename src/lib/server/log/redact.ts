/**
 * Takes out of a text what might say where a family lives: anything shaped like a full postcode
 * (however spaced or cased), coordinates finer than a log has use for, and e-mail addresses.
 */
export const redact = (text: string): string =>
	text
		.replace(/[^\s@"'<>(),;:/\\]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi, '[address]')
		.replace(/\b[a-z]{1,2}\d[a-z\d]?(?:\s|%20|\+|-)*\d[a-z]{2}\b/gi, '[postcode]')
		.replace(/(-?\d{1,2}\.\d{2})\d+/g, '$1');
