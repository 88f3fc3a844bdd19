import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Role } from '../../domain/account/role.ts';
import type { Session } from './session.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** The session of a request; whoever has none is led to sign in and back (303). */
export function requireSession({ locals, url }: Asked): Session {
	if (locals.session) return locals.session;
	const next = encodeURIComponent(url.pathname + url.search);
	const why = locals.sessionEnded ? '&ended=1' : '';
	redirect(303, `/${locals.locale}/sign-in?next=${next}${why}`);
}

/** A session with at least one of `roles`; others are told in words that the page is not theirs (403). */
export function requireRole(event: Asked, ...roles: Role[]): Session {
	const session = requireSession(event);
	if (session.roles.some(({ role }) => roles.includes(role))) return session;
	error(403, { message: 'not allowed', code: 'not-allowed' });
}
