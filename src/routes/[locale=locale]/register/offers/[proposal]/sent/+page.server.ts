import { redirect } from '@sveltejs/kit';
import { areaWords } from '$lib/views/words/areas';
import { proposalLineView } from '$lib/views/register/proposal-line-view';
import { offerPath } from '$lib/views/register/task-list-view';
import { application } from '$lib/server/application/current';
import { isOpen, proposalOf } from '../proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	const path = offerPath(proposal.id, locale);
	if (isOpen(proposal)) redirect(303, path);
	const { areas = [], extent = 'not recorded' } = proposal.document;
	return {
		path,
		line: proposalLineView(proposal, locale),
		areas: areaWords({ areas, extent }, application().world()!.gazetteer, locale),
		service: proposal.state === 'published' ? `/${locale}/services/${proposal.service_id}` : null
	};
}
