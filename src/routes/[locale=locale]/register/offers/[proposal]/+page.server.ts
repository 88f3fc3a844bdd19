import { redirect } from '@sveltejs/kit';
import { placesFlagged } from '$lib/domain/offer/flagged';
import { application } from '$lib/server/application/current';
import { proposalLineView } from '$lib/views/register/proposal-line-view';
import { taskListView } from '$lib/views/register/task-list-view';
import { isOpen, proposalOf, settingOf } from './proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	if (!isOpen(proposal)) redirect(303, `/${locale}/register/offers/${proposal.id}/sent`);
	const { gazetteer } = application().world()!;
	const flagged = placesFlagged(proposal.document, gazetteer).map(({ question }) => question);
	return {
		view: taskListView(proposal, settingOf(proposal, event.locals), flagged),
		line: proposalLineView(proposal, locale),
		moved: proposal.current_version > proposal.base_version
	};
}
