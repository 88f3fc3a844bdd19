import type { Locale } from '../../domain/bilingual/locale.ts';
import { log } from '../log/log.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Supabase } from '../supabase/supabase.ts';
import { signInPath } from './sign-in-path.ts';

/**
 * Sends the link to sign in, if the address has an account. Answers at once, and does its work
 * afterwards: how long an answer takes tells nobody whether an address is known.
 */
export function sendSignInLink(
	supabase: Pick<Supabase, 'service' | 'issueSignInToken'>,
	ask: { email: string; locale: Locale; next: string | null }
): void {
	const { email, locale, next } = ask;
	const send = async () => {
		const path = await signInPath(supabase, email, next);
		if (path === null) return;
		await queueMail(supabase.service!, { template: 'sign-in', to: email, locale, data: { path } });
	};
	send().catch((err) => log.error({ err }, 'no link to sign in could be sent'));
}
