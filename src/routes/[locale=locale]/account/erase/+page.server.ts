import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { eraseAccount } from '$lib/server/accounts/administration';
import { application } from '$lib/server/application/current';
import { cookieJar } from '$lib/server/session/cookie-jar';
import { requireSession } from '$lib/server/session/guards';
import { endSession } from '$lib/server/session/session';

export const load = (event) => ({ email: requireSession(event).email });

export const actions = {
	default: async (event) => {
		const { client, accountId } = requireSession(event);
		const { locale } = event.locals;
		if ((await event.request.formData()).get('sure') !== 'yes') {
			return fail(422, { error: m.account_erase_unsure({}, { locale }) });
		}
		const { supabase } = application();
		if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
		const answer = await eraseAccount(supabase, client, accountId);
		if (!answer.ok && answer.error !== 'gone') {
			const say =
				answer.error === 'last_administrator' ? m.account_last_administrator : m.errors_unexpected;
			return fail(409, { error: say({}, { locale }) });
		}
		await endSession(supabase, cookieJar(event.cookies));
		redirect(303, `/${locale}/sign-in?erased=1`);
	}
};
