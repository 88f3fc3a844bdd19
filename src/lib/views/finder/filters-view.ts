import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Liftable } from '../../domain/finder/lift.ts';
import {
	EMPTY_QUERY,
	REFERRERS,
	SORTS,
	ageWord,
	queryString,
	type FinderQuery,
	type Sort
} from '../../domain/finder/query.ts';
import { ORGANIZATION_KINDS } from '../../domain/organization/organization-kind.ts';
import { DELIVERY_MODES, type DeliveryMode } from '../../domain/service/delivery.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { ageName } from '../words/ages.ts';
import { referrerWord } from '../words/getting-in.ts';
import { providerWord } from '../words/providers.ts';

/** One box of a filter menu. */
export type FilterOption = { value: string; label: string; hint?: string };

/** A menu of filters: what its form sends under `name`, and whether any of it is in use. */
export type FilterMenu = {
	id: string;
	label: string;
	used: boolean;
	fields: { name: string; legend: string; options: FilterOption[]; chosen: string[] }[];
};

/** A filter in use, as a tag that takes it away. */
export type FilterTag = { label: string; href: string; filter: Liftable };

/** Everything the filter row shows. */
export type FiltersView = {
	menus: FilterMenu[];
	tags: FilterTag[];
	clear: string | null;
	sorts: { value: Sort; label: string; href: string; current: boolean }[];
	/** Parameters that a filter form carries along unseen, by menu id. */
	hidden: Record<string, [string, string][]>;
};

const MODE_WORDS: Record<DeliveryMode, typeof m.mode_site> = {
	site: m.mode_site,
	area: m.mode_area,
	remote: m.mode_remote,
	unplaced: m.mode_unplaced
};
/** A way of reaching a family in words. */
export const modeWord = (mode: DeliveryMode, locale: Locale): string =>
	MODE_WORDS[mode]({}, { locale });

/** The filter row for a query. `path` is the page without its query. */
export function filtersView(
	query: FinderQuery,
	reference: Pick<Reference, 'tiers' | 'categories' | 'category_groups'>,
	path: string,
	locale: Locale
): FiltersView {
	// An address that asks for nothing more is the list of everything, not the empty form.
	const to = (next: FinderQuery) => `${path}${queryString({ ...next, more: [] }) || '?all=1'}`;
	const flag = (name: string, label: string, hint?: string) => ({
		name,
		legend: label,
		options: [hint === undefined ? { value: '1', label } : { value: '1', label, hint }],
		chosen: query[name as 'welsh'] ? ['1'] : []
	});
	const tierName = new Map(reference.tiers.map((tier) => [tier.id, read(tier.name, locale).text]));
	const menus: FilterMenu[] = [
		{
			id: 'tier',
			label: m.find_filter_tier({}, { locale }),
			used: query.tiers.length > 0,
			fields: [
				{
					name: 'tier',
					legend: m.find_filter_tier({}, { locale }),
					options: TIERS.map((tier) => ({ value: tier, label: tierName.get(tier) ?? tier })),
					chosen: query.tiers
				}
			]
		},
		{
			id: 'kind',
			label: m.find_filter_kind({}, { locale }),
			used: query.groups.length + query.categories.length > 0,
			fields: reference.category_groups.flatMap((group) => {
				const legend = read(group.name, locale).text;
				return [
					{
						name: 'group',
						legend,
						options: [
							{ value: group.id, label: m.find_need_whole_group({ group: legend }, { locale }) }
						],
						chosen: query.groups
					},
					{
						name: 'category',
						legend: '',
						options: reference.categories
							.filter((category) => category.group === group.id)
							.map((category) => ({
								value: category.id,
								label: read(category.name, locale).text
							})),
						chosen: query.categories
					}
				];
			})
		},
		{
			id: 'language',
			label: m.find_filter_language({}, { locale }),
			used: query.welsh,
			fields: [flag('welsh', m.find_welsh_label({}, { locale }))]
		},
		{
			id: 'delivery',
			label: m.find_filter_delivery({}, { locale }),
			used: query.delivery.length > 0,
			fields: [
				{
					name: 'delivery',
					legend: m.find_filter_delivery({}, { locale }),
					options: DELIVERY_MODES.map((mode) => ({ value: mode, label: modeWord(mode, locale) })),
					chosen: query.delivery
				}
			]
		},
		{
			id: 'referral',
			label: m.find_filter_referral({}, { locale }),
			used: query.self || query.accepting || query.referrers.length > 0,
			fields: [
				flag('self', m.find_filter_self({}, { locale })),
				flag('accepting', m.find_filter_accepting({}, { locale })),
				{
					name: 'refer',
					legend: m.find_filter_refer({}, { locale }),
					options: REFERRERS.map((role) => ({ value: role, label: referrerWord(role, locale) })),
					chosen: query.referrers
				}
			]
		},
		{
			id: 'more',
			label: m.find_filter_more({}, { locale }),
			used: query.free || query.confirmed || query.providers.length > 0,
			fields: [
				flag(
					'confirmed',
					m.find_filter_confirmed({}, { locale }),
					m.find_filter_confirmed_hint({}, { locale })
				),
				flag('free', m.find_filter_free({}, { locale })),
				{
					name: 'provider',
					legend: m.find_filter_provider({}, { locale }),
					options: ORGANIZATION_KINDS.map((kind) => ({
						value: kind,
						label: providerWord(kind, locale)
					})),
					chosen: query.providers
				}
			]
		}
	];
	const tags = tagsOf(query, reference, to, locale);
	const sortWords = {
		// Without a point there is nothing to measure from, and the list runs by name.
		distance: query.at ? m.find_sort_distance : m.find_sort_name,
		tier: m.find_sort_tier,
		checked: m.find_sort_checked
	};
	return {
		menus,
		tags,
		clear: tags.length
			? to({ ...EMPTY_QUERY, near: query.near, at: query.at, area: query.area, sort: query.sort })
			: null,
		sorts: SORTS.map((sort) => ({
			value: sort,
			label: sortWords[sort]({}, { locale }),
			href: to({ ...query, sort }),
			current: query.sort === sort
		})),
		hidden: Object.fromEntries(
			menus.map((menu) => [
				menu.id,
				carried(
					query,
					menu.fields.map((field) => field.name)
				)
			])
		)
	};
}

