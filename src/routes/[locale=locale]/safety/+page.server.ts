import { application } from '$lib/server/application/current';
import { safetyView } from '$lib/views/safety/safety-view';
import { urgentView } from '$lib/views/urgent/urgent-view';

/** Somebody may be watched for reading this: it can be left quickly and is not cached. */
export function load({ locals, setHeaders }) {
	const { locale } = locals;
	const { snapshot, gazetteer } = application().world()!;
	setHeaders({ 'cache-control': 'no-store' });
	return {
		prose: safetyView(locale),
		urgent: urgentView([], snapshot.reference, gazetteer, locale),
		leaveQuickly: true
	};
}
