import { error } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/bilingual/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import { everyOrganization } from '$lib/server/accounts/administration';
import { application } from '$lib/server/application/current';
import type { Session } from '$lib/server/session/session';
import { roleForm } from '$lib/views/account/role-form';

/** What a form that gives a role offers, for an administrator. */
export async function offeredRoles({ client }: Session, locale: Locale) {
	const { areas } = application().world()!.snapshot.reference;
	const answer = await everyOrganization(client);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const { organizations } = answer;
	return { organizations, areas, offered: roleForm(organizations, areas, locale) };
}

/** What a form that gives a role brings. */
export const typedRole = (form: FormData) => ({
	role: String(form.get('role') ?? ''),
	organization: String(form.get('organization') ?? ''),
	areas: form.getAll('areas').map(String).slice(0, 50)
});

/** What is missing, in words. */
export function missingWords(missing: 'role' | 'organization' | 'areas', locale: Locale): string {
	const say = {
		role: m.account_role_missing,
		organization: m.account_organization_missing,
		areas: m.account_areas_missing
	}[missing];
	return say({}, { locale });
}

/** What the record refused, in words. */
export function refusalWords(code: string, locale: Locale): string {
	const say =
		code === 'last_administrator'
			? m.account_last_administrator
			: code === 'gone'
				? m.account_gone
				: m.errors_unexpected;
	return say({}, { locale });
}
