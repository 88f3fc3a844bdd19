/**
 * Headers of every answer, pages and data alike (the content security policy of pages comes from
 * SvelteKit). `same-origin` and not `no-referrer`: browsers send `Origin: null` with form posts under
 * the latter, which the protection against forged posts refuses.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy':
		'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()',
	'strict-transport-security': 'max-age=31536000; includeSubDomains'
};

/** The policy of answers that are not pages: nothing in them may load or run anything. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
