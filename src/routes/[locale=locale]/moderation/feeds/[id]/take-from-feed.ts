import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { readFeedDetails } from '$lib/server/feeds/feeds';
import { takeItems, type Taken } from '$lib/server/feeds/take-items';
import type { ApiClient } from '$lib/server/supabase/supabase';
import { placementReason } from '$lib/views/feeds/item-view';

/** Takes services of a feed into the record, with the reasons of their placements in words. */
export async function takeFromFeed(
	person: ApiClient,
	feed: string,
	taken: readonly Taken[]
): Promise<{ batch: string } | { error: string }> {
	const { supabase, world } = application();
	const picture = world()!;
	const details = await readFeedDetails(person, feed);
	if (details === null) return { error: 'not_found' };
	if (!supabase?.service) return { error: 'away' };
	const { categories } = picture.snapshot.reference;
	return takeItems({ person, service: supabase.service }, picture, feed, taken, {
		today: dayOf(new Date()),
		reason: (reckoning) => placementReason(reckoning, details.feed.name, categories)
	});
}
