import { redirect } from '@sveltejs/kit';
import { placesFlagged } from '$lib/domain/offer/flagged';
import { application } from '$lib/server/application/current';
import { proposalLineView } from '$lib/views/register/proposal-line-view';
import { taskListView } from '$lib/views/register/task-list-view';
import { isOpen, proposalOf, reportOf, settingOf } from './proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	if (!isOpen(proposal)) redirect(303, `/${locale}/register/offers/${proposal.id}/sent`);
	const { gazetteer } = application().world()!;
	const flagged = placesFlagged(proposal.document, gazetteer).map(({ question }) => question);
	const view = taskListView(proposal, settingOf(proposal, event.locals), flagged);
	const correcting = proposal.own === 'editor';
	return {
		// An editor places a service when approving: a correction leaves the tiers alone.
		view: correcting
			? { ...view, sections: view.sections.filter(({ id }) => id !== 'tiers') }
			: view,
		correcting,
		report: reportOf(proposal, locale),
		line: proposalLineView(proposal, locale),
		moved: proposal.current_version > proposal.base_version
	};
}
