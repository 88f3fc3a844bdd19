import { readFeeds } from '$lib/server/feeds/feeds';
import { requireRole } from '$lib/server/session/guards';
import { feedLine } from '$lib/views/feeds/feed-view';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const feeds = await readFeeds(client);
	return {
		feeds: feeds.map((feed) => feedLine(feed, locale)),
		removed: event.url.searchParams.get('done') === 'remove'
	};
}
