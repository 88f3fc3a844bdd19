import { error, redirect } from '@sveltejs/kit';
import { editsAreas } from '$lib/domain/account/role';
import { offers } from '$lib/domain/advocacy/advocacy-review';
import { examplesOfService } from '$lib/domain/example/example';
import { takesFeedback } from '$lib/domain/feedback/feedback';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { heardViews } from '$lib/views/feedback/heard-view';
import { exampleCard } from '$lib/views/good-practice/example-card';
import { serviceView } from '$lib/views/service/service-view';
import { drawService } from './draw-service';

export function load({ params, locals, url, setHeaders }) {
	const { locale } = locals;
	const world = application().world()!;
	const service = world.snapshot.services.get(params.id);
	const move = world.snapshot.reference.moves.find(({ id }) => id === params.id);
	// The same service was recorded twice: the record that stays answers for both.
	if (!service && move) redirect(301, `/${locale}/services/${move.into}`);
	if (!service) error(404, { message: 'no such service', code: 'not-found' });
	const view = serviceView(
		service,
		{
			reference: world.snapshot.reference,
			gazetteer: world.gazetteer,
			siblings: world.byOrganization.get(service.organization.id) ?? []
		},
		{ today: dayOf(new Date()), locale, url: url.origin + url.pathname }
	);
	if (view.sensitive) setHeaders({ 'cache-control': 'no-store' });
	const { reference, services, examples } = world.snapshot;
	return {
		view,
		examples: examplesOfService(examples.values(), service.id, reference.moves).map((example) =>
			exampleCard(example, { reference, services, locale })
		),
		drawing: drawService(service, world, locale),
		leaveQuickly: view.sensitive,
		indexable: view.indexable,
		/** What parents said, where it is parental advocacy. */
		feedback:
			offers(service, 'formal') || offers(service, 'peer')
				? {
						heard: heardViews(world.snapshot.feedback.values(), [service], locale),
						open: takesFeedback(service)
					}
				: null,
		/** Whose page is kept nowhere. */
		edited: editsAreas(locals.session?.roles ?? [], service.areas) ? service.id : null
	};
}
