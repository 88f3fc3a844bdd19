import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { EMPTY_QUERY, NO_PLACE, queryString, type FinderQuery } from '../../domain/finder/query.ts';
import type { AnswerPage, SearchForm } from '../../domain/finder/search-form.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { agesField } from './filters-view.ts';
import { plainNeeds } from './plain-needs.ts';

/** The kinds of help to choose from, group by group. */
export type NeedGroup = { label: string; options: { value: string; label: string }[] };

/** The form's menu: needs in plain words, then each group of kinds as a whole and its categories. */
export function needGroups(
	reference: Pick<Reference, 'categories' | 'category_groups'>,
	locale: Locale
): NeedGroup[] {
	const kinds = reference.category_groups.map((group) => {
		const label = read(group.name, locale).text;
		return {
			label,
			options: [
				{
					value: `group.${group.id}`,
					label: m.find_need_whole_group({ group: label }, { locale })
				},
				...reference.categories
					.filter((category) => category.group === group.id)
					.map((category) => ({ value: category.id, label: read(category.name, locale).text }))
			]
		};
	});
	return [plainNeeds(locale), ...kinds];
}

/** The form as it stands for a query: filled in, ready to be changed. */
export function formOfQuery(
	query: FinderQuery,
	near: string | null,
	locale: Locale,
	then: AnswerPage = 'find'
): SearchForm {
	return {
		near: near ?? '',
		placed: near ?? '',
		place: queryString({
			...EMPTY_QUERY,
			near: query.near,
			at: query.at,
			unit: query.unit,
			area: query.area
		}).slice(1),
		at: '',
		chosen: '',
		ages: agesField(query.ages, locale),
		need: [...query.groups.map((group) => `group.${group}`), ...query.categories].join(','),
		welsh: query.welsh,
		keep: queryString({
			...query,
			...NO_PLACE,
			ages: [],
			groups: [],
			categories: [],
			welsh: EMPTY_QUERY.welsh,
			more: []
		}).slice(1),
		then
	};
}
