import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { FEED_PER_MINUTE } from '$lib/server/rate-limit/feed-limit';
import { exportsView } from '$lib/views/data/exports-view';
import { openDataPage } from '$lib/views/open-referral/open-data-page';
import { feedNow } from '../../open-referral/v3/feed-now';

export function load({ locals: { locale } }) {
	const { environment, ...app } = application();
	const world = app.world()!;
	const today = dayOf(new Date());
	return {
		exports: exportsView(world.snapshot.reference, locale),
		prose: openDataPage(
			{
				feed: feedNow(world, today, locale, environment.origin),
				services: world.snapshot.services.values(),
				today,
				postcodes: world.postcodes !== undefined,
				perMinute: FEED_PER_MINUTE
			},
			locale
		)
	};
}
