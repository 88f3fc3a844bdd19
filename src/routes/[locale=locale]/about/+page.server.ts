import { application } from '$lib/server/application/current';
import { aboutView } from '$lib/views/about/about-view';

export function load({ locals }) {
	const { environment, world } = application();
	return { prose: aboutView(world()!.snapshot, environment.operator, locals.locale) };
}
