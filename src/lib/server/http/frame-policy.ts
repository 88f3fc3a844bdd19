/** Routes of the pieces that other sites may show in frames. */
const FRAMED = /^\/\[locale=locale\]\/embed\/\(frame\)\//;

/** Whether a route is a piece for frames. Nobody is signed in there, and it sets and reads no cookie. */
export const isFramed = (route: string | null): boolean => FRAMED.test(route ?? '');

/**
 * Lets the named sites, and our own preview, show an answer in a frame. Without any nothing changes:
 * no site may. `X-Frame-Options` knows no list, so it goes; browsers that know one heed the policy.
 */
export function allowFraming(headers: Headers, ancestors: readonly string[]): void {
	const policy = headers.get('content-security-policy');
	if (ancestors.length === 0 || !policy) return;
	const allowed = `frame-ancestors 'self' ${ancestors.join(' ')}`;
	headers.set('content-security-policy', policy.replace(/\bframe-ancestors [^;]*/, allowed));
	headers.delete('x-frame-options');
}
