import { offerSentence } from '../offer-words.ts';
import { offersByTier, type AreaRow, type RegionRow } from '../../../coverage/matrix.ts';
import type { FullOffer } from '../../../coverage/offer/full-offer.ts';
import type { CoverageQuery, Level } from '../../../coverage/query/coverage-query.ts';
import { MOST_UNKNOWN_SHARE } from '../../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { TierId } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { inWords, number } from '../../words/lists.ts';
import { areaHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, tierName, type PreparedSetting } from '../coverage-setting.ts';
import { childrenRounded } from '../../words/rounded.ts';
import { wholeSplit } from './figures.ts';
import { countPlaces } from './place-count.ts';
import { childrenIn, rowsOfLevel } from './rows-of-level.ts';

/** The five classes of every tier map, as the lowest whole per cent of each and the highest. */
export const STEPS = [
	{ from: 0, to: 19 },
	{ from: 20, to: 39 },
	{ from: 40, to: 59 },
	{ from: 60, to: 79 },
	{ from: 80, to: 100 }
] as const;

/** Class of a tier in one place, 1 to 5: the share of its kinds that reach most children. */
export const stepOf = ({ reached, kinds }: Pick<FullOffer, 'reached' | 'kinds'>): number =>
	kinds === 0 ? 1 : Math.min(STEPS.length, 1 + Math.floor((reached * STEPS.length) / kinds));

/** One place on the tier map. */
export type TierPlace = {
	code: string;
	name: string;
	href: string;
	/** 1 to 5. */
	step: number;
	/** Over half of the kinds are not known. */
	veil: boolean;
	/** Something of it is not confirmed (in the record only: what is confirmed is in ink). */
	dashed: boolean;
	/** "3 of 10 kinds reach most children; 4 not recorded" */
	sentence: string;
	split: string;
	children: string;
	/** All of it, for those who hear the map. */
	label: string;
};

/** The map of a tier as a whole, with its legend. */
export type TierMapView = {
	title: string;
	alt: string;
	level: Level;
	places: TierPlace[];
	/** All of Wales: what stands under the map until an area is pointed at. */
	wales: TierPlace;
	legend: {
		heading: string;
		steps: { step: number; range: string; count: string }[];
		veil: { title: string; text: string } | null;
		dashed: { title: string; text: string } | null;
		note: string;
	};
};

/** Colours each place by the share of the tier's kinds that reach most of its children. */
export function tierMapView(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): TierMapView {
	const { tier, level } = query;
	const rows = rowsOfLevel(result, level);
	const places = rows.map((row) => tierPlace(row, setting, result, query, locale));
	const kinds = Math.max(
		...rows.map((row) => offersByTier(result.coverage, row, result.view)[tier].kinds)
	);
	const name = tierName(tier, setting.names, locale);
	const hidden = places.filter(({ veil }) => veil);
	const record = result.view === 'record';
	const say = { locale };
	return {
		title: m.coverage_tier_map({ tier: name }, say),
		alt: (level === 'region' ? m.coverage_tier_map_alt_regions : m.coverage_tier_map_alt)(
			{ tier: name },
			say
		),
		level,
		places,
		wales: tierPlace(result.matrix.wales, setting, result, query, locale),
		legend: {
			heading: (record ? m.coverage_legend : m.coverage_legend_confirmed)({ count: kinds }, say),
			steps: STEPS.map(({ from, to }, i) => ({
				step: i + 1,
				range: m.coverage_legend_range({ from, to }, say),
				count: countPlaces(places.filter(({ step }) => step === i + 1).length, level, locale)
			})),
			veil:
				hidden.length === 0
					? null
					: {
							title: (record ? m.coverage_veil : m.coverage_veil_confirmed)({}, say),
							text: m.coverage_veil_names(
								{
									count: countPlaces(hidden.length, level, locale),
									names:
										hidden.length === places.length
											? m.coverage_all_of_them({}, say)
											: inWords(
													hidden.map((place) => place.name),
													locale
												)
								},
								say
							)
						},
			dashed: record ? dashedWords(result, tier, locale) : null,
			note: m.coverage_any_service({}, say)
		}
	};
}

function tierPlace(
	row: AreaRow | RegionRow,
	setting: PreparedSetting,
	{ coverage, view }: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): TierPlace {
	const offer = offersByTier(coverage, row, view)[query.tier];
	const name = placeName(row.code, setting.names, locale);
	const sentence = offerSentence(offer, view, 'members' in row ? 'several' : 'one', locale);
	const split = wholeSplit(offer.split, locale);
	return {
		code: row.code,
		name,
		href: areaHref(row.code, query, locale),
		step: stepOf(offer),
		veil: offer.kinds > 0 && offer.unknown / offer.kinds > MOST_UNKNOWN_SHARE,
		dashed: view === 'record' && !isSettled(row, coverage, query.tier),
		sentence,
		split: m.coverage_offer_split({ split }, { locale }),
		children: m.coverage_children(
			{ children: childrenRounded(childrenIn(row.code, setting, query.ages), locale) },
			{ locale }
		),
		label: `${name}: ${sentence}`
	};
}

/** Whether somebody has confirmed every kind of a tier in a place, there or not there. */
export const isSettled = (
	row: AreaRow | RegionRow,
	{ kinds }: CoverageResult['coverage'],
	tier: TierId
): boolean =>
	row.cells
		.filter(({ k, applicable }) => applicable && kinds[k]!.tier === tier)
		.every(({ certainty }) => certainty === 'confirmed' || certainty === 'declared-none');

/** How many of the tier's kinds in council areas are not confirmed. */
function dashedWords({ matrix, coverage }: CoverageResult, tier: TierId, locale: Locale) {
	const cells = matrix.areas
		.flatMap((row) => row.cells)
		.filter(({ k, applicable }) => applicable && coverage.kinds[k]!.tier === tier);
	const settled = cells.filter(
		({ certainty }) => certainty === 'confirmed' || certainty === 'declared-none'
	).length;
	if (settled === cells.length) return null;
	const of = { settled: number(settled, locale), cells: number(cells.length, locale) };
	return {
		title: m.coverage_dashed({}, { locale }),
		text: (settled === 0 ? m.coverage_dashed_all : m.coverage_dashed_some)(of, { locale })
	};
}
