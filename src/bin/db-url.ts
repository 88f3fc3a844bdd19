/** SUPABASE_DB_URL, for the two commands that speak to a database directly. */
import { existsSync } from 'node:fs';
import { connectPostgres } from '../lib/server/migrate/connect-postgres.ts';

/** Reasons, by PostgreSQL's or the system's code, that an operator can do something about. */
const REASONS: Record<string, string> = {
	ECONNREFUSED: 'nothing answers there',
	ECONNRESET: 'the connection was cut',
	ENOTFOUND: 'the host name leads nowhere',
	EAI_AGAIN: 'the host name could not be looked up',
	ETIMEDOUT: 'it did not answer in time',
	CONNECT_TIMEOUT: 'it did not answer in time',
	'28P01': 'it refused user and password',
	'28000': 'it refused the user',
	'3D000': 'it has no database of that name',
	'42501': 'the user may not do this; use the owner, as in the connection string of the project'
};

/**
 * Runs `task` on the database that SUPABASE_DB_URL names. Prints one sentence and sets the exit code
 * to 1 when that can not be; the password is never part of it.
 */
export async function withDatabase(
	command: string,
	task: (connection: ReturnType<typeof connectPostgres>) => Promise<void>
): Promise<void> {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const address = process.env.SUPABASE_DB_URL;
	const url = address && URL.canParse(address) ? new URL(address) : null;
	if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
		console.error(
			`${address ? 'SUPABASE_DB_URL is not the address of a database' : 'SUPABASE_DB_URL is not set'}. ` +
				`Set it to the database’s connection string (postgres://user:password@host:port/database) and run "npm run ${command}" again.`
		);
		process.exitCode = 1;
		return;
	}
	const connection = connectPostgres(url.href);
	try {
		await task(connection);
	} catch (error) {
		console.error(sentenceFor(error, url.host));
		process.exitCode = 1;
	} finally {
		await connection.close();
	}
}

function sentenceFor(error: unknown, host: string): string {
	if (!(error instanceof Error)) return 'It did not work, and gave no reason.';
	const code = 'code' in error ? String(error.code) : '';
	const reason = REASONS[code];
	return reason ? `The database at ${host} can not be used: ${reason}.` : error.message;
}
