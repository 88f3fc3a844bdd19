/** A database with the fixture's migrations in a folder of its own, and clients in each role. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { ensureAccount } from '../../../src/lib/server/embedded/account.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';

export const migrationsDir = fileURLToPath(new URL('./migrations', import.meta.url));

/** A new folder under the system's temporary one; `remove` deletes it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
	const path = await mkdtemp(join(tmpdir(), 'haenau-test-'));
	return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export type ApiClient = SupabaseClient<any, 'api', 'api'>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A client for schema `api` with one of the two keys, or with a session's token on top. */
export function clientFor(
	db: Pick<EmbeddedSupabase, 'url' | 'fetch'>,
	key: string,
	accessToken?: string
): ApiClient {
	return createClient(db.url, key, {
		db: { schema: 'api' },
		global: { fetch: db.fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		...(accessToken && { accessToken: async () => accessToken })
	});
}

export interface SignedIn {
	id: string;
	accessToken: string;
	client: ApiClient;
}

/** An account with this address, signed in the way people are: by a token from an e-mail. */
export async function signIn(
	db: Omit<EmbeddedSupabase, 'health' | 'close'>,
	email: string
): Promise<SignedIn> {
	const id = await ensureAccount(db.sql, email);
	const token_hash = await db.issueSignInToken(email);
	if (!token_hash) throw new Error('no token');
	const anonymous = clientFor(db, db.publishableKey);
	const { data, error } = await anonymous.auth.verifyOtp({ type: 'magiclink', token_hash });
	if (error || !data.session) throw error ?? new Error('no session');
	const accessToken = data.session.access_token;
	return { id, accessToken, client: clientFor(db, db.publishableKey, accessToken) };
}
