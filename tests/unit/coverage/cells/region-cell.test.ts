import { describe, expect, it } from 'vitest';
import { regionCell } from '../../../../src/lib/coverage/cells/region-cell.ts';
import { aCell, anUnknownCell } from './a-cell.ts';

const confirmed = { certainty: 'confirmed', state: 'covered' } as const;

describe('a region', () => {
	it('adds children up and names its worst area', () => {
		const cell = regionCell(
			[aCell([80, 20, 0], [80, 20, 0], { a: 3 }), aCell([10, 90, 0], [50, 50, 0], { a: 4 })],
			0.5
		);
		expect(cell.split).toEqual({ reached: 90, notReached: 110, notKnown: 0 });
		expect(cell.children).toBe(200);
		expect(cell.records).toBe(2);
		expect(cell.worst).toEqual({ record: 4, confirmed: 4 });
		expect(cell.record).toBe('out-of-reach');
	});

	it('takes the first of equally bad areas', () => {
		const cells = [aCell([5, 5, 0], undefined, { a: 7 }), aCell([50, 50, 0], undefined, { a: 2 })];
		expect(regionCell(cells, 0.5).worst.record).toBe(7);
	});

	it('is judged over known children only', () => {
		const cells = [aCell([40, 20, 0], [40, 20, 0], confirmed), anUnknownCell(60, { a: 1 })];
		const cell = regionCell(cells, 0.5);
		expect(cell.notKnown).toEqual({ record: 0.5, confirmed: 0.5 });
		expect(cell.record).toBe('reached');
		expect(cell.state).toBe('covered');
		expect(cell.certainty).toBe('not-known');
	});

	it('is not known as soon as over half of its children are', () => {
		const cell = regionCell(
			[aCell([40, 20, 0], [40, 20, 0], confirmed), anUnknownCell(61, { a: 1 })],
			0.5
		);
		expect(cell.record).toBe('not-known');
		expect(cell.state).toBe('not-known');
	});

	it('has nothing recorded only where no area has', () => {
		expect(regionCell([anUnknownCell(10), anUnknownCell(20)], 0.5).record).toBe('none-recorded');
		const one = aCell([0, 1, 0], undefined, { record: 'closed' });
		expect(regionCell([anUnknownCell(10), one], 0.5).record).toBe('not-known');
	});

	it('is closed, on the phone only or without a place where all of it is', () => {
		for (const record of ['closed', 'remote-only', 'place-not-recorded'] as const) {
			const same = aCell([0, 10, 0], undefined, { record });
			expect(regionCell([same, same], 0.5).record).toBe(record);
			expect(regionCell([same, aCell([9, 1, 0])], 0.5).record).not.toBe(record);
		}
	});

	it('is a confirmed gap only where every area is', () => {
		const gap = anUnknownCell(0, {
			confirmedSplit: { reached: 0, notReached: 10, notKnown: 0 },
			sums: { ...aCell([0, 10, 0]).sums },
			certainty: 'declared-none',
			state: 'confirmed-gap'
		});
		expect(regionCell([gap, gap], 0.5).state).toBe('confirmed-gap');
		const reached = aCell([30, 0, 0], [30, 0, 0], confirmed);
		expect(regionCell([gap, reached], 0.5).state).toBe('covered');
		expect(regionCell([gap, gap, gap, gap, reached], 0.5).state).toBe('out-of-reach');
	});

	it('is thin where help in any of its areas is', () => {
		const thin = aCell([10, 0, 0], [10, 0, 0], {
			...confirmed,
			state: 'thin',
			warnings: ['one-organization']
		});
		expect(regionCell([thin, aCell([10, 0, 0], [10, 0, 0], confirmed)], 0.5).state).toBe('thin');
	});

	it('without children is not known, whatever is recorded', () => {
		const cell = regionCell([aCell([0, 0, 0]), anUnknownCell(0)], 0.5);
		expect(cell).toMatchObject({ record: 'not-known', state: 'not-known', children: 0 });
		expect(cell.notKnown).toEqual({ record: 1, confirmed: 1 });
	});
});
