import { describe, expect, test } from 'vitest';
import { cover } from '../../../../src/lib/coverage/coverage.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { coverageInputs } from '../../../../src/lib/coverage/inputs.ts';
import { matrixOf } from '../../../../src/lib/coverage/matrix.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import { gapsOf } from '../../../../src/lib/coverage/ranking/gaps.ts';
import { needWeight } from '../../../../src/lib/coverage/ranking/need-weight.ts';
import {
	gapKey,
	robustnessDraws,
	type Robustness,
	type RobustnessOf
} from '../../../../src/lib/coverage/ranking/robustness.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const inputs = coverageInputs(
	{ services: seedServices, statements: seedStatements, reference: seedReference },
	'2026-11-22'
);
const coverage = cover(prepareLand(inputs.demand), inputs.offers, inputs.kinds, {
	filters: NO_FILTERS,
	assumptions: USUAL_ASSUMPTIONS,
	today: dayNumber('2026-11-22')
});
const matrix = matrixOf(coverage, inputs.regions);
const { lookedAfter } = inputs;

function drawn(of: Partial<RobustnessOf> = {}): Robustness {
	const draws = robustnessDraws({ coverage, declarations: [], need: 'none', lookedAfter, ...of });
	for (;;) {
		const { done, value } = draws.next();
		if (done) return value;
	}
}

const robustness = drawn();

describe('robustness', () => {
	test('five gaps are counted in every draw, and no gap more often than there are draws', () => {
		const counts = Object.values(robustness.stays.suggested);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(robustness.draws * robustness.top);
		expect(Math.max(...counts)).toBeLessThanOrEqual(robustness.draws);
		expect(robustness.stays.confirmed).toEqual({});
	});

	test('is the same each time', () => {
		expect(drawn()).toEqual(robustness);
	});

	test('the first gap of the list is among those that stay', () => {
		const [first] = gapsOf(matrix, 'suggested');
		expect(robustness.stays.suggested[gapKey(first!.cell.k, first!.cell.a)]).toBeGreaterThan(250);
	});

	test('a need that weighs moves the counts', () => {
		expect(drawn({ need: 'looked-after' }).stays).not.toEqual(robustness.stays);
	});
});

describe('need weights', () => {
	const [cell] = matrix.areas[0]!.cells;
	test('without need each child counts once', () => {
		expect(needWeight(coverage, 'none', 2, lookedAfter)(cell!)).toBe(1);
		expect(needWeight(coverage, 'looked-after', 0, lookedAfter)(cell!)).toBe(1);
	});

	test('the area with most children looked after counts most, an unknown rate as the mean', () => {
		const weigh = (rates: (number | null)[]) => {
			const of = needWeight(coverage, 'looked-after', 2, rates);
			return rates.map((_, a) => of({ ...cell!, a }));
		};
		expect(weigh([50, 100, null])).toEqual([2, 3, 2.5]);
		expect(weigh([null, null])).toEqual([1, 1]);
	});

	test('where deprivation is not known every child counts as the middle fifth', () => {
		const weigh = needWeight(coverage, 'deprivation', 2, lookedAfter);
		const [gap] = gapsOf(matrix, 'suggested');
		expect(weigh(gap!.cell)).toBeCloseTo(2, 9);
	});

	test('the most deprived fifth counts 1 + weight, the least deprived 1', () => {
		const of = (fifth: number) => {
			const demand = { ...coverage.ground.demand };
			demand.fifth = new Uint8Array(demand.size).fill(fifth);
			const other = { ...coverage, ground: { ...coverage.ground, demand } };
			const [gap] = gapsOf(matrix, 'suggested');
			return needWeight(other, 'deprivation', 2, lookedAfter)(gap!.cell);
		};
		expect(of(1)).toBeCloseTo(3, 9);
		expect(of(5)).toBeCloseTo(1, 9);
	});
});
