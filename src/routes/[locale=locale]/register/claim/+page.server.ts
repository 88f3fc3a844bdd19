import { application } from '$lib/server/application/current';
import { findOrganizations } from '$lib/views/claim/find-organizations';

export function load({ url, locals }) {
	const { byOrganization, gazetteer } = application().world()!;
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
	return {
		typed,
		answer: typed === '' ? null : findOrganizations(typed, byOrganization, gazetteer, locals.locale)
	};
}
