import fc from 'fast-check';
import { test } from 'vitest';
import type { Coverage } from '../../../../src/lib/coverage/coverage.ts';
import { matrixOf } from '../../../../src/lib/coverage/matrix.ts';
import { openWhatIf, removeService } from '../../../../src/lib/coverage/what-if/engine.ts';
import { kernelOf } from '../oracle/kernel-of-world.ts';
import { oracleCell } from '../oracle/oracle-cell.ts';
import { expectSame } from '../oracle/same.ts';
import { tripOf, type World } from '../oracle/world.ts';
import { patiently, worlds } from '../oracle/worlds.ts';

const SMALL = { points: 8, rows: 7, kinds: 2 };

/** The world without one of its rows; journeys are named by row, and move up with them. */
function without(world: World, gone: number): World {
	const rows = world.rows.filter((_, row) => row !== gone);
	if (world.minutes === null) return { ...world, rows };
	const minutes = new Map<string, number>();
	rows.forEach((row, r) =>
		row.sites.forEach((_, site) => {
			for (const { id } of world.points) {
				const taken = world.minutes!.get(tripOf(world.rows.indexOf(row), site, id));
				if (taken !== undefined) minutes.set(tripOf(r, site, id), taken);
			}
		})
	);
	return { ...world, rows, minutes };
}

function expectOracle(coverage: Coverage, world: World): void {
	matrixOf(coverage, world.regions).areas.forEach(({ code, cells }) =>
		cells.forEach((cell, k) => expectSame(cell, oracleCell(world, world.kinds[k]!, code), code))
	);
}

test.each([
	['metres', false],
	['travel times', true]
])('services taken out one by one leave what the oracle finds without them, in %s', (_, travel) => {
	fc.assert(
		fc.property(worlds(SMALL, travel), (world) => {
			const base = kernelOf(world);
			const coverage = openWhatIf(base);
			let left = world;
			for (let s = 0; s < world.rows.length; s += 2) {
				removeService(coverage, s);
				left = without(left, left.rows.indexOf(world.rows[s]!));
				expectOracle(coverage, left);
			}
			expectOracle(base, world);
		}),
		patiently(150)
	);
});
