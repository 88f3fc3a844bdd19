import { toTens } from '../../words/rounded.ts';
import { meanOf, sharesOf } from '../../../coverage/cells/split.ts';
import { childrenAt } from '../../../coverage/demand/child-sums.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { fromGrid } from '../../../domain/place/grid.ts';
import type { LonLat } from '../../../domain/place/lon-lat.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { childrenOf, stateOf, type PointState } from '../area/reach-view.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { kindAtTier, tierName, type PreparedSetting } from '../coverage-setting.ts';
import { pointName } from '../point-name.ts';

/** A place where children live, on the live map. Never the place of a service. */
export type LivePoint = LonLat & {
	name: string;
	/** What is true of most of its children. */
	state: PointState;
	/** Share of the children of the largest place, 0 to 1. */
	size: number;
	/** To the nearest ten; 0 stands for a few. */
	children: number;
};

/** Where children live, and whether the help asked about reaches them. */
export type PointsView = {
	/** "All secondary help", or the kind: what the dots are about. */
	title: string;
	/** True for a tier as a whole. */
	whole: boolean;
	/** Large ones first. */
	points: LivePoint[];
};

/** The places of all Wales for the kind of help that is asked about, else for the tier as a whole. */
export function pointsView(
	{ names }: Pick<PreparedSetting, 'names'>,
	{ coverage, view }: Pick<CoverageResult, 'coverage' | 'view'>,
	query: CoverageQuery,
	locale: Locale
): PointsView {
	const { demand, asked, sums } = coverage.ground;
	const ofTier = coverage.kinds.flatMap((kind, k) =>
		kind.tier === query.tier && asked[k] !== 0 ? [{ kind, k }] : []
	);
	const one = ofTier.find(({ kind }) => kind.group === query.kind);
	const kinds = (one ? [one] : ofTier).map(({ k }) => k);
	const ages = kinds.reduce((bits, k) => bits | asked[k]!, 0);
	const found = demand.names
		.map((_, i) => ({ i, children: childrenAt(sums, i, ages) }))
		.filter(({ children }) => children > 0)
		.toSorted((one, other) => other.children - one.children);
	const most = found[0]?.children ?? 1;
	const tier = tierName(query.tier, names, locale).toLocaleLowerCase(locale);
	return {
		title: one ? kindAtTier(one.kind, names, locale) : m.area_map_whole_tier({ tier }, { locale }),
		whole: one === undefined,
		points: found.map(({ i, children }) => {
			const { lon, lat } = fromGrid(demand.x[i]!, demand.y[i]!);
			return {
				name: pointName(demand, i, locale),
				lon: fourDecimals(lon),
				lat: fourDecimals(lat),
				// Each kind counts the same, whatever its ages, as in the words under the map.
				state: stateOf(meanOf(kinds.map((k) => sharesOf(childrenOf(coverage, [k], i, view))))),
				size: Math.round((children / most) * 1000) / 1000,
				children: toTens(children)
			};
		})
	};
}

/** About 10 metres. */
const fourDecimals = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
