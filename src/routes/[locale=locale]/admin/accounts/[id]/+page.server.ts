import { error, fail, redirect } from '@sveltejs/kit';
import { readRoleWish } from '$lib/domain/account/role-wish';
import { account, assignRole, removeRole } from '$lib/server/accounts/administration';
import { requireRole } from '$lib/server/session/guards';
import { isRole } from '$lib/domain/account/role';
import { accountView, takenWords } from '$lib/views/account/accounts-page';
import { missingWords, offeredRoles, refusalWords, typedRole } from '../role-fields';

export async function load(event) {
	const session = requireRole(event, 'administrator');
	const { locale } = event.locals;
	const answer = await account(session.client, event.params.id);
	if (!answer.ok) error(404, { message: 'not found', code: 'not-found' });
	const { areas, organizations, offered } = await offeredRoles(session, locale);
	const { searchParams } = event.url;
	const [taken, of] = searchParams.get('taken')?.split('.') ?? [];
	return {
		account: accountView(answer.account, areas, locale),
		own: answer.account.id === session.accountId,
		offered,
		invited: searchParams.has('invited'),
		taken: isRole(taken)
			? takenWords({ role: taken, of: of ?? '' }, answer.account, { areas, organizations }, locale)
			: null,
		changed: searchParams.has('changed')
	};
}

export const actions = {
	assign: async (event) => {
		const { client } = requireRole(event, 'administrator');
		const { locale } = event.locals;
		const role = typedRole(await event.request.formData());
		const wish = readRoleWish(role);
		if ('missing' in wish) {
			const text = missingWords(wish.missing, locale);
			return fail(422, { taking: '', role, errors: [{ field: wish.missing, text }] });
		}
		const answer = await assignRole(client, event.params.id, wish);
		if (!answer.ok) {
			const text = refusalWords(answer.error, locale);
			return fail(409, { taking: '', role, errors: [{ field: 'role', text }] });
		}
		redirect(303, `/${locale}/admin/accounts/${event.params.id}?changed=1`);
	},
	remove: async (event) => {
		const { client } = requireRole(event, 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const assignment = String(data.get('assignment') ?? '');
		const there = `/${locale}/admin/accounts/${event.params.id}`;
		const known = await account(client, event.params.id);
		const held = known.ok ? known.account.roles.find(({ id }) => id === assignment) : undefined;
		// Gone already is what was wanted.
		if (!held) redirect(303, `${there}?changed=1`);
		if (data.get('sure') !== 'yes') return { role: null, errors: [], taking: assignment };
		const answer = await removeRole(client, assignment);
		if (!answer.ok && answer.error !== 'gone') {
			const text = refusalWords(answer.error, locale);
			return fail(409, { taking: '', role: null, errors: [{ field: 'held', text }] });
		}
		const of = held.gss ?? held.organization_id ?? '';
		redirect(303, `${there}?taken=${held.role}.${of}`);
	}
};
