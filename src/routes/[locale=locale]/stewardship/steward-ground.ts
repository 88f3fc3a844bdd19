import { error, type RequestEvent } from '@sveltejs/kit';
import { areasOf } from '$lib/domain/account/role';
import {
	ownDeclarationsSchema,
	type OwnDeclaration
} from '$lib/domain/declaration/own-declaration';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { callApi } from '$lib/server/supabase/call-api';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** The steward of a request, their areas, and what the pages about these are made from. */
export function stewardGround(event: Asked, gss?: string) {
	const { client, roles } = requireRole(event, 'steward');
	const areas = areasOf(roles, 'steward');
	if (gss !== undefined && !areas.includes(gss)) {
		error(403, { message: 'not allowed', code: 'not-allowed' });
	}
	const { snapshot, coverage } = application().world()!;
	const today = dayOf(new Date());
	return { client, areas, today, setting: coverageSetting(snapshot, coverage(today), today) };
}

/** What the steward has declared. */
export async function ownDeclarations(
	client: ReturnType<typeof stewardGround>['client']
): Promise<OwnDeclaration[]> {
	const answer = await callApi(client, 'own_declarations', {}, ownDeclarationsSchema);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	return answer.declarations;
}
