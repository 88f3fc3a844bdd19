import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isLocale } from '$lib/domain/bilingual/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import { namesOfRoles } from '$lib/server/accounts/names-of-roles';
import { requireSession } from '$lib/server/session/guards';
import { callApi } from '$lib/server/supabase/call-api';
import { roleLines, rolesToday } from '$lib/views/account/role-words';

export function load(event) {
	const { email, roles, locale: mails } = requireSession(event);
	const { locale } = event.locals;
	return {
		email,
		mails,
		roles: roleLines(roles, namesOfRoles(locale), locale),
		today: rolesToday(roles, locale),
		changed: event.url.searchParams.has('changed')
	};
}

export const actions = {
	language: async (event) => {
		const { client } = requireSession(event);
		const { locale } = event.locals;
		const language = String((await event.request.formData()).get('language') ?? '');
		if (!isLocale(language))
			return fail(422, { error: m.account_language_missing({}, { locale }) });
		const answer = await callApi(
			client,
			'set_language',
			{ locale: language },
			z.object({ ok: z.literal(true) })
		);
		if (!answer.ok) error(503, { message: 'database away', code: 'busy' });
		redirect(303, `/${locale}/account?changed=1`);
	}
};
