import type { z } from 'zod';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** Calls a function that refuses nobody who has the service key. Throws when it does, or is away. */
export async function askFor<T extends z.ZodType>(
	client: ApiClient,
	name: string,
	args: Record<string, unknown>,
	schema: T
): Promise<z.infer<T> & { ok: true }> {
	const answer = await callApi(client, name, args, schema);
	const { ok } = answer as { ok: boolean };
	if (!ok) throw new Error(`api.${name} refused: ${(answer as { error: string }).error}`);
	return answer as z.infer<T> & { ok: true };
}
