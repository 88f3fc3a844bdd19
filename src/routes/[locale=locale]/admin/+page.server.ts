import { requireRole } from '$lib/server/session/guards';
import { administrationView } from '$lib/views/administration/administration-view';

export function load(event) {
	requireRole(event, 'administrator');
	return { places: administrationView(event.locals.locale) };
}
