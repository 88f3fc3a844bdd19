import { error, type RequestEvent } from '@sveltejs/kit';
import type { Role } from '$lib/domain/account/role';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import type { Session } from '$lib/server/session/session';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import { namesOf } from '$lib/views/coverage/setting-of-snapshot';

/** What the pages of findings and challenges are made from. */
export function actingGround() {
	const world = application().world()!;
	const { snapshot } = world;
	return { world, snapshot, names: namesOf(snapshot.reference), today: dayOf(new Date()) };
}

/** Whether somebody signed in reviews. */
export const reviews = (session: Session | null): session is Session =>
	session?.roles.some(({ role }) => role === 'national_reviewer' || role === 'administrator') ??
	false;

/**
 * The session behind a form. Whose session ended while they were typing has none here, and is shown the
 * form again with what they typed.
 */
export function sessionOfForm(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
	...roles: Role[]
): Session | null {
	if (!event.locals.session && event.request.method === 'POST') return null;
	return requireRole(event, ...roles);
}

/** An answer of the record, or `away` where it gives none. */
export const orAway = async <T>(answer: Promise<T>): Promise<T | { ok: false; error: 'away' }> => {
	try {
		return await answer;
	} catch (problem) {
		if (problem instanceof DatabaseAway) return { ok: false, error: 'away' };
		throw problem;
	}
};

/** How a refusal of the record is answered over HTTP. */
export const statusOf = (code: string): number =>
	code === 'away' ? 503 : code === 'ended' ? 401 : code === 'not_allowed' ? 403 : 409;

/** There is no such finding or challenge, or it is not for everybody. */
export const notFound = (): never => error(404, { message: 'not there', code: 'not-found' });
