import { z } from 'zod';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { Supabase } from '../supabase/supabase.ts';

const answerSchema = z.object({ ok: z.literal(true), account: z.uuid().nullable() });

/**
 * A path (without its language) that signs the holder of `email` in, once and for an hour; null when
 * the address has no account. `next` is where they go on from there.
 */
export async function signInPath(
	supabase: Pick<Supabase, 'service' | 'issueSignInToken'>,
	email: string,
	next: string | null
): Promise<string | null> {
	if (!supabase.service) throw new DatabaseAway('no service key');
	const answer = await callApi(supabase.service, 'account_of', { email }, answerSchema);
	// The hosted form would make an account for whom it makes a link.
	if (!answer.ok || answer.account === null) return null;
	const token = await supabase.issueSignInToken(email);
	if (token === null) return null;
	const query = new URLSearchParams({ token_hash: token, type: 'magiclink' });
	if (next !== null) query.set('next', next);
	return `/auth/confirm?${query}`;
}
