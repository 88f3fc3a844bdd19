import { ROBUSTNESS } from '../../domain/assumptions/assumptions.ts';
import { AT, COUNTS } from '../cells/tally.ts';
import { cellAt } from '../cells/cell.ts';
import { cover, type Coverage, type Declaration } from '../coverage.ts';
import { OUT } from '../offers/standing.ts';
import type { Need } from '../query/coverage-query.ts';
import { scaledRadii } from '../question.ts';
import { GAP_LISTS, gapsOf, type GapList } from './gaps.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { needWeight } from './need-weight.ts';

/** Where a gap stands in `Robustness`. */
export const gapKey = (k: number, a: number): string => `${k}:${a}`;

/** How often each gap is among the first five when the assumptions vary, by `gapKey`. */
export type Robustness = {
	draws: number;
	top: number;
	/** How many draws each gap was among the first in; those that never were are left out. */
	stays: Readonly<Record<GapList, Readonly<Record<string, number>>>>;
};

/** What the draws are made around. */
export type RobustnessOf = {
	coverage: Coverage;
	declarations: readonly Declaration[];
	need: Need;
	lookedAfter: readonly (number | null)[];
};

/**
 * Draws radii (half to double, evenly on the scale of ratios), the share that counts as reached
 * (30 to 70%) and the weight of need (0 to 2) together, `ROBUSTNESS.draws` times over a Latin
 * hypercube, and counts how often each gap is among the first five of its list. Need varies only
 * when the reader weighs by it. One draw is one full computation: a generator, so that a server
 * answers others in between.
 */
export function* robustnessDraws(of: RobustnessOf): Generator<void, Robustness> {
	const { draws, seed, top } = ROBUSTNESS;
	const stays: Record<GapList, Record<string, number>> = { confirmed: {}, suggested: {} };
	const { question, offers, kinds, standing } = of.coverage;
	// What a scenario took out stays out.
	const keep = (s: number) => standing[s] !== OUT;
	for (const [u = 0, v = 0, w = 0] of latinHypercube(draws, 3, seed)) {
		const [low, high] = ROBUSTNESS.radiusScale;
		const coverage = cover(
			of.coverage.ground,
			offers,
			kinds,
			{
				...question,
				assumptions: {
					share: between(ROBUSTNESS.share, v),
					radii: scaledRadii(question.assumptions.radii, low * (high / low) ** u)
				}
			},
			of.declarations,
			keep
		);
		const weightOf = needWeight(
			coverage,
			of.need,
			between(ROBUSTNESS.needWeight, w),
			of.lookedAfter
		);
		const areas = coverage.ground.demand.areas.map((code, a) => ({
			code,
			cells: kinds.flatMap((_, k) => (mayBeGap(coverage, k, a) ? [cellAt(coverage, k, a)] : []))
		}));
		for (const list of GAP_LISTS) {
			for (const { cell } of gapsOf({ areas }, list, weightOf).slice(0, top)) {
				const key = gapKey(cell.k, cell.a);
				stays[list][key] = (stays[list][key] ?? 0) + 1;
			}
		}
		yield;
	}
	return { draws, top, stays };
}

/** Only a cell with a record or a declaration can be a gap: the others need no reading. */
function mayBeGap({ ground, tally, declared }: Coverage, k: number, a: number): boolean {
	const cell = k * ground.demand.areas.length + a;
	return tally[cell * COUNTS.length + AT.records]! > 0 || declared[cell] === 1;
}

const between = ([low, high]: readonly [number, number], at: number): number =>
	low + (high - low) * at;
