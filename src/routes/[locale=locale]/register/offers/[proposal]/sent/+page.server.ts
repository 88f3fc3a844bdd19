import { fail, redirect } from '@sveltejs/kit';
import { areaWords } from '$lib/views/words/areas';
import { proposalLineView } from '$lib/views/register/proposal-line-view';
import { offerPath } from '$lib/views/register/task-list-view';
import { application } from '$lib/server/application/current';
import { copyProposal } from '$lib/server/register/proposals';
import { m } from '$lib/i18n/paraglide/messages.js';
import { isOpen, orAway, proposalOf } from '../proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	const path = offerPath(proposal.id, locale);
	if (isOpen(proposal)) redirect(303, path);
	const { areas = [], extent = 'not recorded' } = proposal.document;
	return {
		path,
		ended: proposal.state === 'rejected' || proposal.state === 'withdrawn',
		/** The public sees nothing of it yet. */
		unseen: proposal.current_version === 0,
		line: proposalLineView(proposal, locale),
		areas: areaWords({ areas, extent }, application().world()!.gazetteer, locale),
		service: proposal.state === 'published' ? `/${locale}/services/${proposal.service_id}` : null
	};
}

export const actions = {
	/** Starts again from what was rejected or taken back. */
	copy: async (event) => {
		const { session, proposal } = await proposalOf(event);
		const { locale } = event.locals;
		const answer = await orAway(copyProposal(session.client, proposal.id));
		if (answer.ok) redirect(303, offerPath(answer.id, locale));
		const words = COPY_PROBLEMS[answer.error as keyof typeof COPY_PROBLEMS];
		if (!words) redirect(303, offerPath(proposal.id, locale));
		return fail(409, { notice: words({}, { locale }) });
	}
};

const COPY_PROBLEMS = {
	no_service: m.register_copy_gone,
	too_many_drafts: m.register_too_many
} as const;
