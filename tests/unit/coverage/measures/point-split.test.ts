import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt } from '../../../../src/lib/coverage/cells/cell.ts';
import { childrenAt } from '../../../../src/lib/coverage/demand/child-sums.ts';
import { splitAtPoint } from '../../../../src/lib/coverage/measures/point-split.ts';
import { kernelOf } from '../oracle/kernel-of-world.ts';
import { patiently, worlds } from '../oracle/worlds.ts';

test('the splits of the points of a cell add up to its own, each age in one of the three', () => {
	fc.assert(
		fc.property(worlds({ points: 8, rows: 8, kinds: 1 }), (world) => {
			const coverage = kernelOf(world);
			const { demand, sums, asked } = coverage.ground;
			world.areas.forEach((_, a) => {
				const total = { reached: 0, notReached: 0, notKnown: 0 };
				for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
					const split = splitAtPoint(coverage, 0, i);
					const { reached, notReached, notKnown } = split;
					expect(reached | notReached | notKnown).toBe(asked[0]);
					expect(reached + notReached + notKnown).toBe(asked[0]);
					for (const part of ['reached', 'notReached', 'notKnown'] as const) {
						total[part] += childrenAt(sums, i, split[part]);
					}
				}
				expect(total).toEqual(cellAt(coverage, 0, a).split);
			});
		}),
		patiently(200)
	);
});
