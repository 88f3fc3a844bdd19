import { redirect } from '@sveltejs/kit';
import { withdrawProposal } from '$lib/server/register/proposals';
import { offerPath } from '$lib/views/register/task-list-view';
import { proposalLineView } from '$lib/views/register/proposal-line-view';
import { orAway, proposalOf } from '../proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	return { line: proposalLineView(proposal, locale), path: offerPath(proposal.id, locale) };
}

export const actions = {
	default: async (event) => {
		const { session, proposal } = await proposalOf(event);
		const { locale } = event.locals;
		const answer = await orAway(withdrawProposal(session.client, proposal.id));
		redirect(303, answer.ok ? `/${locale}/register` : offerPath(proposal.id, locale));
	}
};
