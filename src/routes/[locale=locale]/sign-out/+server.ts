import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { cookieJar } from '$lib/server/session/cookie-jar';
import { endSession } from '$lib/server/session/session';

/** Signing out is a post: a link or picture on another site cannot do it. */
export async function POST({ cookies, locals, setHeaders }) {
	const { supabase } = application();
	setHeaders({ 'cache-control': 'no-store' });
	await endSession(supabase, cookieJar(cookies));
	redirect(303, `/${locals.locale}/sign-in?out=1`);
}

/** Whoever opens the address is led to where the button is. */
export function GET({ locals }) {
	redirect(303, `/${locals.locale}/account`);
}
