import { isSensitive } from '../../domain/category/category.ts';
import { familyPlace, type FamilyPlace } from '../../domain/finder/family-place.ts';
import { count, find, type FoundGroup } from '../../domain/finder/find.ts';
import type { FinderIndex } from '../../domain/finder/finder-index.ts';
import { elsewhereInRegion } from '../../domain/finder/elsewhere.ts';
import { liftsOf, without } from '../../domain/finder/lift.ts';
import { nextBest } from '../../domain/finder/next-best.ts';
import { NO_PLACE, queryString, type FinderQuery } from '../../domain/finder/query.ts';
import { statementsFor } from '../../domain/finder/statements.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { SettlementIndex } from '../../domain/place/nearest-settlement.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { knownFromQuery } from '../../domain/unmet-need/known-from-query.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { unmetHref } from '../unmet-need/unmet-form-view.ts';
import { urgentView } from '../urgent/urgent-view.ts';
import { childrenWords } from '../words/children.ts';
import { entryView } from './entry-view.ts';
import { filtersView } from './filters-view.ts';
import { placedServices } from './placed-services.ts';
import { precisionNote } from './place-problem.ts';
import { resultsSetting, type AnswerAt } from './results-setting.ts';
import { askedTitle, groupViews, statementViews, type ResultsSetting } from './results-view.ts';
import { formOfQuery } from './search-form-view.ts';

/** What the finder answers from. */
export type FinderWorld = {
	reference: Reference;
	statements: ReadonlyMap<string, Statement>;
	gazetteer: Gazetteer;
	settlements: SettlementIndex;
	index: FinderIndex;
};

/** The finder's page for a query: exactly what it shows, and nothing that may not be shown. */
export function finderPage(query: FinderQuery, world: FinderWorld, at: AnswerAt) {
	const { reference, gazetteer, index } = world;
	const { path, locale } = at;
	const place = familyPlace(query, world);
	const groups = find(index, query, place);
	const setting = resultsSetting(query, place, world, at);
	const views = groupViews(groups, { ...setting, query });
	const totals = totalsOf(groups);
	const statements = statementsFor(world.statements.values(), query, place, reference);
	const region = query.area ? gazetteer.regionOf(query.area) : undefined;
	const elsewhere = region ? elsewhereInRegion(index, query, place, region.members) : [];
	return {
		title: askedTitle(setting.query, setting),
		forChildren: childrenWords(query.ages, locale),
		notes: precisionNote(place, locale),
		form: formOfQuery(query, place.label?.[locale] ?? setting.area, locale),
		filters: filtersView(query, reference, path, locale),
		groups: views,
		totals,
		empty: totals.known === 0 ? emptyView(query, world, place, setting, totals.all) : null,
		elsewhere: {
			region: region?.name[locale] ?? '',
			area: setting.area ?? '',
			entries: elsewhere.map((found) => entryView(found, setting))
		},
		statements: statementViews(statements, place.areas, setting),
		steps: TIERS.map((tier) => ({
			mark: setting.mark(tier),
			count: count(index, { ...query, tiers: [tier] }, place),
			href: `${path}${queryString({ ...query, tiers: [tier], more: [] })}`
		})).reverse(),
		urgent: urgentView(place.areas ?? [], reference, gazetteer, locale),
		placed: placedServices(groups, new Map(views.map((view) => [view.id, view.title])), locale),
		origin: query.at
			? {
					...query.at,
					label: setting.query.near ?? '',
					precisionKm: place.rough ? (place.named?.withinKm ?? 10) : 1
				}
			: null,
		/** The same question as steps, on whichever tier it was asked. */
		ladder: path.replace(/find$/, 'ladder') + queryString({ ...query, tiers: [], more: [] }),
		/** The address of the same search from another point: the point is put after it. */
		searchAt: searchAtAddress(query, path),
		/** Where to say what was needed and is not here, with what the search already says. */
		unmet: unmetHref(knownFromQuery(query, reference.categories), locale),
		/** Where every place of this answer is listed for the map. */
		places: `${path}/places${queryString({ ...query, more: [] })}`,
		areas: place.areas,
		sensitive: isSensitive(place.categories ?? [])
	};
}
export type FinderPage = ReturnType<typeof finderPage>;

function totalsOf(groups: readonly FoundGroup[]) {
	const known = groups.reduce((sum, group) => sum + group.known.count, 0);
	const unknown = groups.reduce((sum, group) => sum + group.unknown.count, 0);
	return { all: known + unknown, known, unknown };
}

/** What to do when nothing is known to fit: which filter to lift, and the nearest alternative. */
function emptyView(
	query: FinderQuery,
	world: FinderWorld,
	place: FamilyPlace,
	setting: ResultsSetting,
	found: number
) {
	const { locale, path } = setting;
	const { tags } = filtersView(query, world.reference, path, locale);
	const lifts = liftsOf(world.index, query, place).map(({ filter, count: gives }) => {
		const names = tags.filter((tag) => tag.filter === filter).map((tag) => tag.label);
		return {
			text: m.find_lift({ filter: names.join(', '), count: gives }, { locale }),
			href: `${path}${queryString({ ...without(query, filter), more: [] })}`
		};
	});
	const next = found === 0 ? nextBest(world.index, query, place, world.reference.categories) : null;
	const words = {
		filters: m.find_next_same,
		kind: m.find_next_group,
		'any kind': m.find_next_any
	};
	return {
		nothing: found === 0,
		lifts,
		next: next && {
			note: words[next.given]({}, { locale }),
			entries: next.found.map((one) => entryView(one, setting))
		}
	};
}

/** The search without its place, ready for "&at=..." of a point on the map. */
function searchAtAddress(query: FinderQuery, path: string): string {
	const kept = queryString({ ...query, ...NO_PLACE, more: [] });
	return `${path}${kept === '' ? '?' : `${kept}&`}at=`;
}
