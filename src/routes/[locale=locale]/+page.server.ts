import { EMPTY_QUERY } from '$lib/domain/finder/query';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { formOfQuery } from '$lib/views/finder/search-form-view';
import { homePage } from './front-page/home-page';

export function load({ locals }) {
	const { locale } = locals;
	return {
		...homePage(application().world()!, dayOf(new Date()), locale),
		form: formOfQuery(EMPTY_QUERY, null, locale)
	};
}
