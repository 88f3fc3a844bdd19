import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';

/** The constraint that refused a statement, or what else came of it. */
export async function refusalOf(db: EmbeddedSupabase, statement: string): Promise<string> {
	try {
		await db.sql(statement);
		return 'it was taken';
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		// PostgreSQL names the table's constraint last: `... on table "x"` may follow it.
		return /constraint "(\w+)"/.exec(message)?.[1] ?? message;
	}
}
