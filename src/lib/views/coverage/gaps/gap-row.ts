import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Gap, GapList } from '../../../coverage/ranking/gaps.ts';
import { gapKey, type Robustness } from '../../../coverage/ranking/robustness.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { EMPTY_QUERY, queryString } from '../../../domain/finder/query.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { RECORD_FILLS, recordWord, stateWord } from '../../words/coverage.ts';
import { number } from '../../words/lists.ts';
import { areaPlace } from '../area/area-place.ts';
import { childrenNumber } from '../area/children-words.ts';
import type { KindFill } from '../area/kind-view.ts';
import { placeKinds, type PlaceKind } from '../area/place-kind.ts';
import { reasonOf } from '../area/record-reason.ts';
import { gapKey as besideKey } from '../../challenge/gap-key.ts';
import { areaHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { kindAtTier, placeName, type PreparedSetting } from '../coverage-setting.ts';
import { percent } from '../national/figures.ts';
import { gapRecord } from './gap-record.ts';
import { gapStamp, type GapStamp } from './gap-stamp.ts';

/** One gap: a kind of help in an area that does not reach its children. */
export type GapRow = {
	rank: number;
	/** The place's code and the kind: see `gapKey`. */
	key: string;
	/** "Early years and parenting, universal: Cardiff" */
	title: string;
	href: string;
	/** Children not reached, in words. */
	children: string;
	/** Length of the bar, 0 to 1: children, of the most in the list. */
	part: number;
	shown: { word: string; fill: KindFill; reason: string };
	stamp: GapStamp;
	/** How much of the area's record is there, and how much of it confirmed. */
	record: string;
	robustness: string;
	/** The services behind it in the finder. */
	correct: string;
};

/** What every row of a list is made from. */
export type GapRows = {
	list: GapList;
	setting: PreparedSetting;
	result: CoverageResult;
	query: CoverageQuery;
	/** Null while it is being worked out. */
	robustness: Robustness | null;
	/** Most children not reached of any gap in the list. */
	most: number;
	/** The kinds of an area, worked out once for all its rows. */
	kindsOf: (a: number) => readonly PlaceKind[];
};

/** The kinds of areas, each area once. */
export function kindsOfAreas(setting: PreparedSetting, result: CoverageResult): GapRows['kindsOf'] {
	const made = new Map<number, PlaceKind[]>();
	return (a) => {
		const place = areaPlace(result.coverage.ground.demand.areas[a]!, setting.names)!;
		const kinds = made.get(a) ?? placeKinds(place, result, setting);
		made.set(a, kinds);
		return kinds;
	};
}

/** A gap in words. */
export function gapRow(
	{ cell, notReached }: Gap,
	rank: number,
	of: GapRows,
	locale: Locale
): GapRow {
	const { coverage, matrix } = of.result;
	const { names } = of.setting;
	const kind = coverage.kinds[cell.k]!;
	const code = coverage.ground.demand.areas[cell.a]!;
	const record = gapRecord(matrix.areas[cell.a]!);
	return {
		rank,
		key: besideKey(code, kind.id),
		title: `${kindAtTier(kind, names, locale)}: ${placeName(code, names, locale)}`,
		href: `${areaHref(code, { ...of.query, tier: kind.tier, kind: kind.group }, locale)}#reach`,
		children: childrenNumber(notReached, locale),
		part: notReached / of.most,
		shown: shownOf(of.kindsOf(cell.a)[cell.k]!, of.list, locale),
		stamp: gapStamp(coverage, cell, of.setting, locale),
		record: m.gaps_record(
			{
				...record,
				share: percent(record.recorded / record.kinds),
				sure: percent(record.confirmed / record.kinds)
			},
			{ locale }
		),
		robustness: robustnessWords(gapKey(cell.k, cell.a), of, locale),
		correct: `/${locale}/find${queryString({
			...EMPTY_QUERY,
			area: code,
			tiers: [kind.tier],
			categories: [...kind.categories]
		})}`
	};
}

function shownOf(one: PlaceKind, list: GapList, locale: Locale): GapRow['shown'] {
	const confirmed = list === 'confirmed';
	const why =
		confirmed && one.certainty === 'declared-none'
			? m.area_reason_declared({}, { locale })
			: reasonOf(one, confirmed ? 'confirmed' : 'record', null, locale);
	const records = one.records > 0 ? m.area_records({ count: one.records }, { locale }) : null;
	return {
		word: confirmed ? stateWord(one.state, locale) : recordWord(one.mark, locale),
		fill: confirmed ? one.state : RECORD_FILLS[one.mark],
		reason: [why, records].filter((words) => words !== null).join('; ')
	};
}

function robustnessWords(key: string, { robustness, list }: GapRows, locale: Locale): string {
	if (robustness === null) return m.gaps_robust_later({}, { locale });
	return m.gaps_robust(
		{
			count: number(robustness.stays[list][key] ?? 0, locale),
			draws: number(robustness.draws, locale)
		},
		{ locale }
	);
}
