import { parsePostcode } from './postcode.ts';
import { resolveName } from './resolve-name.ts';
import { resolveFullPostcode, resolveOutward } from './resolve-postcode.ts';
import type { Resolution } from './resolution.ts';
import type { ResolveWith } from './resolve-with.ts';

/**
 * Understands a typed place: a postcode, half a postcode, or the name of a town, village, council
 * area or region in either language. Never throws, and keeps nothing of the text but an outward
 * code.
 */
export function resolvePlace(text: string, given: ResolveWith): Resolution {
	if (!/[\p{L}\p{N}]/u.test(text)) return { outcome: 'empty' };
	const postcode = parsePostcode(text);
	switch (postcode.kind) {
		case 'full':
			return resolveFullPostcode(postcode, given);
		case 'outward':
			return resolveOutward(postcode.outward, given);
		case 'impossible':
			return {
				outcome: 'impossible',
				reason: postcode.reason,
				...(postcode.outward === undefined ? {} : { outward: postcode.outward })
			};
		case 'not-postcode':
			return resolveName(text, given);
	}
}
