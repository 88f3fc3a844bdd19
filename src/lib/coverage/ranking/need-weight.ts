import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import type { Cell } from '../cells/cell.ts';
import type { Need } from '../query/coverage-query.ts';
import type { NeedWeight } from './gaps.ts';
import { notReachedAges } from './not-reached-ages.ts';

/** What a child who is not reached counts when need weighs nothing. */
const ONE: NeedWeight = () => 1;

/**
 * What a child who is not reached counts. The most deprived fifth counts 1 + `weight`, the least
 * deprived 1, the others between; an unknown fifth counts as the middle. By children looked after the
 * area with the highest rate counts 1 + `weight`, the others in proportion.
 * @param lookedAfter rate of every area (any unit), null where it is not known: counts as the mean
 */
export function needWeight(
	coverage: Coverage,
	need: Need,
	weight: number,
	lookedAfter: readonly (number | null)[]
): NeedWeight {
	if (need === 'none' || weight === 0) return ONE;
	if (need === 'looked-after') {
		const shares = sharesOfHighest(lookedAfter);
		return ({ a }) => 1 + weight * shares[a]!;
	}
	return (cell) => 1 + weight * deprivationOf(coverage, cell);
}

/** True where any child's deprivation is known: without it, weighing by deprivation changes nothing. */
export const knowsDeprivation = ({ fifth }: { fifth: Uint8Array }): boolean =>
	fifth.some((one) => one > 0);

function sharesOfHighest(rates: readonly (number | null)[]): number[] {
	const known = rates.filter((rate) => rate !== null);
	if (known.length === 0) return rates.map(() => 0);
	const highest = Math.max(...known);
	const mean = known.reduce((sum, rate) => sum + rate, 0) / known.length;
	return rates.map((rate) => (highest === 0 ? 0 : (rate ?? mean) / highest));
}

/** How deprived the children not reached are: 1 in the most deprived fifth, 0 in the least. */
function deprivationOf(coverage: Coverage, { k, a }: Cell): number {
	const { demand, sums } = coverage.ground;
	let children = 0;
	let deprived = 0;
	for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
		const left = childrenAt(sums, i, notReachedAges(coverage, k, i));
		children += left;
		deprived += left * ((5 - (demand.fifth[i]! || 3)) / 4);
	}
	return children === 0 ? 0 : deprived / children;
}
