import { z } from 'zod';
import { storable } from './storable.ts';
import type { ApiClient } from './supabase.ts';

/** The database did not answer, or answered something that makes no sense. */
export class DatabaseAway extends Error {
	override name = 'DatabaseAway';
}

/** What the record refused: a code of ours, or the constraint that spoke. */
export type Refusal = { ok: false; error: string; constraint?: string };

const refusalSchema = z.object({ ok: z.literal(false), error: z.string() });

/**
 * Calls a function of schema `api` with named arguments and reads its answer. A refusal of the record
 * comes back as `{ok: false, error}`; a violated constraint as `error: 'constraint'` with its name, so
 * that both forms of Supabase, which answer those with different status codes, look the same.
 * Throws `DatabaseAway` when there is no answer.
 */
export async function callApi<T extends z.ZodType>(
	client: ApiClient,
	name: string,
	args: Record<string, unknown>,
	schema: T
): Promise<z.infer<T> | Refusal> {
	const { data, error } = await client.rpc(name, storable(args) as Record<string, unknown>);
	if (error) {
		const constraint =
			/violates (?:check |unique |foreign key |not-null )?constraint "([a-z0-9_]+)"/.exec(
				error.message
			)?.[1];
		if (constraint) return { ok: false, error: 'constraint', constraint };
		if (error.code === '42501' || /permission denied/.test(error.message)) {
			return { ok: false, error: 'not_allowed' };
		}
		throw new DatabaseAway(`api.${name}: ${error.code ?? 'no code'}`);
	}
	const refused = refusalSchema.safeParse(data);
	if (refused.success) return refused.data;
	const parsed = schema.safeParse(data);
	if (!parsed.success) throw new DatabaseAway(`api.${name}: an answer of another shape`);
	return parsed.data;
}
