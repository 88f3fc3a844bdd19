import { application } from '$lib/server/application/current';
import { areaPlace } from '$lib/views/coverage/area/area-place';
import { unknownArea } from '$lib/views/coverage/area/unknown-area';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { dayOf } from '$lib/domain/time/calendar';

/** What the error page offers where an address names no place; a page that fails has no data of its own. */
export function load({ params, locals }) {
	const world = application().world()!;
	const today = dayOf(new Date());
	const { names } = coverageSetting(world.snapshot, world.coverage(today), today);
	const known = areaPlace(params.area, names) !== null;
	return { unknown: known ? null : unknownArea(params.area, names, locals.locale) };
}
