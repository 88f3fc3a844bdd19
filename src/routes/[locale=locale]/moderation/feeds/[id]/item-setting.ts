import type { Locale } from '$lib/domain/bilingual/locale';
import { application } from '$lib/server/application/current';
import type { ItemSetting } from '$lib/views/feeds/item-view';

/** What pages of a feed's services know the words of. */
export function itemSetting(feed: ItemSetting['feed'], locale: Locale): ItemSetting {
	const { snapshot, gazetteer } = application().world()!;
	const { categories, tiers } = snapshot.reference;
	return { feed, services: snapshot.services, categories, tiers, gazetteer, locale };
}
