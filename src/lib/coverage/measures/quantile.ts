/** A value, and how much it weighs. */
export type Weighed = { value: number; weight: number };

/** Sums of weights that are equal on paper may differ by this much of the whole. */
const ROUNDING = 1e-12;

/**
 * The smallest value up to which at least `share` of the weight lies.
 * @param sorted by value, lowest first; at least one with weight
 */
export function weightedQuantile(sorted: readonly Weighed[], share: number): number {
	const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
	const wanted = total * (share - ROUNDING);
	let sum = 0;
	for (const { value, weight } of sorted) {
		sum += weight;
		if (sum >= wanted) return value;
	}
	return sorted.at(-1)!.value;
}
