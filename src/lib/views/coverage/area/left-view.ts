import type { View } from '../../../coverage/cells/split.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import { unreached } from '../../../coverage/measures/unreached.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import { placeName, type CoverageNames } from '../coverage-setting.ts';
import { pointName } from '../point-name.ts';
import { childrenNumber } from './children-words.ts';
import { childrenOf, splitAtOf } from './reach-view.ts';

/** Most small areas that a list of several council areas holds; one of a single area holds all. */
const MOST = 30;

/** A small area with children who are known not to be reached. */
export type LeftRow = {
	/** GSS code of the small area. */
	code: string;
	place: string;
	/** Its council area, where the list is of several. */
	area: string | null;
	/** Its children, split three ways. */
	notReached: string;
	notKnown: string;
	reached: string;
	fifth: string;
	/** "Town" or "Country": which distances count. */
	kind: string;
};

export type LeftView = {
	rows: LeftRow[];
	all: number;
	/** The numbers are means over several kinds of help. */
	mean: boolean;
	/** That some are not listed. */
	more: string | null;
};

/**
 * The small areas with children who, as far as anyone knows, are not reached, with how deprived each is;
 * null while the settlement estimate stands for them, which can not say.
 */
export function leftView(
	coverage: Coverage,
	kinds: readonly number[],
	areas: readonly number[],
	view: View,
	names: CoverageNames,
	locale: Locale
): LeftView | null {
	const { demand, asked } = coverage.ground;
	if (demand.set === 'settlements') return null;
	const own = kinds.filter((k) => asked[k] !== 0);
	const left = unreached(coverage, own, areas, splitAtOf(view));
	const shown = areas.length > 1 ? left.slice(0, MOST) : left;
	return {
		all: left.length,
		mean: own.length > 1,
		rows: shown.map(({ point, children }) => {
			const { reached, notKnown } = childrenOf(coverage, own, point, view);
			const rural = demand.rural[point] === 1;
			return {
				code: demand.ids[point]!,
				place: pointName(demand, point, locale),
				area:
					areas.length > 1 ? placeName(demand.areas[demand.area[point]!]!, names, locale) : null,
				notReached: childrenNumber(children, locale),
				notKnown: childrenNumber(notKnown, locale),
				reached: childrenNumber(reached, locale),
				fifth: fifthWords(demand.fifth[point]!, locale),
				kind: (rural ? m.official_left_country : m.official_left_town)({}, { locale })
			};
		}),
		more:
			left.length > shown.length
				? m.official_left_more(
						{ shown: number(shown.length, locale), all: number(left.length, locale) },
						{ locale }
					)
				: null
	};
}

/** "1, most deprived"; that it is not known, where it is not. */
function fifthWords(fifth: number, locale: Locale): string {
	if (fifth === 0) return m.official_left_fifth_unknown({}, { locale });
	if (fifth === 1) return m.official_left_fifth_most({}, { locale });
	if (fifth === 5) return m.official_left_fifth_least({}, { locale });
	return String(fifth);
}
