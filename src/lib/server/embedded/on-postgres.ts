/**
 * The same Supabase-compatible application over a real PostgreSQL, for tests: what holds on the
 * embedded database must hold where connections are truly concurrent. No queue is needed there:
 * each request takes a connection of the pool for its whole transaction and sets its role with
 * `set local` inside it (read in the package's source; `race` checks it).
 */
import { createPostgresConnection } from '@supabase/lite/postgres';
import { connectPostgres, JSON_TYPES } from '../migrate/connect-postgres.ts';
import { migrate, readMigrations } from '../migrate/migrate.ts';
import { createSupabaseApp } from './app.ts';
import { isOpen } from './gate.ts';
import { loadKeys } from './keys.ts';
import type { EmbeddedSupabase } from './open.ts';
import { platformSql } from './platform.ts';
import { createTokenCatcher, issueSignInToken } from './sign-in-token.ts';
import { placeholderOrigin, refusal } from './wire.ts';

export interface OnPostgresOptions {
	/** `postgres://owner@host:port/database`; the user must be able to create roles. */
	url: string;
	migrationsDir: string;
	/** Where `keys.json` is kept. */
	keysDir: string;
	/** Connections of the pool; the default is 10. */
	connections?: number;
}

/** Migrates the database at `url` and opens the application over it. */
export async function openOnPostgres(options: OnPostgresOptions): Promise<EmbeddedSupabase> {
	const keys = await loadKeys(options.keysDir);
	const owner = connectPostgres(options.url);
	const connection = createPostgresConnection({
		url: options.url,
		postgresOptions: { max: options.connections ?? 10, onnotice: () => {}, types: JSON_TYPES }
	});
	const catcher = createTokenCatcher();
	const app = createSupabaseApp(connection, keys, catcher);
	const close = async () => {
		await connection.close();
		await owner.close();
	};
	try {
		await app.ensureSystemSchema();
		await owner.exec(platformSql);
		await migrate(owner, await readMigrations(options.migrationsDir));
		await connection.clearSchemaCache();
	} catch (error) {
		await close();
		throw error;
	}
	return {
		url: placeholderOrigin,
		fetch: async (input, init) => {
			const request = new Request(input, init);
			if (isOpen(request.method, request.url)) return app.fetch(request);
			return refusal(404, 'not_open', 'The embedded form does not offer this.');
		},
		publishableKey: keys.publishableKey,
		secretKey: keys.secretKey,
		sql: <Row>(text: string, params: unknown[] = []) => owner.query<Row>(text, params),
		issueSignInToken: (email) => issueSignInToken(app, catcher, keys.publishableKey, email),
		health: () => ({
			pid: process.pid,
			threadId: null,
			restarts: 0,
			waiting: 0,
			state: 'open' as const
		}),
		close
	};
}
