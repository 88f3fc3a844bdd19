import { error, fail, redirect } from '@sveltejs/kit';
import { read } from '$lib/domain/bilingual/bilingual';
import { confirmSignIn } from '$lib/server/accounts/confirm-sign-in';
import { application } from '$lib/server/application/current';
import { claimOfLink, confirmClaim } from '$lib/server/claims/confirm-claim';
import { clientAddress } from '$lib/server/http/client-address';
import { confirmLimit } from '$lib/server/rate-limit/sign-in-limit';
import { cookieJar } from '$lib/server/session/cookie-jar';

const away = () => error(503, { message: 'database away', code: 'busy' });

/** Opening the link does nothing yet: programs that look at links in mails would use it up. */
export async function load(event) {
	event.setHeaders({ 'cache-control': 'no-store' });
	const token = event.url.searchParams.get('token') ?? '';
	const { supabase } = application();
	if (!supabase?.service || !confirmLimit(clientAddress(event), Date.now()).allow) away();
	const claim = token === '' ? null : await claimOfLink(supabase!, token, new Date());
	return { token, name: claim && read(claim.name, event.locals.locale) };
}

export const actions = {
	default: async (event) => {
		const { supabase, signingKey } = application();
		if (!supabase?.service || !confirmLimit(clientAddress(event), Date.now()).allow) away();
		const token = String((await event.request.formData()).get('token') ?? '');
		const email = await confirmClaim(supabase!, token, new Date());
		if (email === null) return fail(410, { noLonger: true });
		// The link has proved the address, as a link to sign in would.
		const signIn = await supabase!.issueSignInToken(email);
		if (signIn !== null) {
			const jar = cookieJar(event.cookies);
			await confirmSignIn(supabase!, signingKey, jar, signIn, Date.now());
		}
		redirect(303, `/${event.locals.locale}/register`);
	}
};
