import { error, fail, redirect } from '@sveltejs/kit';
import { readRoleWish } from '$lib/domain/account/role-wish';
import { account, assignRole, removeRole } from '$lib/server/accounts/administration';
import { requireRole } from '$lib/server/session/guards';
import { accountView } from '$lib/views/account/accounts-page';
import { missingWords, offeredRoles, refusalWords, typedRole } from '../role-fields';

export async function load(event) {
	const session = requireRole(event, 'administrator');
	const { locale } = event.locals;
	const answer = await account(session.client, event.params.id);
	if (!answer.ok) error(404, { message: 'not found', code: 'not-found' });
	const { areas, offered } = await offeredRoles(session, locale);
	const { searchParams } = event.url;
	return {
		account: accountView(answer.account, areas, locale),
		own: answer.account.id === session.accountId,
		offered,
		invited: searchParams.has('invited'),
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
			return fail(422, { role, errors: [{ field: wish.missing, text }] });
		}
		const answer = await assignRole(client, event.params.id, wish);
		if (!answer.ok) {
			const text = refusalWords(answer.error, locale);
			return fail(409, { role, errors: [{ field: 'role', text }] });
		}
		redirect(303, `/${locale}/admin/accounts/${event.params.id}?changed=1`);
	},
	remove: async (event) => {
		const { client } = requireRole(event, 'administrator');
		const { locale } = event.locals;
		const assignment = String((await event.request.formData()).get('assignment') ?? '');
		const answer = /^[0-9a-f-]{36}$/.test(assignment)
			? await removeRole(client, assignment)
			: { ok: false as const, error: 'gone' };
		// Gone already is what was wanted.
		if (!answer.ok && answer.error !== 'gone') {
			const text = refusalWords(answer.error, locale);
			return fail(409, { role: null, errors: [{ field: 'held', text }] });
		}
		redirect(303, `/${locale}/admin/accounts/${event.params.id}?changed=1`);
	}
};
