import { COPY_KEPT_DAYS } from '$lib/domain/offline/copy-age';
import { application } from '$lib/server/application/current';

export function load({ locals, url }) {
	const { locale } = locals;
	const { areas } = application().world()!.gazetteer;
	const asked = url.searchParams.get('area');
	return {
		days: COPY_KEPT_DAYS,
		/** The area that the reader came from, if any. */
		chosen: areas.find(({ gss }) => gss === asked)?.gss ?? '',
		areas: areas
			.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale))
			.map(({ gss, name }) => ({ value: gss, label: name[locale] }))
	};
}
