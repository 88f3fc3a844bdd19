import { error, fail, redirect } from '@sveltejs/kit';
import { readEmailAddress } from '$lib/domain/account/email-address';
import { readRoleWish } from '$lib/domain/account/role-wish';
import { isLocale } from '$lib/domain/bilingual/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import { invite } from '$lib/server/accounts/invite';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { heldFor } from '$lib/views/account/role-form';
import { missingWords, offeredRoles, refusalWords, typedRole } from '../role-fields';

export async function load(event) {
	const session = requireRole(event, 'administrator');
	const { offered } = await offeredRoles(session, event.locals.locale);
	return { offered };
}

export const actions = {
	default: async (event) => {
		const session = requireRole(event, 'administrator');
		const { locale } = event.locals;
		const form = await event.request.formData();
		const language = String(form.get('language') ?? '');
		const typed = { email: String(form.get('email') ?? '').slice(0, 300), language };
		const role = typedRole(form);
		const errors: { field: string; text: string }[] = [];
		const email = readEmailAddress(typed.email);
		if (email === null) {
			errors.push({ field: 'email', text: m.account_email_wrong({}, { locale }) });
		}
		const wish = readRoleWish(role);
		if ('missing' in wish) {
			errors.push({ field: wish.missing, text: missingWords(wish.missing, locale) });
		}
		if (email === null || 'missing' in wish) return fail(422, { typed, role, errors });
		const { supabase } = application();
		if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
		const { organizations, areas } = await offeredRoles(session, locale);
		const answer = await invite(supabase, session.client, {
			email,
			locale: isLocale(language) ? language : locale,
			wish,
			of: heldFor(wish, organizations, areas)
		});
		if (!answer.ok) {
			const field = answer.error === 'needs_areas' ? 'areas' : 'role';
			const text = refusalWords(answer.error, locale);
			return fail(409, { typed, role, errors: [{ field, text }] });
		}
		redirect(303, `/${locale}/admin/accounts/${answer.id}?invited=1`);
	}
};
