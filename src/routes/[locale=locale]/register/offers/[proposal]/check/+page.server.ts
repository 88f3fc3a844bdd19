import { fail, redirect } from '@sveltejs/kit';
import { placesFlagged } from '$lib/domain/offer/flagged';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { notifyReceived } from '$lib/server/register/notify-received';
import { sendOffer } from '$lib/server/register/send-offer';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import { checkView } from '$lib/views/register/check-view';
import { isOpen, proposalOf, reportOf, settingOf } from '../proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	if (!isOpen(proposal)) redirect(303, `/${locale}/register/offers/${proposal.id}/sent`);
	const { gazetteer } = application().world()!;
	const view = checkView(
		proposal,
		settingOf(proposal, event.locals),
		gazetteer,
		placesFlagged(proposal.document, gazetteer)
	);
	const correcting = proposal.own === 'editor';
	return {
		// An editor places a service when approving, and answers nothing for its provider.
		view: correcting
			? { ...view, missing: [], sections: view.sections.filter(({ id }) => id !== 'tiers') }
			: view,
		correcting,
		report: reportOf(proposal, locale),
		revision: proposal.revision
	};
}

export const actions = {
	default: async (event) => {
		const { session, proposal } = await proposalOf(event);
		const { locale } = event.locals;
		const path = `/${locale}/register/offers/${proposal.id}`;
		const form = await event.request.formData();
		// What was looked at is what is sent: somebody may have changed it since.
		const looked = Number(form.get('revision'));
		if (isOpen(proposal) && looked !== proposal.revision) {
			return fail(409, { notice: m.register_check_changed({}, { locale }) });
		}
		let outcome: Awaited<ReturnType<typeof sendOffer>>;
		try {
			outcome = await sendOffer(session.client, proposal);
		} catch (problem) {
			if (!(problem instanceof DatabaseAway)) throw problem;
			return fail(503, { notice: m.register_check_away({}, { locale }) });
		}
		if (outcome === 'missing')
			return fail(422, { notice: m.register_check_missing({}, { locale }) });
		if (outcome === 'changed')
			return fail(409, { notice: m.register_check_changed({}, { locale }) });
		// Their own correction is theirs to look at, and to approve.
		if (proposal.own === 'editor') redirect(303, `/${locale}/moderation/${proposal.id}`);
		if (outcome === 'sent') await notifyReceived(application().supabase, session, proposal);
		redirect(303, `${path}/sent`);
	}
};
