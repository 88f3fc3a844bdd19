import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Category } from '../../domain/category/category.ts';
import type { FeedEntry } from '../../domain/feed/entry.ts';
import type { FeedOutcome, Reckoning } from '../../domain/feed/reckon.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import type { TierRecord } from '../../domain/tier/tier-record.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { columnName } from '../import/column-names.ts';
import { longDate } from '../words/dates.ts';
import { areaNames } from './feed-view.ts';
import { LIST_WORDS, VOICE_WORDS } from './feed-words.ts';

/** What an item's pages know the words of. */
export type ItemSetting = {
	feed: { id: string; name: string; areas: readonly string[] };
	services: ReadonlyMap<string, Service>;
	categories: readonly Category[];
	tiers: readonly TierRecord[];
	gazetteer: Gazetteer;
	locale: Locale;
};
export type ItemFacts = {
	id: string;
	entry: FeedEntry;
	reckoning: Reckoning;
	outcome: FeedOutcome;
};

const said = (text: Pick<Bilingual, 'en' | 'cy'>, locale: Locale): string =>
	text[locale] ?? text.en ?? text.cy ?? '';

const LACK_WORDS = {
	category: m.feeds_lacks_category,
	area: m.feeds_lacks_area,
	'not-valid': m.feeds_lacks_not_valid
} as const;

/** A service of a feed in a list: what it would do, and what is proposed. */
export function itemLine({ id, entry, reckoning, outcome }: ItemFacts, setting: ItemSetting) {
	const { locale, services } = setting;
	const say = { locale };
	const record = reckoning.service_id === null ? undefined : services.get(reckoning.service_id);
	const isNew = record === undefined;
	return {
		id,
		href: `/${locale}/moderation/feeds/${setting.feed.id}/items/${id}`,
		name: entry.name,
		lang: locale === 'cy' ? 'en' : undefined,
		organization: entry.organization,
		ready: outcome === 'new' || outcome === 'update',
		record: record
			? { href: `/${locale}/services/${record.id}`, name: said(record.name, locale) }
			: null,
		areas:
			reckoning.areas.length > 0 ? areaNames(reckoning.areas, setting.gazetteer, locale) : null,
		tiers: isNew ? proposedWords(reckoning, setting) : null,
		changes: reckoning.changed.map((column) => columnName(column, locale)).join(', ') || null,
		kept:
			reckoning.kept.length > 0 && reckoning.voice
				? {
						term: m.feeds_item_kept({ voice: VOICE_WORDS[reckoning.voice]({}, say) }, say),
						text: reckoning.kept.map((column) => columnName(column, locale)).join(', ')
					}
				: null,
		lacks: reckoning.lacks.map((lack) => LACK_WORDS[lack]({}, say)).join(', ') || null
	};
}
export type ItemLine = ReturnType<typeof itemLine>;

function proposedWords(
	{ tiers }: Reckoning,
	{ tiers: known, categories, locale }: ItemSetting
): string {
	const say = { locale };
	if (tiers.length === 0) return m.feeds_item_no_tier({}, say);
	return tiers
		.map(({ tier, why, category }) => {
			const name = said(known.find(({ id }) => id === tier)!.name, locale);
			const usual = categories.find(({ id }) => id === category);
			const because =
				why === 'category' && usual
					? m.feeds_item_by_category({ category: said(usual.name, locale) }, say)
					: m.feeds_item_by_feed({}, say);
			return `${name} (${because})`;
		})
		.join('; ');
}

/** One service of a feed with everything that is kept of it, and what an editor may answer. */
export function itemView(item: ItemFacts, setting: ItemSetting) {
	const { entry, reckoning, outcome } = item;
	const { locale, services, categories, gazetteer, feed } = setting;
	const say = { locale };
	const line = itemLine(item, setting);
	const no = m.feeds_item_not_said({}, say);
	const isNew = reckoning.service_id === null;
	return {
		...line,
		list: LIST_WORDS[outcome]({}, say),
		from: m.feeds_item_from({ name: feed.name }, say),
		asOf: entry.as_of && m.feeds_item_as_of({ date: longDate(entry.as_of, locale) }, say),
		rows: [
			{ term: m.feeds_item_organization({}, say), text: entry.organization ?? no },
			{ term: m.feeds_item_description({}, say), text: entry.description ?? no },
			{
				term: m.feeds_item_areas({}, say),
				text: line.areas ?? no,
				note: reckoning.areas_assumed ? m.feeds_item_areas_assumed({}, say) : undefined
			},
			{
				term: m.feeds_item_place({}, say),
				text: entry.withheld
					? m.feeds_item_place_withheld({}, say)
					: entry.places
							.map(({ name, address, town, postcode }) =>
								[name, address, town, postcode].filter((part) => part !== null).join(', ')
							)
							.join('; ') || no,
				note: reckoning.place_lost ? m.feeds_item_place_lost({}, say) : undefined
			},
			{
				term: m.feeds_item_terms({}, say),
				text: entry.terms.map(({ name }) => name).join('; ') || no
			}
		],
		asks: outcome === 'new' || outcome === 'question' || outcome === 'incomplete',
		takes: outcome !== 'waiting' && outcome !== 'same',
		candidates:
			outcome === 'question'
				? [
						...reckoning.candidates.flatMap((id) => {
							const service = services.get(id);
							return service
								? [
										{
											value: id,
											label: `${said(service.name, locale)} (${said(service.organization.name, locale)})`
										}
									]
								: [];
						}),
						{ value: 'new', label: m.feeds_item_which_new({}, say) }
					]
				: [],
		categories: isNew
			? [
					{ value: '', label: m.feeds_item_category_open({}, say) },
					...categories.map(({ id, name }) => ({ value: id, label: said(name, locale) }))
				]
			: [],
		category: reckoning.categories[0] ?? '',
		tierChoices: TIERS.map((tier) => ({
			value: tier,
			label: said(setting.tiers.find(({ id }) => id === tier)!.name, locale)
		})),
		tiersProposed: reckoning.tiers.map(({ tier }) => tier),
		areaChoices: feed.areas.map((gss) => ({
			value: gss,
			label: gazetteer.area(gss)?.name[locale] ?? gss
		})),
		areasNow:
			reckoning.areas.length > 0 ? reckoning.areas : feed.areas.length === 1 ? feed.areas : []
	};
}
export type ItemView = ReturnType<typeof itemView>;

/** Why a service taken from a feed is placed on its tiers, in both languages. */
export function placementReason(
	{ tiers }: Pick<Reckoning, 'tiers'>,
	feed: string,
	categories: readonly Category[]
): Bilingual {
	const [first] = tiers;
	const usual = categories.find(({ id }) => id === first?.category);
	const words = (locale: Locale): string =>
		first?.why === 'editor'
			? m.feeds_reason_editor({ feed }, { locale })
			: first?.why === 'category' && usual
				? m.feeds_reason_category({ feed, category: said(usual.name, locale) }, { locale })
				: m.feeds_reason_feed({ feed }, { locale });
	return { en: words('en'), cy: words('cy'), cy_state: 'draft' };
}
