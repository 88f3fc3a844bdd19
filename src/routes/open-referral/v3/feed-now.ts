import type { Locale } from '$lib/domain/bilingual/locale';
import { buildFeed, type Feed } from '$lib/domain/open-referral/feed';
import type { World } from '$lib/server/application/world';
import { uuidOf } from '$lib/server/seed/uuid';
import { feedWords } from '$lib/views/open-referral/feed-words';

/** Feeds of a world by their language, as they stand on the last day asked for. */
const kept = new WeakMap<World, Map<Locale, { today: string; feed: Feed }>>();

/** The feed as it stands today: made once for a picture of the record, a day and a language. */
export function feedNow(world: World, today: string, locale: Locale, origin: string): Feed {
	let feeds = kept.get(world);
	if (!feeds) kept.set(world, (feeds = new Map()));
	const found = feeds.get(locale);
	if (found?.today === today) return found.feed;
	const { services, reference } = world.snapshot;
	const feed = buildFeed(services.values(), {
		reference,
		today,
		locale,
		origin,
		words: feedWords(locale),
		idOf: uuidOf
	});
	feeds.set(locale, { today, feed });
	return feed;
}
