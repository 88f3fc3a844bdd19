import { version as build } from '$app/environment';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';

/** The principal areas as polygons with both names: the ground of every map. */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	return exportAnswer(
		{ request, url },
		{
			build,
			picture: world.snapshot,
			today: dayOf(new Date()),
			type: 'application/geo+json',
			maxAge: 300,
			write: () => JSON.stringify(world.areas)
		}
	);
}
