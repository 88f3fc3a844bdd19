import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { splitAtPoint, type SplitAt } from './point-split.ts';

/** A point with its children whom the record shows as not reached. */
export type UnreachedPoint = { point: number; children: number };

/**
 * Where the children live whom a kind of help does not reach, as far as the record shows, most first;
 * ties in the order of the points. Children of whom it is not known are not among them.
 * @param kinds one kind, or several (a tier's): then the mean over those for any of the ages asked for
 * @param splitAt what is split: the record, or what is confirmed (`confirmedAtPoint`)
 */
export function unreached(
	coverage: Coverage,
	kinds: readonly number[],
	areas: readonly number[],
	splitAt: SplitAt = splitAtPoint
): UnreachedPoint[] {
	const { demand, asked, sums } = coverage.ground;
	const own = kinds.filter((k) => asked[k] !== 0);
	const found: UnreachedPoint[] = [];
	for (const a of areas) {
		for (let point = demand.areaStart[a]!; point < demand.areaStart[a + 1]!; point++) {
			let children = 0;
			for (const k of own) {
				children += childrenAt(sums, point, splitAt(coverage, k, point).notReached);
			}
			if (children > 0) found.push({ point, children: children / own.length });
		}
	}
	return found.sort((one, other) => other.children - one.children || one.point - other.point);
}
