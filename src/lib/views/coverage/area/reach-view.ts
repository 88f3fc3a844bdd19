import { shareOf } from '../../../coverage/cells/cell-share.ts';
import { addSplits, type Split, type View } from '../../../coverage/cells/split.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import { childrenAt } from '../../../coverage/demand/child-sums.ts';
import { confirmedAtPoint } from '../../../coverage/measures/confirmed-at-point.ts';
import { splitAtPoint, type SplitAt } from '../../../coverage/measures/point-split.ts';
import { AREA } from '../../../coverage/offers/offers.ts';
import { OUT } from '../../../coverage/offers/standing.ts';
import { fromGrid } from '../../../domain/place/grid.ts';
import type { LonLat } from '../../../domain/place/lon-lat.ts';
import { TIERS, type TierId } from '../../../domain/tier/tier.ts';

/** What is true of most of the children at a point. */
export type PointState = 'reached' | 'not-reached' | 'not-known';

/** A place where children live, on the map of reach. */
export type ReachPoint = LonLat & {
	state: PointState;
	/** Size among the points, 0 to 1: of the largest. Never a population. */
	size: number;
};

/** A place of a service. A service whose location is withheld has none. */
export type ReachPlace = LonLat & { tier: TierId };

/** What the map of reach shows for some kinds of help. */
export type ReachView = { points: ReachPoint[]; places: ReachPlace[]; split: Split };

/** How a view splits the ages at a point. */
export const splitAtOf = (view: View): SplitAt =>
	view === 'record' ? splitAtPoint : confirmedAtPoint;

/**
 * Where the children of some kinds of help live, and what is true of most of them there.
 * @param kinds indices; with several, the mean over those for any of the ages asked for
 * @param areas indices of the principal areas
 */
export function reachView(
	coverage: Coverage,
	kinds: readonly number[],
	areas: readonly number[],
	view: View
): ReachView {
	const { demand, asked } = coverage.ground;
	const own = kinds.filter((k) => asked[k] !== 0);
	const found: { i: number; split: Split }[] = [];
	for (const a of areas) {
		for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
			const split = childrenOf(coverage, own, i, view);
			if (total(split) > 0) found.push({ i, split });
		}
	}
	const most = Math.max(1, ...found.map(({ split }) => total(split)));
	return {
		points: found.map(({ i, split }) => ({
			...roundly(fromGrid(demand.x[i]!, demand.y[i]!)),
			state: stateOf(split),
			size: Math.round((total(split) / most) * 100) / 100
		})),
		places: placesOf(coverage, own, areas),
		split: addSplits(found.map(({ split }) => split))
	};
}

/** The children at a point, split three ways; the mean over the kinds. */
export function childrenOf(
	coverage: Coverage,
	kinds: readonly number[],
	i: number,
	view: View
): Split {
	const { sums } = coverage.ground;
	const splitAt = splitAtOf(view);
	const sum = addSplits(
		kinds.map((k) => {
			const ages = splitAt(coverage, k, i);
			return {
				reached: childrenAt(sums, i, ages.reached),
				notReached: childrenAt(sums, i, ages.notReached),
				notKnown: childrenAt(sums, i, ages.notKnown)
			};
		})
	);
	const mean = (children: number) => shareOf(children, kinds.length);
	return {
		reached: mean(sum.reached),
		notReached: mean(sum.notReached),
		notKnown: mean(sum.notKnown)
	};
}

const total = ({ reached, notReached, notKnown }: Split) => reached + notReached + notKnown;

/** What holds for the largest part; of equals the least certain. */
export function stateOf({ reached, notReached, notKnown }: Split): PointState {
	if (notKnown >= reached && notKnown >= notReached) return 'not-known';
	return notReached >= reached ? 'not-reached' : 'reached';
}

/** Places of the services of these kinds that serve the areas, each place once. */
function placesOf(
	{ offers, membership, standing, ground }: Coverage,
	kinds: readonly number[],
	areas: readonly number[]
): ReachPlace[] {
	const served = areas.reduce((mask, a) => mask | (1 << a), 0);
	const found = new Map<string, ReachPlace>();
	for (const k of kinds) {
		const tier = TIERS[ground.kinds.tier[k]!]!;
		for (const s of membership.services[k]!) {
			if ((offers.areas[s]! & served) === 0 || standing[s] === OUT) continue;
			for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
				const [x, y] = [offers.siteX[site]!, offers.siteY[site]!];
				found.set(`${x} ${y}`, { ...roundly(fromGrid(x, y)), tier });
			}
		}
	}
	return [...found.values()];
}

/** True where somebody comes to the whole of one of the areas. */
export const someoneComes = (
	{ offers, membership }: Coverage,
	kinds: readonly number[],
	areas: readonly number[]
): boolean =>
	kinds.some((k) =>
		membership.services[k]!.some(
			(s) =>
				(offers.modes[s]! & AREA) !== 0 && areas.some((a) => (offers.areas[s]! & (1 << a)) !== 0)
		)
	);

const roundly = ({ lon, lat }: LonLat): LonLat => ({
	lon: Math.round(lon * 1000) / 1000,
	lat: Math.round(lat * 1000) / 1000
});
