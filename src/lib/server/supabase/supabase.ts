import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Environment } from '../config/environment.ts';
import { openEmbedded, type EmbeddedSupabase } from '../embedded/open.ts';
import { log } from '../log/log.ts';
import { projectFolder } from '../config/project-folder.ts';

/** Supabase as the server uses it, whichever form stands behind. */
export type Supabase = {
	form: 'embedded' | 'hosted';
	/** Asks as an anonymous visitor. */
	anonymous: ApiClient;
	/** Only in the embedded form: one statement as the database's owner, for seeding. */
	sql: EmbeddedSupabase['sql'] | null;
	close(): Promise<void>;
};

/** A client that can name schema `api` and nothing else. */
export type ApiClient = SupabaseClient<any, 'api', 'api'>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** How long one call to a hosted Supabase may take, in milliseconds. */
const HOSTED_DEADLINE = 15_000;

/** Opens the form that the environment names. Throws `DataFolderInUse` when the folder is taken. */
export async function openSupabase(environment: Environment): Promise<Supabase> {
	const { supabase } = environment;
	if (supabase.form === 'hosted') {
		return {
			form: 'hosted',
			anonymous: apiClient(supabase.url, supabase.publishableKey, (input, init) =>
				fetch(input, { ...init, signal: AbortSignal.timeout(HOSTED_DEADLINE) })
			),
			sql: null,
			close: async () => {}
		};
	}
	const embedded = await openEmbedded({
		dataDir: environment.dataDir,
		migrationsDir: join(projectFolder(), 'supabase', 'migrations'),
		onLog: ({ level, ...line }) => log[level](line, 'embedded database')
	});
	return {
		form: 'embedded',
		anonymous: apiClient(embedded.url, embedded.publishableKey, embedded.fetch),
		sql: embedded.sql,
		close: embedded.close
	};
}

function apiClient(url: string, key: string, fetch: typeof globalThis.fetch): ApiClient {
	return createClient(url, key, {
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		global: { fetch }
	});
}
