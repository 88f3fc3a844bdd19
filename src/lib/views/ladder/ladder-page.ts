import { read } from '../../domain/bilingual/bilingual.ts';
import { isSensitive } from '../../domain/category/category.ts';
import { familyPlace } from '../../domain/finder/family-place.ts';
import { queryString, type FinderQuery } from '../../domain/finder/query.ts';
import { ladderOf, type Rung } from '../../domain/ladder/ladder.ts';
import { stands } from '../../domain/ladder/rung-state.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FinderWorld } from '../finder/finder-page.ts';
import { filtersView } from '../finder/filters-view.ts';
import { precisionNote } from '../finder/place-problem.ts';
import { resultsSetting, type AnswerAt } from '../finder/results-setting.ts';
import type { ResultsSetting } from '../finder/results-view.ts';
import { formOfQuery } from '../finder/search-form-view.ts';
import { urgentView } from '../urgent/urgent-view.ts';
import { areaName } from '../words/areas.ts';
import { childrenWords } from '../words/children.ts';
import { inWords } from '../words/lists.ts';
import { rungView } from './rung-view.ts';

/** The ladder's page for a query: the four rungs, most focused first, and nothing that may not be shown. */
export function ladderPage(query: FinderQuery, world: FinderWorld, at: AnswerAt) {
	const { reference, gazetteer } = world;
	const { path, today, locale } = at;
	const place = familyPlace(query, world);
	const setting = resultsSetting(query, place, world, at);
	const asked = { ...query, tiers: [] };
	const rungs = ladderOf(asked, place, world, today).reverse();
	const list = path.replace(/ladder$/, 'find');
	return {
		title: title(setting),
		forChildren: childrenWords(query.ages, locale),
		place: placeWords(query, setting),
		notes: precisionNote(place, locale),
		need: needWords(query, reference, locale),
		/** The other filters in use, which hold here too. */
		filters: filtersView(
			{ ...asked, ages: [], groups: [], categories: [] },
			reference,
			path,
			locale
		)
			.tags.map((tag) => tag.label)
			.join(', '),
		answer: answerWords(rungs, setting),
		rungs: rungs.map((rung) => rungView(rung, reference, place.areas, list, { ...setting, query })),
		list: `${list}${queryString({ ...asked, more: [] })}`,
		form: formOfQuery(asked, place.label?.[locale] ?? setting.area, locale, 'ladder'),
		urgent: urgentView(place.areas ?? [], reference, gazetteer, locale),
		sensitive: isSensitive(place.categories ?? [])
	};
}
export type LadderPage = ReturnType<typeof ladderPage>;

function title({ query, gazetteer, locale }: ResultsSetting): string {
	if (query.near) return m.ladder_near({ place: query.near }, { locale });
	if (query.area)
		return m.ladder_in({ place: areaName(query.area, gazetteer, locale) }, { locale });
	return m.ladder_all_wales({}, { locale });
}

/** Council and region of the place: "Rhondda Cynon Taf, Cwm Taf Morgannwg". */
function placeWords(query: FinderQuery, { gazetteer, locale }: ResultsSetting): string | null {
	if (!query.near || !query.area) return null;
	const region = gazetteer.regionOf(query.area)?.name[locale];
	const area = areaName(query.area, gazetteer, locale);
	return region === undefined || region === area ? area : `${area}, ${region}`;
}

/** The kinds of help asked for; null when any will do. */
function needWords(
	query: FinderQuery,
	{ categories, category_groups }: FinderWorld['reference'],
	locale: AnswerAt['locale']
): string | null {
	const named = [
		...category_groups.filter(({ id }) => query.groups.includes(id)),
		...categories.filter(({ id }) => query.categories.includes(id))
	].map(({ name }) => read(name, locale).text);
	return named.length > 0 ? inWords(named, locale) : null;
}

/** The answer in a sentence or two: how many steps have help, which are missing and why, how sure. */
function answerWords(rungs: readonly Rung[], { mark, locale }: ResultsSetting): string[] {
	const standing = rungs.filter(({ state }) => stands(state));
	const missing = rungs.filter(({ state }) => !stands(state));
	const stateWords = {
		phone: m.ladder_answer_phone,
		far: m.ladder_answer_far,
		'phone or far': m.ladder_answer_phone_or_far,
		closed: m.ladder_answer_closed,
		said: m.ladder_answer_said,
		none: m.ladder_answer_none,
		'not expected': m.ladder_answer_not_expected
	};
	const sentences = [
		standing.length === rungs.length
			? m.ladder_answer_all({}, { locale })
			: m.ladder_answer_some({ count: standing.length }, { locale }),
		...Object.entries(stateWords).flatMap(([state, words]) => {
			const tiers = missing
				.filter((rung) => rung.state === state)
				.map(({ tier }) => mark(tier).word);
			return tiers.length > 0 ? [words({ tier: inWords(tiers, locale) }, { locale })] : [];
		})
	];
	const onRecord = rungs.some(({ count }) => count > 0);
	if (onRecord && rungs.every(({ certainty }) => certainty.confirmed === 0)) {
		sentences.push(m.ladder_answer_unconfirmed({}, { locale }));
	}
	return sentences;
}
