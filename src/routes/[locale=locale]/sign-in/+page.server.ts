import { error, fail, redirect } from '@sveltejs/kit';
import { readEmailAddress } from '$lib/domain/account/email-address';
import { readNextPath } from '$lib/domain/account/next-path';
import { m } from '$lib/i18n/paraglide/messages.js';
import { sendSignInLink } from '$lib/server/accounts/send-sign-in-link';
import { application } from '$lib/server/application/current';
import { clientAddress } from '$lib/server/http/client-address';
import { signInLimit } from '$lib/server/rate-limit/sign-in-limit';

export function load({ url, locals, setHeaders }) {
	const next = readNextPath(url.searchParams.get('next'));
	if (locals.session) redirect(303, next ?? `/${locals.locale}/account`);
	setHeaders({ 'cache-control': 'no-store' });
	return {
		next,
		ended: locals.sessionEnded || url.searchParams.has('ended'),
		signedOut: url.searchParams.has('out'),
		erased: url.searchParams.has('erased')
	};
}

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const form = await event.request.formData();
		const typed = String(form.get('email') ?? '').slice(0, 300);
		const next = readNextPath(form.get('next'));
		const sent = `/${locale}/sign-in/sent`;
		const email = readEmailAddress(typed);
		if (email === null) {
			const text = typed.trim() === '' ? m.account_email_missing : m.account_email_wrong;
			return fail(422, { typed, next, error: text({}, { locale }) });
		}
		// A machine is told what everybody is told.
		if (form.get('homepage')) redirect(303, sent);
		const verdict = signInLimit(clientAddress(event), email, Date.now());
		if (!verdict.allow) {
			event.setHeaders({ 'retry-after': String(verdict.retryAfterSeconds) });
			const count = Math.ceil(verdict.retryAfterSeconds / 60);
			return fail(429, { typed, next, error: m.account_busy({ count }, { locale }) });
		}
		await new Promise((resolve) => setTimeout(resolve, verdict.pauseMs));
		const { supabase } = application();
		if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
		sendSignInLink(supabase, { email, locale, next });
		redirect(303, sent);
	}
};
