import { error, fail, redirect } from '@sveltejs/kit';
import { readNextPath } from '$lib/domain/account/next-path';
import { application } from '$lib/server/application/current';
import { clientAddress } from '$lib/server/http/client-address';
import { confirmLimit } from '$lib/server/rate-limit/sign-in-limit';
import { confirmSignIn } from '$lib/server/accounts/confirm-sign-in';
import { cookieJar } from '$lib/server/session/cookie-jar';

/** Opening the link does nothing yet: programs that look at links in mails would use it up. */
export function load({ url, setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
	return {
		token: url.searchParams.get('token_hash') ?? '',
		next: readNextPath(url.searchParams.get('next'))
	};
}

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const form = await event.request.formData();
		const next = readNextPath(form.get('next'));
		const verdict = confirmLimit(clientAddress(event), Date.now());
		const { supabase, signingKey } = application();
		if (!verdict.allow) error(429, { message: 'too many tries', code: 'busy' });
		if (!supabase) error(503, { message: 'database away', code: 'busy' });
		const token = String(form.get('token_hash') ?? '');
		const jar = cookieJar(event.cookies);
		const outcome = await confirmSignIn(supabase, signingKey, jar, token, Date.now());
		if (outcome === 'away') error(503, { message: 'database away', code: 'busy' });
		if (outcome === 'no longer') return fail(410, { noLonger: true, next });
		redirect(303, next ?? `/${locale}/account`);
	}
};
