import { error, fail, redirect } from '@sveltejs/kit';
import { declineItems, ITEM_LISTS, readFeedDetails, readFeedItems } from '$lib/server/feeds/feeds';
import { requireRole } from '$lib/server/session/guards';
import { refusedWords } from '$lib/views/feeds/act-words';
import { LIST_WORDS } from '$lib/views/feeds/feed-words';
import { itemLine } from '$lib/views/feeds/item-view';
import { itemSetting } from '../item-setting';
import { takeFromFeed } from '../take-from-feed';
import type { RequestEvent } from './$types';

/** Services on a page; as many may be taken with one press. */
const PAGE = 50;

const listOf = (url: URL) =>
	ITEM_LISTS.find((list) => list === url.searchParams.get('show')) ?? 'new';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const details = await readFeedDetails(client, event.params.id);
	if (details === null) error(404, { message: 'no such feed', code: 'not-found' });
	const list = listOf(event.url);
	const after = event.url.searchParams.get('after')?.slice(0, 200) ?? '';
	const found = await readFeedItems(client, event.params.id, { list, after, most: PAGE + 1 });
	const shown = found.slice(0, PAGE);
	const path = `/${locale}/moderation/feeds/${event.params.id}`;
	const setting = itemSetting(details.feed, locale);
	const next = new URLSearchParams({ show: list, after: shown.at(-1)?.external_id ?? '' });
	return {
		path,
		list,
		name: details.feed.name,
		mine: details.feed.mine,
		heading: LIST_WORDS[list]({}, { locale }),
		lines: shown.map((item) => itemLine(item, setting)),
		next: found.length > PAGE ? `${path}/items?${next}` : null
	};
}

export const actions = {
	take: async (event) => {
		const session = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const items = chosen(await event.request.formData());
		if (items.length === 0) return refuse('none', locale, items);
		const list = listOf(event.url);
		const known = await readFeedItems(session.client, event.params.id, { list, most: 1000 });
		const taken = known
			.filter(({ id }) => items.includes(id))
			.map((item) => ({ item, answers: {} }));
		const result = await takeFromFeed(session.client, event.params.id, taken);
		if ('error' in result) return refuse(result.error, locale, items);
		redirect(303, `/${locale}/register/import/${result.batch}`);
	},
	decline: async (event) => decide(event, true),
	undecline: async (event) => decide(event, false)
};

const chosen = (data: FormData): string[] => data.getAll('item').map(String).slice(0, PAGE);

const refuse = (code: string, locale: 'en' | 'cy', items: readonly string[]) =>
	fail(code === 'none' ? 422 : 409, { error: refusedWords(code, locale), items });

async function decide(event: RequestEvent, declined: boolean) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const items = chosen(await event.request.formData());
	if (items.length === 0) return refuse('none', locale, items);
	const refused = await declineItems(client, event.params.id, items, declined);
	if (refused !== null) return refuse(refused, locale, items);
	const done = declined ? 'declined' : 'undeclined';
	redirect(303, `/${locale}/moderation/feeds/${event.params.id}?done=${done}`);
}
