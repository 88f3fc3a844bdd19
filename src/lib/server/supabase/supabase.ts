import { join } from 'node:path';
import { createServerClient, type CookieMethodsServer } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Environment } from '../config/environment.ts';
import { projectFolder } from '../config/project-folder.ts';
import { ensureAccount, removeAccount } from '../embedded/account.ts';
import { openEmbedded, type EmbeddedSupabase } from '../embedded/open.ts';
import { log } from '../log/log.ts';
import { hostedAccounts, type AuthAccounts } from './hosted-accounts.ts';

/** Supabase as the server uses it, whichever form stands behind. */
export type Supabase = AuthAccounts & {
	form: 'embedded' | 'hosted';
	/** Asks as an anonymous visitor. */
	anonymous: ApiClient;
	/**
	 * Asks with the server's own key, past row level security: token issue, jobs and import only. Null in
	 * the hosted form when the operator has given none.
	 */
	service: ApiClient | null;
	/** Asks as whoever the cookies say is signed in. */
	forCookies(cookies: CookieMethodsServer): ApiClient;
	/** Only in the embedded form: one statement as the database's owner, for seeding. */
	sql: EmbeddedSupabase['sql'] | null;
	close(): Promise<void>;
};

/** A client that can name schema `api` and nothing else. */
export type ApiClient = SupabaseClient<any, 'api', 'api'>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** How long one call to a hosted Supabase may take, in milliseconds. */
const HOSTED_DEADLINE = 15_000;

/** The cookie a session is kept in: for this site only, never for its scripts. */
export const SESSION_COOKIE = '__Host-haenau-session';

/** Opens the form that the environment names. Throws `DataFolderInUse` when the folder is taken. */
export async function openSupabase(environment: Environment): Promise<Supabase> {
	const { supabase } = environment;
	if (supabase.form === 'hosted') {
		const { url, publishableKey, secretKey } = supabase;
		const ask: typeof fetch = (input, init) =>
			fetch(input, { ...init, signal: AbortSignal.timeout(HOSTED_DEADLINE) });
		const service = secretKey === null ? null : apiClient(url, secretKey(), ask);
		return {
			form: 'hosted',
			anonymous: apiClient(url, publishableKey, ask),
			service,
			forCookies: (cookies) => cookieClient(url, publishableKey, ask, cookies),
			...hostedAccounts(service),
			sql: null,
			close: async () => {}
		};
	}
	const embedded = await openEmbedded({
		dataDir: environment.dataDir,
		migrationsDir: join(projectFolder(), 'supabase', 'migrations'),
		onLog: ({ level, ...line }) => log[level](line, 'embedded database')
	});
	const { url, publishableKey, secretKey, fetch: ask } = embedded;
	return {
		form: 'embedded',
		anonymous: apiClient(url, publishableKey, ask),
		service: apiClient(url, secretKey, ask),
		forCookies: (cookies) => cookieClient(url, publishableKey, ask, cookies),
		ensureAuthAccount: (email) => ensureAccount(embedded.sql, email),
		issueSignInToken: embedded.issueSignInToken,
		removeAuthAccount: (id) => removeAccount(embedded.sql, id),
		sql: embedded.sql,
		close: embedded.close
	};
}

function apiClient(url: string, key: string, ask: typeof fetch): ApiClient {
	return createClient(url, key, {
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		global: { fetch: ask }
	});
}

function cookieClient(
	url: string,
	key: string,
	ask: typeof fetch,
	cookies: CookieMethodsServer
): ApiClient {
	return createServerClient(url, key, {
		db: { schema: 'api' },
		// Only these two: with a `get` beside them the library takes the jar for one of its old kind.
		cookies: { getAll: cookies.getAll, setAll: cookies.setAll },
		cookieOptions: {
			name: SESSION_COOKIE,
			path: '/',
			httpOnly: true,
			secure: true,
			sameSite: 'lax'
		},
		global: { fetch: ask }
	}) as unknown as ApiClient;
}
