import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	CELL_CERTAINTIES,
	COVERAGE_STATES,
	RECORD_STATES,
	WARNINGS
} from '../../../src/lib/coverage/cells/state.ts';
import { SUMS } from '../../../src/lib/coverage/cells/sums.ts';
import type { Coverage } from '../../../src/lib/coverage/coverage.ts';
import { matrixOf, offersByTier, type Matrix } from '../../../src/lib/coverage/matrix.ts';
import { TIERS } from '../../../src/lib/domain/tier/tier.ts';
import { kernelOf } from './oracle/kernel-of-world.ts';
import { oracleCell } from './oracle/oracle-cell.ts';
import { oracleOffer, oracleRegion } from './oracle/oracle-region.ts';
import { expectSame } from './oracle/same.ts';
import { patiently, worlds } from './oracle/worlds.ts';
import type { World } from './oracle/world.ts';

const SMALL = { points: 8, rows: 7, kinds: 3 };
const LARGER = { points: 40, rows: 60, kinds: 6 };

const matrixIn = (coverage: Coverage, world: World) => matrixOf(coverage, world.regions);

function expectCells(matrix: Matrix, world: World): void {
	world.areas.forEach((area, a) =>
		world.kinds.forEach((kind, k) => {
			const cell = matrix.areas[a]!.cells[k]!;
			const oracle = oracleCell(world, kind, area);
			expect(cell.counts).toEqual(oracle.counts);
			expectSame(cell, oracle, `${area} ${kind.id}`);
			expect(cell.warnings).toEqual(oracle.warnings);
		})
	);
}

function expectRegions(coverage: Coverage, matrix: Matrix, world: World): void {
	const rows = [...matrix.regions, { ...matrix.wales, members: world.areas }];
	for (const row of rows) {
		const cells = world.kinds.map((kind) => oracleRegion(world, kind, row.members));
		cells.forEach(({ worst, ...cell }, k) => {
			expectSame(row.cells[k], cell, `${row.code} ${k}`);
			for (const view of ['record', 'confirmed'] as const) {
				expect(world.areas[row.cells[k]!.worst[view]]).toBe(worst[view]);
			}
		});
		expectOffers(coverage, row, cells, world);
	}
	matrix.areas.forEach((row) => {
		const cells = world.kinds.map((kind) => oracleCell(world, kind, row.code));
		expectOffers(coverage, row, cells, world);
	});
}

function expectOffers(
	coverage: Coverage,
	row: Matrix['wales'] | Matrix['areas'][number],
	cells: Parameters<typeof oracleOffer>[0],
	world: World
): void {
	for (const view of ['record', 'confirmed'] as const) {
		const offers = offersByTier(coverage, row, view);
		for (const tier of TIERS) {
			const own = cells.filter((_, k) => world.kinds[k]!.tier === tier);
			expectSame(offers[tier], oracleOffer(own, view), `${row.code} ${tier} ${view}`);
		}
	}
}

test.each([
	['small worlds', worlds(SMALL), 600],
	['larger worlds', worlds(LARGER), 40],
	['worlds with travel times', worlds({ ...SMALL, rows: 5 }, true), 200]
])('kernel and oracle agree on %s', (_, arbitrary, numRuns) => {
	fc.assert(
		fc.property(arbitrary, (world) => {
			const coverage = kernelOf(world);
			const matrix = matrixIn(coverage, world);
			expectCells(matrix, world);
			expectRegions(coverage, matrix, world);
		}),
		patiently(numRuns)
	);
});

test('every split of children sums to the children', () => {
	fc.assert(
		fc.property(worlds(SMALL), (world) => {
			const matrix = matrixIn(kernelOf(world), world);
			const cells = matrix.areas.flatMap((row) =>
				row.cells.map((cell) => ({ ...cell, children: cell.sums.children }))
			);
			const regions = [...matrix.regions, matrix.wales].flatMap((row) => row.cells);
			for (const { split, confirmedSplit, children } of [...cells, ...regions]) {
				for (const { reached, notReached, notKnown } of [split, confirmedSplit]) {
					expect(reached + notReached + notKnown).toBeCloseTo(children, 9);
					expect(Math.min(reached, notReached, notKnown)).toBeGreaterThanOrEqual(0);
				}
			}
		}),
		patiently(200)
	);
});

test('the random worlds hold every state, certainty and warning there is', () => {
	const met = new Set<string>();
	for (const world of fc.sample(worlds(SMALL), { numRuns: 1_000, seed: 4 })) {
		for (const row of matrixIn(kernelOf(world), world).areas) {
			for (const { record, certainty, state, warnings, sums } of row.cells) {
				for (const word of [record, certainty, state, ...warnings]) met.add(word);
				for (const sum of SUMS) if (sums[sum] > 0) met.add(sum);
			}
		}
	}
	const all = [...RECORD_STATES, ...CELL_CERTAINTIES, ...COVERAGE_STATES, ...WARNINGS, ...SUMS];
	expect(all.filter((word) => !met.has(word))).toEqual([]);
});
