import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/lib/coverage/cells/cell.ts';
import { matrixOf } from '../../../../src/lib/coverage/matrix.ts';
import { GAP_LISTS, gapsOf } from '../../../../src/lib/coverage/ranking/gaps.ts';
import { aCell, anUnknownCell } from '../cells/a-cell.ts';
import { kernelOf } from '../oracle/kernel-of-world.ts';
import { patiently, worlds } from '../oracle/worlds.ts';

const matrix = (...cells: Cell[]) => ({ areas: [{ code: 'W06000001', cells }] });
const found = (cells: Cell[], list: 'confirmed' | 'suggested') =>
	gapsOf(matrix(...cells), list).map(({ cell, notReached }) => [cell.a, cell.k, notReached]);

describe('the two lists of gaps', () => {
	const far = (children: number, a: number, changes: Partial<Cell> = {}) =>
		aCell([0, children, 0], [0, children, 0], { a, record: 'out-of-reach', ...changes });
	const sure = { certainty: 'confirmed', state: 'out-of-reach' } as const;

	it('begin with most children, then go by area and kind', () => {
		const cells = [far(10, 2), far(30, 1, { k: 5 }), far(30, 1), far(30, 0), far(90, 3)];
		expect(found(cells, 'suggested')).toEqual([
			[3, 0, 90],
			[0, 0, 30],
			[1, 0, 30],
			[1, 5, 30],
			[2, 0, 10]
		]);
	});

	it('are never mixed', () => {
		const cells = [
			far(10, 0),
			far(20, 1, sure),
			far(30, 2, { certainty: 'out-of-date' }),
			far(40, 3, { certainty: 'declared-none', state: 'confirmed-gap', record: 'none-recorded' })
		];
		expect(found(cells, 'suggested').map(([a]) => a)).toEqual([2, 0]);
		expect(found(cells, 'confirmed').map(([a]) => a)).toEqual([3, 1]);
	});

	it('never rank what is not known, what does not apply, or where all are reached', () => {
		const cells = [
			anUnknownCell(1_000),
			far(500, 1, { applicable: false }),
			far(500, 1, { ...sure, applicable: false }),
			aCell([10, 0, 0]),
			aCell([0, 10, 0], undefined, { record: 'place-not-recorded' })
		];
		for (const list of GAP_LISTS) expect(found(cells, list)).toEqual([]);
	});

	it('weigh children by need where that is asked', () => {
		const cells = [far(10, 0), far(9, 1)];
		const gaps = gapsOf(matrix(...cells), 'suggested', ({ a }) => 1 + a);
		expect(gaps.map(({ cell, notReached, weighed }) => [cell.a, notReached, weighed])).toEqual([
			[1, 9, 18],
			[0, 10, 10]
		]);
	});

	it('hold no cell twice and none without a record or a declaration, in any world', () => {
		fc.assert(
			fc.property(worlds({ points: 8, rows: 8, kinds: 3 }), (world) => {
				const lists = GAP_LISTS.map((list) =>
					gapsOf(matrixOf(kernelOf(world), world.regions), list)
				);
				const all = lists.flat();
				const names = all.map(({ cell }) => `${cell.a} ${cell.k}`);
				expect(new Set(names).size).toBe(names.length);
				for (const { cell, notReached } of all) {
					expect(cell.certainty).not.toBe('not-known');
					expect(notReached).toBeGreaterThan(0);
					expect(notReached).toBeLessThanOrEqual(cell.sums.children);
				}
				for (const gaps of lists) {
					const order = gaps.map(({ weighed }) => weighed);
					expect(order).toEqual(order.toSorted((one, other) => other - one));
				}
			}),
			patiently(100)
		);
	});
});
