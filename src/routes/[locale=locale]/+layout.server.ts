import { showsOfficialData } from '$lib/views/official/shows-official-data';
import { error } from '@sveltejs/kit';
import { dayOf } from '$lib/domain/time/calendar';
import type { Locale } from '$lib/domain/bilingual/locale';
import { application } from '$lib/server/application/current';
import { welshAwaitingReview } from '$lib/i18n/awaiting-review';

export function load({ params, route, locals }) {
	const picture = application().keeper.picture();
	// Without a first picture nothing true can be shown.
	if (!picture) error(503, { message: 'no picture', code: 'unexpected' });
	const { version, changedAt, takenAt } = picture.snapshot;
	return {
		locale: params.locale as Locale,
		// Asked for so that another page brings a new picture, and another search on the same page none.
		route: route.id,
		picture: { version, changedAt, takenAt, fresh: picture.fresh },
		// What the licence asks to be said wherever such data is shown.
		official: showsOfficialData(picture.snapshot.reference.files),
		welshAwaiting: welshAwaitingReview,
		// Nobody's but their own: pages of somebody signed in are kept nowhere.
		work: locals.session && {
			email: locals.session.email,
			roles: [...new Set(locals.session.roles.map(({ role }) => role))]
		},
		today: dayOf(new Date())
	};
}
