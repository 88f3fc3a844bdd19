import { z } from 'zod';
import { bilingualSchema } from '../../../domain/bilingual/bilingual-schema.ts';
import { read } from '../../../domain/bilingual/bilingual.ts';

/** The longest text somebody wrote that goes into a message. */
const LONGEST = 5000;

/**
 * What has no business in a message: control characters (a line end in a subject would be a header)
 * and the marks that turn the direction of writing.
 */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text on one line, with nothing unseen in it. */
const onOneLine = (text: string): string =>
	text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** A name or sentence that is the same in both languages, or one for each. */
export const wordsField = z
	.union([
		z.string(),
		bilingualSchema.transform((text) => ({ en: read(text, 'en').text, cy: read(text, 'cy').text })),
		z.object({ en: z.string(), cy: z.string() })
	])
	.transform((text) =>
		typeof text === 'string'
			? { en: onOneLine(text), cy: onOneLine(text) }
			: { en: onOneLine(text.en), cy: onOneLine(text.cy) }
	);

/** What somebody wrote, line by line. */
export const writtenField = z.string().transform((text) =>
	text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.map((line) => line.replace(UNSEEN, ' ').trimEnd())
		.join('\n')
		.trim()
		.slice(0, LONGEST)
);

/**
 * An address of this site without its language, such as `/register` or `/auth/confirm?token_hash=...`:
 * each language of a message puts its own before it. Never another site.
 */
export const pathField = z
	.string()
	.max(2000)
	.regex(/^\/(?![/\\]|en(\/|$)|cy(\/|$))[!-~]*$/, 'a path below /en and /cy');

/** The reference number of a proposal, claim or report. */
export const referenceField = z.string().regex(/^[A-Za-z0-9-]{3,40}$/);
