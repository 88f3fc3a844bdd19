/** A PostgreSQL address as the migrator wants it: one session with `exec` and `query`. */
import postgres from 'postgres';
import type { MigrationConnection } from './migrate.ts';

/**
 * A JSON text passed as a parameter is JSON already, as in PGlite; the driver's own serializer would
 * make a JSON string of it.
 */
export const JSON_TYPES = { json: jsonType(114), jsonb: jsonType(3802) };

/**
 * Opens one session on `url` (`postgres://user:password@host:port/database`). Nothing is sent
 * before the first statement; errors are the driver's (`code` is the SQLSTATE).
 */
export function connectPostgres(url: string): MigrationConnection & { close(): Promise<void> } {
	const sql = postgres(url, {
		max: 1,
		onnotice: () => {},
		types: JSON_TYPES
	});
	return {
		exec: (text) => sql.unsafe(text).simple(),
		query: async <Row>(text: string, params: unknown[]) =>
			[...(await sql.unsafe(text, params as never[]))] as Row[],
		close: () => sql.end({ timeout: 5 })
	};
}

function jsonType(oid: number) {
	return {
		to: oid,
		from: [oid],
		serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
		parse: (text: string): unknown => JSON.parse(text)
	};
}
