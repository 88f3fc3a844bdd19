import { application } from '$lib/server/application/current';
import { exportsView } from '$lib/views/data/exports-view';

export const load = ({ locals }) => ({
	exports: exportsView(application().world()!.snapshot.reference, locals.locale)
});
