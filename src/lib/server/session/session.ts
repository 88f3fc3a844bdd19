import { z } from 'zod';
import { restedTooLong } from '../../domain/account/idle.ts';
import { roleAssignmentSchema, type RoleAssignment } from '../../domain/account/role.ts';
import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import type { SigningKey } from '../secrets/signing-key.ts';
import { callApi } from '../supabase/call-api.ts';
import { SESSION_COOKIE, type ApiClient, type Supabase } from '../supabase/supabase.ts';
import type { CookieJar } from './cookie-jar.ts';

/** Who is signed in, what they may do, and a client that asks the database as them. */
export type Session = {
	accountId: string;
	email: string;
	/** The language their e-mails are written in. */
	locale: Locale;
	roles: readonly RoleAssignment[];
	client: ApiClient;
};

/** When the session was last used, signed: a browser cannot make itself younger. */
export const SEEN_COOKIE = '__Host-haenau-seen';
const SEEN = 'session last used';

const whoamiSchema = z.object({
	ok: z.literal(true),
	account: z.object({ id: z.uuid(), email: z.string(), locale: z.enum(LOCALES) }),
	roles: z.array(roleAssignmentSchema)
});

/** Whether the browser brings anything of a session at all. Without it no question is asked. */
export const bringsSession = (jar: CookieJar): boolean =>
	jar.getAll().some(({ name }) => name.startsWith(SESSION_COOKIE));

/**
 * The session of a request, or why there is none: `none` without cookies, `expired` when it rested too
 * long or is no longer good (its cookies are taken away then). Throws `DatabaseAway`.
 */
export async function readSession(
	supabase: Supabase,
	key: SigningKey,
	jar: CookieJar,
	now: number
): Promise<Session | 'none' | 'expired'> {
	if (!bringsSession(jar)) return 'none';
	const client = supabase.forCookies(jar);
	const { data } = await client.auth.getSession();
	if (!data.session) return end(jar);
	const answer = await callApi(client, 'whoami', {}, whoamiSchema);
	if (!answer.ok) return end(jar);
	const seenAt = Number(key.read(SEEN, jar.get(SEEN_COOKIE) ?? '') ?? NaN);
	if (!Number.isFinite(seenAt) || restedTooLong(answer.roles, seenAt, now)) {
		await client.auth.signOut({ scope: 'local' }).catch(() => {});
		return end(jar);
	}
	// Written anew once a minute at the most: most answers carry no cookie.
	if (now - seenAt > 60_000) markSeen(key, jar, now);
	const { id: accountId, email, locale } = answer.account;
	return { accountId, email, locale, roles: answer.roles, client };
}

/** Notes that the session is used now. */
export function markSeen(key: SigningKey, jar: CookieJar, now: number): void {
	jar.set(SEEN_COOKIE, key.sign(SEEN, String(now)));
}

/** Ends the session of a request, here and (unless that is away) at the sign-in service. */
export async function endSession(supabase: Supabase | null, jar: CookieJar): Promise<void> {
	if (supabase && bringsSession(jar)) {
		await supabase
			.forCookies(jar)
			.auth.signOut({ scope: 'local' })
			.catch(() => {});
	}
	end(jar);
}

function end(jar: CookieJar): 'expired' {
	for (const { name } of jar.getAll()) {
		if (name.startsWith(SESSION_COOKIE) || name === SEEN_COOKIE) jar.delete(name);
	}
	return 'expired';
}
