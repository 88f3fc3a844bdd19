import type { TrendPoint } from '../../domain/history/trend.ts';
import type { View } from '../../coverage/cells/split.ts';
import { sharesOf, type Split } from '../../coverage/cells/split.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { tierShape, type TierId, type TierShape } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { childrenNumber } from '../coverage/area/children-words.ts';
import { splitWords } from '../coverage/area/split-words.ts';
import { tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';

/** How a tier of a place went: a chart of bars, one a snapshot, and the same as a table. */
export type TrendView = {
	tier: TierId;
	shape: TierShape;
	name: string;
	/** "From 12% reached, 80% not known (1 January 2026) to ..." */
	sentence: string;
	/** "1 January 2026 to 1 November 2026", under the chart. */
	span: string;
	points: {
		id: string;
		on: string;
		date: string;
		/** Shares for the bar, 0 to 1; null while figures are being worked out. */
		shares: Split | null;
		cells: { reached: string; notReached: string; notKnown: string } | null;
		/** The method, where it is another than the one before. */
		method: string | null;
	}[];
};

/** The chart and table of one tier. The last `most` points are shown. */
export function trendView(
	points: readonly TrendPoint[],
	tier: TierId,
	view: View,
	names: CoverageNames,
	locale: Locale,
	most = 24
): TrendView {
	let before: TrendPoint | null = null;
	const all = points.map((point) => {
		const split = point.figures && splitOfView(point.figures, view);
		const last: TrendPoint | null = before;
		if (point.method !== null) before = point;
		return {
			id: point.snapshot,
			on: point.on,
			date: longDate(point.on, locale),
			shares: split && sharesOf(split),
			cells: split && {
				reached: childrenNumber(split.reached, locale),
				notReached: childrenNumber(split.notReached, locale),
				notKnown: childrenNumber(split.notKnown, locale)
			},
			method: last === null ? null : changedWords(last, point, locale)
		};
	});
	const shown = all.slice(-most);
	const worked = shown.filter(({ shares }) => shares !== null);
	const [first, last] = [worked[0], worked.at(-1)];
	return {
		tier,
		shape: tierShape(tier),
		name: tierName(tier, names, locale),
		sentence:
			!first || !last
				? m.review_trend_waiting({}, { locale })
				: first === last
					? m.review_trend_one(
							{ date: last.date, words: splitWords(last.shares!, locale) },
							{ locale }
						)
					: m.review_trend_from(
							{
								first: first.date,
								before: splitWords(first.shares!, locale),
								last: last.date,
								after: splitWords(last.shares!, locale)
							},
							{ locale }
						),
		span:
			shown.length > 1
				? m.review_trend_span({ first: shown[0]!.date, last: shown.at(-1)!.date }, { locale })
				: (shown[0]?.date ?? ''),
		points: shown
	};
}

/** What else is different from here on than the record: the method, or where children are placed. */
function changedWords(last: TrendPoint, point: TrendPoint, locale: Locale): string | null {
	if (point.method === null) return null;
	const words = [
		...(last.method === point.method
			? []
			: [m.review_trend_method({ version: point.method }, { locale })]),
		...(last.demand === point.demand
			? []
			: [
					(point.demand === '' ? m.official_trend_settlements : m.official_trend_small_areas)(
						{},
						{ locale }
					)
				])
	];
	return words.length === 0 ? null : words.join('. ');
}

const splitOfView = (figures: NonNullable<TrendPoint['figures']>, view: View): Split =>
	view === 'record'
		? figures
		: {
				reached: figures.confirmedReached,
				notReached: figures.confirmedNotReached,
				notKnown: figures.confirmedNotKnown
			};
