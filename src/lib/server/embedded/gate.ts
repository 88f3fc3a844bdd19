/**
 * What of the embedded Supabase the application may reach. The rest of its surface is shut: some of
 * it answers without a key (`/_system`), some ignores that sign-up is off (`/otp` and `/magiclink`
 * create accounts), and the application needs none of it.
 */
const open: { methods: string[]; path: RegExp; search?: RegExp }[] = [
	{ methods: ['GET', 'HEAD', 'POST'], path: /^\/rest\/v1\/rpc\/[a-z_][a-z0-9_]*$/ },
	{ methods: ['POST'], path: /^\/auth\/v1\/token$/, search: /^\?grant_type=refresh_token$/ },
	{ methods: ['POST'], path: /^\/auth\/v1\/verify$/ },
	{ methods: ['POST'], path: /^\/auth\/v1\/logout$/ },
	{ methods: ['GET'], path: /^\/auth\/v1\/user$/ },
	{ methods: ['GET'], path: /^\/auth\/v1\/\.well-known\/jwks\.json$/ }
];

/** Whether the request is one of those the application makes. */
export function isOpen(method: string, url: string): boolean {
	const { pathname, search } = new URL(url);
	return open.some(
		(way) =>
			way.methods.includes(method) &&
			way.path.test(pathname) &&
			(way.search === undefined || way.search.test(search))
	);
}
