import { error, fail, redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { mapTerms, readFeedDetails } from '$lib/server/feeds/feeds';
import { requireRole } from '$lib/server/session/guards';
import { refusedWords } from '$lib/views/feeds/act-words';
import { NONE_OF_OURS, termsView } from '$lib/views/feeds/terms-view';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const details = await readFeedDetails(client, event.params.id);
	if (details === null) error(404, { message: 'no such feed', code: 'not-found' });
	const { categories } = application().world()!.snapshot.reference;
	return {
		name: details.feed.name,
		path: `/${event.locals.locale}/moderation/feeds/${event.params.id}`,
		mine: details.feed.mine,
		unread: details.feed.last === null || details.feed.last.outcome === 'failed',
		...termsView(details.terms, categories, event.locals.locale)
	};
}

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const details = await readFeedDetails(client, event.params.id);
		if (details === null) error(404, { message: 'no such feed', code: 'not-found' });
		const data = await event.request.formData();
		// The fields stand in the order of the terms, each with the term it is of.
		const terms = details.terms.flatMap((term) => {
			const said = data.get(`${term.list} ${term.id}`);
			if (typeof said !== 'string' || said === '') return [];
			return [{ list: term.list, id: term.id, category: said === NONE_OF_OURS ? null : said }];
		});
		const refused = await mapTerms(client, event.params.id, terms);
		if (refused !== null) return fail(409, { error: refusedWords(refused, locale) });
		redirect(303, `/${locale}/moderation/feeds/${event.params.id}?done=terms`);
	}
};
