import { meanOf, sharesOf } from '../../../coverage/cells/split.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../coverage/query/write-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage-result.ts';
import {
	kindAtTier,
	kindName,
	placeName,
	tierName,
	type CoverageNames
} from '../coverage-setting.ts';
import { areaHref } from '../coverage-address.ts';
import type { AreaPlace } from './area-place.ts';
import type { AreaRecord } from './area-record.ts';
import { childrenNumber } from './children-words.ts';
import { leftView, type LeftView } from './left-view.ts';
import type { PlaceKind } from './place-kind.ts';
import { reachView, someoneComes, type PointState, type ReachView } from './reach-view.ts';
import { meanView, splitView, type SplitView } from './split-words.ts';
import { saidBy } from './said-view.ts';
import { unreachedView, type UnreachedView } from './unreached-words.ts';

/** The map of reach with its controls and its words. */
export type ReachPanel = {
	title: string;
	tiers: { tier: TierId; shape: TierShape; name: string; href: string; current: boolean }[];
	/** The kinds of the tier, for a menu; the first stands for the tier as a whole. */
	kinds: { value: string; label: string; chosen: boolean }[];
	/** What the menu's form has to carry along. */
	hidden: { name: string; value: string }[];
	split: SplitView;
	legend: { state: PointState; word: string; children: string; points: number }[];
	unreached: UnreachedView;
	/** Small areas that are not reached; null while the settlement estimate stands for them. */
	left: LeftView | null;
	/** Who says that such help exists, where nothing of it is recorded. */
	said: string[];
	/** What the map can not show. */
	notes: string[];
	map: ReachView;
};

const WORDS: Record<PointState, typeof m.area_map_reached> = {
	reached: m.area_map_reached,
	'not-reached': m.area_map_not_reached,
	'not-known': m.area_map_not_known
};

/** Works out the map of the tier or kind that a query asks for. */
export function reachPanel(
	place: AreaPlace,
	kinds: readonly PlaceKind[],
	areas: readonly number[],
	result: CoverageResult,
	query: CoverageQuery,
	record: AreaRecord,
	names: CoverageNames,
	locale: Locale
): ReachPanel {
	const { coverage, view } = result;
	const ofTier = kinds.filter(({ kind }) => kind.tier === query.tier);
	const shown = ofTier.filter(({ kind }) => query.kind === null || kind.group === query.kind);
	const own = shown.map(({ k }) => k);
	const map = reachView(coverage, own, areas, view);
	const { split } = map;
	const tier = tierName(query.tier, names, locale);
	const whole = m.area_map_whole_tier({ tier: tier.toLocaleLowerCase(locale) }, { locale });
	const known =
		split.reached + split.notReached === 0 ? 'nobody' : split.notKnown > 0 ? 'some' : 'everybody';
	return {
		title:
			query.kind === null || shown.length === 0 ? whole : kindAtTier(shown[0]!.kind, names, locale),
		tiers: TIERS.map((id) => ({
			tier: id,
			shape: tierShape(id),
			name: tierName(id, names, locale),
			href: `${areaHref(place.code, { ...query, tier: id, kind: null }, locale)}#reach`,
			current: id === query.tier
		})),
		kinds: [
			{ value: '', label: whole, chosen: query.kind === null },
			...ofTier.map(({ kind }) => ({
				value: kind.group,
				label: kindName(kind, names, locale),
				chosen: kind.group === query.kind
			}))
		],
		hidden: [...coverageParameters({ ...query, kind: null })].map(([name, value]) => ({
			name,
			value
		})),
		// A tier as a whole is the mean over its kinds, here as in its column: never a sum of children.
		split:
			own.length === 1
				? splitView(split, locale)
				: meanView(
						meanOf(shown.filter((one) => one.applicable).map((one) => sharesOf(one.split[view]))),
						locale
					),
		legend: (['reached', 'not-reached', 'not-known'] as const).map((state) => ({
			state,
			word: WORDS[state]({}, { locale }),
			children: childrenNumber(
				{ reached: split.reached, 'not-reached': split.notReached, 'not-known': split.notKnown }[
					state
				],
				locale
			),
			points: map.points.filter((point) => point.state === state).length
		})),
		said: query.kind === null ? [] : shown.flatMap((one) => saidBy(one, record, locale)),
		unreached: unreachedView(
			coverage,
			own,
			areas,
			view,
			known,
			placeName(place.code, names, locale),
			locale
		),
		left: leftView(coverage, own, areas, view, names, locale),
		notes: [
			own.length > 1 && m.area_map_note_tier({}, { locale }),
			someoneComes(coverage, own, areas) && m.area_map_note_comes({}, { locale }),
			map.places.length === 0 && m.area_map_note_no_place({}, { locale })
		].filter((note) => note !== false),
		map
	};
}
