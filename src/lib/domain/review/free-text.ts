import { parsePostcode } from '../place/postcode.ts';

/** What may not stand in a text that everybody reads: it would say who or where somebody is. */
export type Unfit = 'postcode' | 'e-mail';

/** Whether a text names a whole postcode, which says where a household is, or an e-mail address. */
export function unfitIn(text: string): Unfit | null {
	const postcodes = text
		.normalize('NFKC')
		.matchAll(/\b[a-z]{1,2}\d[a-z\d]?\s*\d[abd-hjlnp-uw-z]{2}\b/gi);
	if ([...postcodes].some(([found]) => parsePostcode(found).kind === 'full')) return 'postcode';
	return /\S@\S+\.\S/.test(text) ? 'e-mail' : null;
}

/** Whether a text is an address on the web. */
export const isWebAddress = (text: string): boolean =>
	text.length <= 500 && !/\s/.test(text) && /^https?:\/\/[^/]+\./.test(text) && URL.canParse(text);
