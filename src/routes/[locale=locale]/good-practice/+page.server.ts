import { application } from '$lib/server/application/current';
import { libraryPage } from '$lib/views/good-practice/library-page';

export function load({ locals: { locale }, url }) {
	const { snapshot } = application().world()!;
	const { reference, services, examples } = snapshot;
	return { page: libraryPage(examples, url.searchParams, { reference, services, locale }) };
}
