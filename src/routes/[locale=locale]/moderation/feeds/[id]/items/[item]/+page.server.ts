import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Answers } from '$lib/domain/feed/reckon';
import { isTier } from '$lib/domain/tier/tier';
import { application } from '$lib/server/application/current';
import { declineItems, readFeedDetails, readFeedItems } from '$lib/server/feeds/feeds';
import { requireRole } from '$lib/server/session/guards';
import type { ApiClient } from '$lib/server/supabase/supabase';
import { refusedWords } from '$lib/views/feeds/act-words';
import { itemView } from '$lib/views/feeds/item-view';
import { itemSetting } from '../../item-setting';
import { takeFromFeed } from '../../take-from-feed';

async function readItem(client: ApiClient, feed: string, item: string) {
	const details = z.uuid().safeParse(item).success ? await readFeedDetails(client, feed) : null;
	const [found] =
		details === null ? [] : await readFeedItems(client, feed, { list: 'new', most: 1, only: item });
	if (details === null || !found) error(404, { message: 'no such service', code: 'not-found' });
	return { details, item: found };
}

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const { details, item } = await readItem(client, event.params.id, event.params.item);
	return {
		path: `/${locale}/moderation/feeds/${event.params.id}`,
		name: details.feed.name,
		mine: details.feed.mine && item.batch_id === null && !item.gone,
		item: itemView(item, itemSetting(details.feed, locale))
	};
}

export const actions = {
	take: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const { item } = await readItem(client, event.params.id, event.params.item);
		const data = await event.request.formData();
		const form = {
			service: String(data.get('service') ?? ''),
			category: String(data.get('category') ?? ''),
			tiers: data.getAll('tiers').map(String).filter(isTier),
			areas: data.getAll('areas').map(String).slice(0, 30)
		};
		const again = (code: string, field: string) =>
			fail(field === 'main' ? 409 : 422, { form, error: refusedWords(code, locale), field });
		const isNew = item.outcome === 'new' || item.outcome === 'incomplete' || form.service === 'new';
		if (item.outcome === 'question' && form.service === '') return again('which', 'service');
		if (isNew) {
			const known = application().world()!.snapshot.reference.categories;
			if (!known.some(({ id }) => id === form.category)) return again('category', 'category');
			if (form.tiers.length === 0) return again('tiers', 'tiers');
			if (form.areas.length === 0) return again('areas', 'areas');
		}
		const answers: Answers = isNew
			? { service: 'new', categories: [form.category], tiers: form.tiers, areas: form.areas }
			: item.outcome === 'question'
				? { service: form.service }
				: {};
		const result = await takeFromFeed(client, event.params.id, [{ item, answers }]);
		if ('error' in result) return again(result.error, 'main');
		redirect(303, `/${locale}/register/import/${result.batch}`);
	},
	decline: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const refused = await declineItems(client, event.params.id, [event.params.item], true);
		if (refused !== null) {
			return fail(409, { form: null, error: refusedWords(refused, locale), field: 'main' });
		}
		redirect(303, `/${locale}/moderation/feeds/${event.params.id}?done=declined`);
	}
};
