import type { RequestEvent } from '@sveltejs/kit';
import { requireRole } from '$lib/server/session/guards';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** Whether whoever asks may make reports: then the page offers it. The database decides. */
export const mayReview = ({ session }: App.Locals): boolean =>
	session?.roles.some(({ role }) => role === 'national_reviewer' || role === 'administrator') ??
	false;

/** The session of a reviewer; others are told that the page is not theirs. */
export const requireReviewer = (event: Asked) =>
	requireRole(event, 'national_reviewer', 'administrator');
