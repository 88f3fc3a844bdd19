import { application } from '$lib/server/application/current';
import { methodView } from '$lib/views/method/method-view';

export function load({ locals }) {
	return { view: methodView(application().world()!.snapshot, locals.locale) };
}
