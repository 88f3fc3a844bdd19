import { EQUITY_LEAST, MOST_UNKNOWN_SHARE } from '../../domain/assumptions/assumptions.ts';
import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { splitAtPoint, type SplitAt } from './point-split.ts';

/** The fifths that are compared. */
const MOST_DEPRIVED = 1;
const LEAST_DEPRIVED = 5;

/** Reach in the most deprived fifth minus the least deprived, or why it is not shown. */
export type Equity =
	| { difference: number; mostDeprived: number; leastDeprived: number; reason: null }
	| { difference: null; reason: 'no-deprivation-data' | 'too-few' | 'not-known' };

/**
 * Compares the share of children reached between the most and the least deprived fifth of places. Not
 * shown where either holds fewer points or children (of the ages asked for) than `EQUITY_LEAST`, nor where
 * it is not known of more than `MOST_UNKNOWN_SHARE` of the children of either whether they are reached.
 * @param splitAt what is split: the record, or what is confirmed (`confirmedAtPoint`)
 */
export function equity(
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	splitAt: SplitAt = splitAtPoint
): Equity {
	const { demand } = coverage.ground;
	const points = areas.flatMap((a) =>
		Array.from(demand.fifth.subarray(demand.areaStart[a]!, demand.areaStart[a + 1]!))
	);
	if (points.every((fifth) => fifth === 0)) {
		return { difference: null, reason: 'no-deprivation-data' };
	}
	const most = reachIn(coverage, k, areas, MOST_DEPRIVED, splitAt);
	const least = reachIn(coverage, k, areas, LEAST_DEPRIVED, splitAt);
	for (const { points, children } of [most, least]) {
		if (points < EQUITY_LEAST.points || children < EQUITY_LEAST.children) {
			return { difference: null, reason: 'too-few' };
		}
	}
	for (const { notKnown, children } of [most, least]) {
		if (notKnown > MOST_UNKNOWN_SHARE * children) return { difference: null, reason: 'not-known' };
	}
	const mostDeprived = most.reached / most.children;
	const leastDeprived = least.reached / least.children;
	return { difference: mostDeprived - leastDeprived, mostDeprived, leastDeprived, reason: null };
}

function reachIn(
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	fifth: number,
	splitAt: SplitAt
) {
	const { demand, sums, asked } = coverage.ground;
	const found = { points: 0, children: 0, reached: 0, notKnown: 0 };
	for (const a of areas) {
		for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
			if (demand.fifth[i] !== fifth) continue;
			found.points++;
			found.children += childrenAt(sums, i, asked[k]!);
			const split = splitAt(coverage, k, i);
			found.reached += childrenAt(sums, i, split.reached);
			found.notKnown += childrenAt(sums, i, split.notKnown);
		}
	}
	return found;
}
