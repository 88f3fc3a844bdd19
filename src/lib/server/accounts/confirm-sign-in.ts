import { z } from 'zod';
import type { SigningKey } from '../secrets/signing-key.ts';
import { markSeen } from '../session/session.ts';
import type { CookieJar } from '../session/cookie-jar.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { Supabase } from '../supabase/supabase.ts';

/** A token as both forms make them. */
const TOKEN = /^[A-Za-z0-9_-]{20,200}$/;

/**
 * Uses the token of a link: the cookies of a session go into `jar`. `no longer` when it was used, is
 * too old, or never was one; `away` when nobody could say, and the link is still good.
 */
export async function confirmSignIn(
	supabase: Pick<Supabase, 'forCookies'>,
	key: SigningKey,
	jar: CookieJar,
	token: string,
	now: number
): Promise<'signed in' | 'no longer' | 'away'> {
	if (!TOKEN.test(token)) return 'no longer';
	const client = supabase.forCookies(jar);
	const { data, error } = await client.auth.verifyOtp({ type: 'magiclink', token_hash: token });
	if (error) return (error.status ?? 0) >= 400 && error.status! < 500 ? 'no longer' : 'away';
	if (!data.session) return 'no longer';
	try {
		// An account that was erased here is none, whatever the sign-in service still remembers.
		const answer = await callApi(client, 'whoami', {}, z.object({ ok: z.literal(true) }));
		if (!answer.ok) {
			await client.auth.signOut({ scope: 'local' });
			return 'no longer';
		}
	} catch (problem) {
		if (!(problem instanceof DatabaseAway)) throw problem;
	}
	markSeen(key, jar, now);
	return 'signed in';
}
