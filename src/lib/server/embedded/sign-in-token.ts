/**
 * Sign-in tokens without a mail server. The app believes that it sends an e-mail; the driver keeps
 * the token, and our own mailer writes the message in both languages.
 */
import type { App, EmailDriver } from '@supabase/lite';
import { placeholderOrigin } from './wire.ts';

/** An e-mail driver that sends nothing, and the last token it was given for an address. */
export interface TokenCatcher extends EmailDriver {
	take(email: string): string | null;
}

export function createTokenCatcher(): TokenCatcher {
	const tokens = new Map<string, string>();
	return {
		async send({ to, text }: { to: string; text?: string }) {
			const token = /[?&]token=([0-9a-f]{64})\b/.exec(text ?? '')?.[1];
			if (token) tokens.set(to.toLowerCase(), token);
		},
		take(email) {
			const token = tokens.get(email.toLowerCase()) ?? null;
			tokens.delete(email.toLowerCase());
			return token;
		}
	};
}

/**
 * A `token_hash` for `verifyOtp({ type: 'magiclink', token_hash })`, valid for an hour and once; the
 * one before it stops working. Null, and nothing written, when the address has no account.
 * Throws when the app fails.
 */
export async function issueSignInToken(
	app: Pick<App, 'fetch'>,
	catcher: TokenCatcher,
	publishableKey: string,
	email: string
): Promise<string | null> {
	const response = await app.fetch(
		new Request(`${placeholderOrigin}/auth/v1/otp`, {
			method: 'POST',
			headers: { apikey: publishableKey, 'content-type': 'application/json' },
			// Without this it would create the account.
			body: JSON.stringify({ email, create_user: false })
		})
	);
	// 422 otp_disabled: no such account. 400: not an address at all.
	if (response.status === 422 || response.status === 400) return null;
	if (!response.ok) throw new Error(`No sign-in token: the app answered ${response.status}.`);
	return catcher.take(email);
}
