import { error } from '@sveltejs/kit';
import { ROLES } from '$lib/domain/account/role';
import { accounts } from '$lib/server/accounts/administration';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { accountsPage } from '$lib/views/account/accounts-page';

export async function load(event) {
	const { client } = requireRole(event, 'administrator');
	const { searchParams } = event.url;
	const role = ROLES.find((known) => known === searchParams.get('role')) ?? null;
	const page = Math.min(Math.max(Number(searchParams.get('page')) || 1, 1), 10_000);
	const answer = await accounts(client, role, Math.floor(page));
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const { areas } = application().world()!.snapshot.reference;
	return {
		...accountsPage(answer, { role, page: Math.floor(page) }, areas, event.locals.locale),
		erased: searchParams.has('erased')
	};
}
