import { error, fail, redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { changeFeed, FEED_ACTS, readFeedDetails } from '$lib/server/feeds/feeds';
import { requireRole } from '$lib/server/session/guards';
import { doneWords, refusedWords } from '$lib/views/feeds/act-words';
import { feedView } from '$lib/views/feeds/feed-view';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const details = await readFeedDetails(client, event.params.id);
	if (details === null) error(404, { message: 'no such feed', code: 'not-found' });
	return {
		feed: feedView(details, application().world()!.gazetteer, locale),
		done: doneWords(event.url.searchParams.get('done'), locale)
	};
}

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const act = FEED_ACTS.find((known) => known === data.get('act'));
		const refused = act ? await changeFeed(client, event.params.id, act) : 'not_now';
		if (refused !== null) return fail(409, { error: refusedWords(refused, locale) });
		const path = `/${locale}/moderation/feeds`;
		redirect(303, `${path}${act === 'remove' ? '' : `/${event.params.id}`}?done=${act}`);
	}
};
