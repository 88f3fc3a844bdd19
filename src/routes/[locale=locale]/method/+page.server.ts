import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { methodView } from '$lib/views/method/method-view';

export function load({ locals }) {
	const world = application().world()!;
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	return { view: methodView(world.snapshot, setting, locals.locale) };
}
