import { error, fail } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { claimsToDecide, decideClaim } from '$lib/server/claims/decide-claims';
import { sendClaimLinks } from '$lib/server/claims/send-claim-links';
import { log } from '$lib/server/log/log';
import { requireRole } from '$lib/server/session/guards';
import { claimsPage } from '$lib/views/claim/claims-page';

export async function load(event) {
	const session = requireRole(event, 'editor', 'administrator');
	const claims = await claimsToDecide(session.client);
	if (!claims.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	return claimsPage(claims, application().world()!.gazetteer, event.locals.locale);
}

const WORDS = {
	already_decided: m.claim_decided_already,
	gone: m.claim_decided_already,
	needs_reason: m.claim_reason_missing,
	not_allowed: m.claim_not_yours,
	own_claim: m.claim_own
} as const;

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const form = await event.request.formData();
		const claim = String(form.get('claim') ?? '');
		const approve = form.get('decision') === 'approve';
		const reason = String(form.get('reason') ?? '').slice(0, 1000);
		const answer = await decideClaim(client, { claim, approve, reason });
		if (!answer.ok) {
			const say = Object.hasOwn(WORDS, answer.error)
				? WORDS[answer.error as keyof typeof WORDS]
				: m.errors_unexpected;
			return fail(409, { claim, reason, error: say({}, { locale }), done: null });
		}
		const { supabase } = application();
		if (approve && supabase?.service) {
			// The job makes good what fails here.
			await sendClaimLinks(supabase.service, new Date()).catch((err) =>
				log.warn({ err }, 'a claim link waits for the job')
			);
		}
		const done = approve ? m.claim_approved({}, { locale }) : m.claim_refused({}, { locale });
		return { claim: '', reason: '', error: null, done };
	}
};
