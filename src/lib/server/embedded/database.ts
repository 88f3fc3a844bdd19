/** The database of the embedded form, opened, migrated and ready to answer. Runs in the worker. */
import { createPgliteConnection } from '@supabase/lite/pglite';
import { migrate, readMigrations, type MigrationConnection } from '../migrate/migrate.ts';
import { createSupabaseApp } from './app.ts';
import { packFolder } from './backup/pack.ts';
import { isOpen } from './gate.ts';
import type { Answers, Call, CallOf, WorkerStart } from './messages.ts';
import { platformSql } from './platform.ts';
import { createTokenCatcher, issueSignInToken } from './sign-in-token.ts';
import { packResponse, refusal, unpackRequest } from './wire.ts';

export interface Database {
	/** The migrations applied by this start. */
	applied: string[];
	/** One call at a time: whoever asks keeps the order (queue.ts). */
	answer<K extends Call['kind']>(call: CallOf<K>): Promise<Answers[K]>;
}

type Answer<K extends Call['kind']> = (call: CallOf<K>) => Promise<Answers[K]>;

/**
 * Opens (or creates) the database, in the order that decides about rights: first what the platform
 * provides (`auth`, roles), then our migrations, then the first request.
 * Throws what the migrator throws, and PGlite's own errors for a damaged folder.
 */
export async function openDatabase(start: WorkerStart): Promise<Database> {
	const connection = await createPgliteConnection({ url: start.databaseDir });
	const catcher = createTokenCatcher();
	const app = createSupabaseApp(connection, start.keys, catcher);
	const session: MigrationConnection = {
		exec: (sql) => connection.driver.exec(sql),
		query: async <Row>(sql: string, params: unknown[]) =>
			(await connection.driver.query<Row>(sql, params)).rows
	};
	await app.ensureSystemSchema();
	await session.exec(platformSql);
	const { applied } = await migrate(session, await readMigrations(start.migrationsDir));
	await connection.clearSchemaCache();

	const answers: { [K in Call['kind']]: Answer<K> } = {
		fetch: async ({ request }) => {
			if (isOpen(request.method, request.url)) {
				return packResponse(await app.fetch(unpackRequest(request)));
			}
			return packResponse(refusal(404, 'not_open', 'The embedded form does not offer this.'));
		},
		sql: ({ text, params }) => session.query(text, params),
		token: ({ email }) => issueSignInToken(app, catcher, start.keys.publishableKey, email),
		backup: async ({ dataDir, file }) => {
			// PGlite writes during calls only, and there is one call at a time: the files are still now.
			await session.exec('checkpoint');
			return packFolder(dataDir, file, new Date());
		},
		close: async () => {
			await connection.close();
			return null;
		}
	};
	return { applied, answer: (call) => answers[call.kind](call as never) as never };
}
