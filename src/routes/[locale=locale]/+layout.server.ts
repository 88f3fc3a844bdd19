import { error } from '@sveltejs/kit';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { welshAwaitingReview } from '$lib/i18n/awaiting-review';
import { shellView } from '$lib/views/shell/shell-view';

export function load({ locals, url }) {
	const picture = application().keeper.picture();
	// Without a first picture nothing true can be shown.
	if (!picture) error(503, { message: 'no picture', code: 'unexpected' });
	return {
		locale: locals.locale,
		shell: shellView(
			url,
			{ ...picture.snapshot, fresh: picture.fresh },
			welshAwaitingReview,
			locals.locale,
			dayOf(new Date())
		)
	};
}
