import { isSensitive } from '$lib/domain/category/category';
import { parseQuery } from '$lib/domain/finder/query';
import { scopeOf } from '$lib/domain/finder/scope';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { allPlaced } from '$lib/views/finder/all-placed';

/** Every place of an answer, for the map that lies over the first few. */
export function GET({ url, locals }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const query = parseQuery(url.searchParams);
	const { reference, statements } = world.snapshot;
	const index = world.finder(dayOf(new Date()));
	const places = allPlaced(query, { ...world, reference, statements, index }, locals.locale);
	const sensitive = isSensitive(scopeOf(query, reference).categories ?? []);
	return Response.json(places, {
		headers: { 'cache-control': sensitive ? 'no-store' : 'private, max-age=60' }
	});
}
