import { requireSession } from '$lib/server/session/guards';
import { namesOfRoles } from '$lib/server/accounts/names-of-roles';
import { roleLines } from '$lib/views/account/role-words';

export async function load(event) {
	const { email, roles } = requireSession(event);
	const { locale } = event.locals;
	return { email, roles: roleLines(roles, namesOfRoles(locale), locale) };
}
