import { application } from '$lib/server/application/current';
import { accessibilityView } from '$lib/views/accessibility/accessibility-view';

export function load({ locals }) {
	return { prose: accessibilityView(application().environment.operator, locals.locale) };
}
