import { error } from '@sveltejs/kit';
import { dayOf } from '$lib/domain/time/calendar';
import type { Locale } from '$lib/domain/bilingual/locale';
import { application } from '$lib/server/application/current';
import { welshAwaitingReview } from '$lib/i18n/awaiting-review';

export function load({ params, route }) {
	const picture = application().keeper.picture();
	// Without a first picture nothing true can be shown.
	if (!picture) error(503, { message: 'no picture', code: 'unexpected' });
	const { version, changedAt, takenAt } = picture.snapshot;
	return {
		locale: params.locale as Locale,
		// Asked for so that another page brings a new picture, and another search on the same page none.
		route: route.id,
		picture: { version, changedAt, takenAt, fresh: picture.fresh },
		welshAwaiting: welshAwaitingReview,
		today: dayOf(new Date())
	};
}
