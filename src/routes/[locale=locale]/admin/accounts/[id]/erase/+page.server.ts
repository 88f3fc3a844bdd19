import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { account, eraseAccount } from '$lib/server/accounts/administration';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { refusalWords } from '../../role-fields';

export async function load(event) {
	const session = requireRole(event, 'administrator');
	const answer = await account(session.client, event.params.id);
	if (!answer.ok) error(404, { message: 'not found', code: 'not-found' });
	if (answer.account.id === session.accountId)
		redirect(303, `/${event.locals.locale}/account/erase`);
	return { email: answer.account.email, id: answer.account.id };
}

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, 'administrator');
		const { locale } = event.locals;
		if ((await event.request.formData()).get('sure') !== 'yes') {
			return fail(422, { error: m.account_erase_unsure({}, { locale }) });
		}
		const { supabase } = application();
		if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
		const answer = await eraseAccount(supabase, client, event.params.id);
		if (!answer.ok && answer.error !== 'gone') {
			return fail(409, { error: refusalWords(answer.error, locale) });
		}
		redirect(303, `/${locale}/admin/accounts?erased=1`);
	}
};
