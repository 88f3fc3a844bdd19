import type { Split, View } from '../cells/split.ts';
import { AT, COUNTS } from '../cells/tally.ts';
import type { Coverage } from '../coverage.ts';
import { childrenAt } from '../demand/child-sums.ts';
import type { Plane } from './plane.ts';

/**
 * The children at one point, split three ways for a kind of help: added up over an area's points,
 * the split of its cell.
 * @param i demand point
 */
export function pointSplit(coverage: Coverage, k: number, i: number, view: View): Split {
	const { ground, planes, tally, declared } = coverage;
	const { demand, sums, asked, kinds } = ground;
	const cell = k * demand.areas.length + demand.area[i]!;
	const children = childrenAt(sums, i, asked[k]!);
	if (tally[cell * COUNTS.length + AT.records] === 0) {
		return declared[cell] === 1
			? { reached: 0, notReached: children, notKnown: 0 }
			: { reached: 0, notReached: 0, notKnown: children };
	}
	const { sure, confirmed, perhaps } = planes;
	if (
		view === 'confirmed' &&
		(confirmed === null || tally[cell * COUNTS.length + AT.confirmed] === 0)
	) {
		return { reached: 0, notReached: 0, notKnown: children };
	}
	const byPhone = kinds.remoteCounts[k] === 1;
	const at = k * demand.size + i;
	const certain = (plane: Plane) =>
		plane.area[cell]! | plane.site[at]! | (byPhone ? plane.remote[cell]! : 0);
	const here = view === 'record' ? certain(sure) : certain(confirmed!) & asked[k]!;
	const maybe =
		sure.unplaced[cell]! |
		(view === 'record' ? 0 : certain(sure)) |
		(perhaps === null ? 0 : certain(perhaps) | perhaps.unplaced[cell]!);
	const reached = childrenAt(sums, i, here);
	const notKnown = childrenAt(sums, i, maybe & ~here);
	return { reached, notKnown, notReached: Math.max(0, children - reached - notKnown) };
}