/** The parameters of a query except those that a form sets itself. */
export function carried(query: FinderQuery, except: readonly string[]): [string, string][] {
	const parameters = new URLSearchParams(queryString({ ...query, more: [] }));
	for (const name of except) parameters.delete(name);
	if (parameters.size === 0) parameters.set('all', '1');
	return [...parameters];
}

function tagsOf(
	query: FinderQuery,
	reference: Pick<Reference, 'tiers' | 'categories' | 'category_groups'>,
	to: (next: FinderQuery) => string,
	locale: Locale
): FilterTag[] {
	const tags: FilterTag[] = [];
	const add = (filter: Liftable, label: string, next: FinderQuery) =>
		tags.push({ filter, label, href: to(next) });
	const minus = <T>(values: readonly T[], value: T) => values.filter((other) => other !== value);
	for (const age of query.ages) {
		add('ages', m.find_tag_age({ age: ageName(age, locale) }, { locale }), {
			...query,
			ages: minus(query.ages, age)
		});
	}
	for (const tier of query.tiers) {
		const record = reference.tiers.find((candidate) => candidate.id === tier);
		add('tiers', record ? read(record.name, locale).text : tier, {
			...query,
			tiers: minus(query.tiers, tier)
		});
	}
	for (const id of query.groups) {
		const group = reference.category_groups.find((candidate) => candidate.id === id);
		const name = group ? read(group.name, locale).text : id;
		add('kinds', m.find_tag_group({ group: name }, { locale }), {
			...query,
			groups: minus(query.groups, id)
		});
	}
	for (const id of query.categories) {
		const category = reference.categories.find((candidate) => candidate.id === id);
		add('kinds', category ? read(category.name, locale).text : id, {
			...query,
			categories: minus(query.categories, id)
		});
	}
	if (query.welsh) add('welsh', m.find_welsh_label({}, { locale }), { ...query, welsh: false });
	for (const mode of query.delivery) {
		add('delivery', modeWord(mode, locale), { ...query, delivery: minus(query.delivery, mode) });
	}
	if (query.self) add('self', m.find_filter_self({}, { locale }), { ...query, self: false });
	for (const role of query.referrers) {
		add('referrers', m.refer_who({ who: referrerWord(role, locale) }, { locale }), {
			...query,
			referrers: minus(query.referrers, role)
		});
	}
	if (query.accepting) {
		add('accepting', m.find_filter_accepting({}, { locale }), { ...query, accepting: false });
	}
	if (query.free) add('free', m.find_filter_free({}, { locale }), { ...query, free: false });
	for (const kind of query.providers) {
		add('providers', providerWord(kind, locale), {
			...query,
			providers: minus(query.providers, kind)
		});
	}
	if (query.confirmed) {
		add('confirmed', m.find_filter_confirmed({}, { locale }), { ...query, confirmed: false });
	}
	return tags;
}

/** Ages as the form's field shows them: "unborn, 2, 7" in the reader's language. */
export const agesField = (ages: readonly number[], locale: Locale): string =>
	ages.map((age) => (age < 0 ? ageName(age, locale) : ageWord(age))).join(', ');
