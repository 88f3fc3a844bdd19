/** Where answers are open data: anybody's page may read them, and nothing in them is one person's. */
const OPEN = /^\/(data|open-referral)(\/|$)/;

/** Whether a route (its id) is open data. */
export const isOpenData = (route: string | null): boolean => route !== null && OPEN.test(route);

/** Headers of open data: any origin may read it and put it on its pages, what tells its age included. */
export const OPEN_DATA_HEADERS: Readonly<Record<string, string>> = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers':
		'etag, last-modified, content-disposition, content-language, link, retry-after',
	'cross-origin-resource-policy': 'cross-origin'
};

/** The answer to a browser that asks first whether it may: for conditional requests it does. */
export const preflight = (): Response =>
	new Response(null, {
		status: 204,
		headers: {
			allow: 'GET, HEAD, OPTIONS',
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'accept, accept-language, if-none-match, if-modified-since',
			'access-control-max-age': '86400'
		}
	});
