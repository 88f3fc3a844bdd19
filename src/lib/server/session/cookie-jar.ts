import type { Cookies } from '@sveltejs/kit';
import type { CookieMethodsServer } from '@supabase/ssr';

/** The cookies of one request, all of them for this site only and out of reach of its scripts. */
export type CookieJar = Required<Pick<CookieMethodsServer, 'setAll'>> & {
	getAll(): { name: string; value: string }[];
	get(name: string): string | undefined;
	set(name: string, value: string): void;
	delete(name: string): void;
};

const LOCKED = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** Cookies end with the browser's own session, whatever lifetime a library wishes for them. */
export function cookieJar(cookies: Cookies): CookieJar {
	const jar = {
		getAll: () => cookies.getAll(),
		get: (name: string) => cookies.get(name),
		set: (name: string, value: string) => cookies.set(name, value, LOCKED),
		delete: (name: string) => cookies.delete(name, LOCKED)
	};
	return {
		...jar,
		setAll(changes) {
			for (const { name, value, options } of changes) {
				if (value === '' || options.maxAge === 0) jar.delete(name);
				else jar.set(name, value);
			}
		}
	};
}
