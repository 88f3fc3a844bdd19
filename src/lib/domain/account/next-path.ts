/** What may not lie in a path: a browser reads a backslash as a slash, and drops tabs and line ends. */
const NEVER = /[\\\p{Cc}\s]/u;
/** Pages of signing in and out: nobody is led back to them. */
const ON_THE_WAY = /^\/(en|cy)\/(sign-in|sign-out|auth)(\/|$)/;

/**
 * Where to go on after signing in: a path of this site under /en or /cy with its search, or null. What
 * comes in an address may have been put there by anybody, so another site is never an answer.
 */
export function readNextPath(wished: unknown): string | null {
	if (typeof wished !== 'string' || wished.length > 1000 || NEVER.test(wished)) return null;
	if (!/^\/(en|cy)(?=[/?]|$)/.test(wished)) return null;
	const site = 'https://this.invalid';
	if (!URL.canParse(wished, site)) return null;
	const { origin, pathname, search } = new URL(wished, site);
	if (origin !== site || !/^\/(en|cy)(\/|$)/.test(pathname) || pathname.startsWith('//'))
		return null;
	return ON_THE_WAY.test(pathname) ? null : pathname + search;
}
