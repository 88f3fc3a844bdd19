import fc from 'fast-check';
import { test } from 'vitest';
import { addSplits, type Split } from '../../../../src/lib/coverage/cells/split.ts';
import type { Coverage } from '../../../../src/lib/coverage/coverage.ts';
import { childrenAt } from '../../../../src/lib/coverage/demand/child-sums.ts';
import { matrixOf } from '../../../../src/lib/coverage/matrix.ts';
import { confirmedAtPoint } from '../../../../src/lib/coverage/measures/confirmed-at-point.ts';
import { splitAtPoint } from '../../../../src/lib/coverage/measures/point-split.ts';
import { kernelOf } from '../oracle/kernel-of-world.ts';
import { expectSame } from '../oracle/same.ts';
import { worlds } from '../oracle/worlds.ts';

/** The splits of an area's points, in children, added up. */
function sumOf(coverage: Coverage, k: number, a: number, at: typeof splitAtPoint): Split {
	const { demand, sums } = coverage.ground;
	const splits: Split[] = [];
	for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
		const ages = at(coverage, k, i);
		splits.push({
			reached: childrenAt(sums, i, ages.reached),
			notReached: childrenAt(sums, i, ages.notReached),
			notKnown: childrenAt(sums, i, ages.notKnown)
		});
	}
	return addSplits(splits);
}

test('what is true of the children at each point adds up to the split of their area, in both views', () => {
	fc.assert(
		fc.property(worlds({ points: 12, rows: 14, kinds: 3 }), (world) => {
			const coverage = kernelOf(world);
			const { areas } = matrixOf(coverage, world.regions);
			areas.forEach(({ cells, code }, a) =>
				cells.forEach((cell, k) => {
					expectSame(sumOf(coverage, k, a, splitAtPoint), cell.split, `${code} record`);
					expectSame(
						sumOf(coverage, k, a, confirmedAtPoint),
						cell.confirmedSplit,
						`${code} confirmed`
					);
				})
			);
		}),
		{ numRuns: 150 }
	);
});
