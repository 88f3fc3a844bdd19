import { previewOffer } from '$lib/domain/offer/finish';
import { previewOf } from '$lib/domain/offer/preview';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { offerPath } from '$lib/views/register/task-list-view';
import { serviceView } from '$lib/views/service/service-view';
import { drawService } from '../../../../services/[id]/draw-service';
import { proposalOf } from '../proposal-of';

export async function load(event) {
	const { proposal } = await proposalOf(event);
	const { locale } = event.locals;
	const world = application().world()!;
	const path = offerPath(proposal.id, locale);
	const offer = previewOffer(proposal.document);
	if (!offer) return { path, shown: null, leaveQuickly: false };
	const today = dayOf(new Date());
	const service = previewOf(offer, proposal, today);
	const { reference } = world.snapshot;
	const view = serviceView(
		service,
		{ reference, gazetteer: world.gazetteer, siblings: [] },
		{ today, locale, url: event.url.origin + event.url.pathname }
	);
	return {
		path,
		shown: { view, drawing: drawService(service, world, locale) },
		leaveQuickly: view.sensitive
	};
}
