import { error, fail, redirect } from '@sveltejs/kit';
import { readEmailAddress } from '$lib/domain/account/email-address';
import { addressProves, claimableOf } from '$lib/domain/claim/proof';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { askClaim } from '$lib/server/claims/ask-claim';
import { claimLimit } from '$lib/server/rate-limit/claim-limit';
import { clientAddress } from '$lib/server/http/client-address';
import { foundOrganization } from '$lib/views/claim/find-organizations';
import { claimForm, type ClaimError } from '../claim-form';

function organizationOf(id: string) {
	const { byOrganization, gazetteer } = application().world()!;
	const services = byOrganization.get(id);
	if (!services?.length) error(404, { message: 'not found', code: 'not-found' });
	return { services, byOrganization, gazetteer };
}

export function load({ params, locals, setHeaders }) {
	const { services, gazetteer } = organizationOf(params.organization);
	setHeaders({ 'cache-control': 'no-store' });
	return {
		organization: foundOrganization(services, gazetteer, locals.locale),
		email: locals.session?.email ?? ''
	};
}

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const { services, byOrganization } = organizationOf(event.params.organization);
		const { email: typed, note, trapped } = claimForm(await event.request.formData());
		const sent = `/${locale}/register/claim/sent`;
		const again = (status: number, ...errors: ClaimError[]) =>
			fail(status, { typed, note, errors });
		const email = readEmailAddress(typed);
		if (email === null) {
			return again(422, { field: 'email', text: m.account_email_wrong({}, { locale }) });
		}
		const claimable = claimableOf(services)!;
		const all = [...byOrganization.values()].flatMap((of) => claimableOf(of) ?? []);
		const proved = addressProves(email, claimable, all);
		const then = proved ? sent : `${sent}?by=editor`;
		if (!proved && note === '') {
			return again(422, { field: 'note', text: m.claim_note_missing({}, { locale }) });
		}
		if (note.length > 500) {
			return again(422, { field: 'note', text: m.claim_note_long({}, { locale }) });
		}
		if (trapped) redirect(303, then);
		const verdict = claimLimit(clientAddress(event), email, Date.now());
		if (!verdict.allow) {
			const count = Math.ceil(verdict.retryAfterSeconds / 60);
			return again(429, { field: 'email', text: m.claim_busy({ count }, { locale }) });
		}
		const { supabase } = application();
		if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
		const organization = event.params.organization;
		const asked = { email, locale, proved, note: note || null, organization };
		const answer = await askClaim(supabase, asked, new Date());
		if (!answer.ok) {
			const text = answer.error === 'too_many' ? m.claim_too_many : m.errors_unexpected;
			return again(409, { field: 'email', text: text({}, { locale }) });
		}
		redirect(303, then);
	}
};
