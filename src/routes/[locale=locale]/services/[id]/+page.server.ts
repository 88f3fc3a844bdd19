import { error, redirect } from '@sveltejs/kit';
import { tiersOf } from '$lib/domain/service/service';
import { dayOf } from '$lib/domain/time/calendar';
import { drawAreas } from '$lib/map/area-svg';
import { parseAreas } from '$lib/map/area-feature';
import { boundsOfAreas } from '$lib/map/bounds';
import { application } from '$lib/server/application/current';
import { sitesOf } from '$lib/views/finder/placed-services';
import { serviceView } from '$lib/views/service/service-view';

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
	const features = parseAreas(world.areas);
	const served = features.filter((feature) => service.areas.includes(feature.properties.gss));
	const drawing = served.length
		? drawAreas(features, {
				locale,
				bounds: boundsOfAreas(served),
				width: 380,
				height: 350,
				chosen: service.areas,
				tone: tiersOf(service)[0] ?? 'plain',
				services: sitesOf(service, locale)
			})
		: null;
	return { view, drawing, leaveQuickly: view.sensitive };
}
