import { coverRecord } from '$lib/coverage/figures/cover-record';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import type { World } from '$lib/server/application/world';
import { edgeView } from '$lib/views/edge-of-care/edge-view';

/** Coverage of the record in hand, until another record or another day is asked for. */
const covered = new WeakMap<World, { today: string; of: ReturnType<typeof coverRecord> }>();

function coverageOf(world: World, today: string) {
	const known = covered.get(world);
	if (known?.today === today) return known.of.coverage;
	const { services, statements, reference } = world.snapshot;
	const of = coverRecord(
		{
			services: services.values(),
			statements: statements.values(),
			reference,
			smallAreas: world.smallAreas
		},
		today
	);
	covered.set(world, { today, of });
	return of.coverage;
}

export function load({ locals: { locale } }) {
	const world = application().world()!;
	const { services, statements, reference } = world.snapshot;
	const today = dayOf(new Date());
	return {
		view: edgeView(
			{
				services: services.values(),
				statements: statements.values(),
				reference,
				gazetteer: world.gazetteer,
				coverage: coverageOf(world, today)
			},
			today,
			locale
		)
	};
}
