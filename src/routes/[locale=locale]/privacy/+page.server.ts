import { application } from '$lib/server/application/current';
import { privacyView } from '$lib/views/privacy/privacy-view';

export function load({ locals }) {
	return { prose: privacyView(application().environment.operator, locals.locale) };
}
