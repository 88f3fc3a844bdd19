import { compareDemand } from '$lib/coverage/figures/compare-demand';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { remember } from '$lib/server/application/remember';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { methodView } from '$lib/views/method/method-view';

export function load({ locals }) {
	const world = application().world()!;
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const { services, statements, reference } = world.snapshot;
	const difference = remember(world, `demand ${today}`, () =>
		compareDemand(
			{
				services: services.values(),
				statements: statements.values(),
				reference,
				smallAreas: world.smallAreas
			},
			today
		)
	);
	const official = {
		files: reference.files,
		missing: world.missingFiles,
		precise: world.precise,
		difference
	};
	return { view: methodView(world.snapshot, setting, official, locals.locale) };
}
