import type { Locale } from '../../domain/bilingual/locale.ts';
import type { RoleWish } from '../../domain/account/role-wish.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Refusal } from '../supabase/call-api.ts';
import type { ApiClient, Supabase } from '../supabase/supabase.ts';
import { assignRole } from './administration.ts';
import { ensureAccount } from './ensure-account.ts';
import { signInPath } from './sign-in-path.ts';

/**
 * Gives somebody a role, with an account if they have none, and writes to them. `administrator` is the
 * client of whoever invites: the role is given in their name.
 */
export async function invite(
	supabase: Pick<Supabase, 'service' | 'ensureAuthAccount' | 'issueSignInToken'>,
	administrator: ApiClient,
	invited: {
		email: string;
		locale: Locale;
		wish: RoleWish;
		/** The organisation or the areas, in both languages. */
		of: { en: string; cy: string } | null;
	}
): Promise<{ ok: true; id: string } | Refusal> {
	const { email, locale, wish, of } = invited;
	const id = await ensureAccount(supabase, email, locale, []);
	const given = await assignRole(administrator, id, wish);
	if (!given.ok) return given;
	const path = await signInPath(supabase, email, null);
	if (path !== null) {
		const data = { path, role: wish.role, of };
		await queueMail(supabase.service!, { template: 'invitation', to: email, locale, data });
	}
	return { ok: true, id };
}
