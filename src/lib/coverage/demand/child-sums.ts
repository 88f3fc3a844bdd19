import { AGES } from '../ages.ts';
import type { Demand } from './demand.ts';

/** Ages are looked up six at a time: three tables of 64 sums a row instead of eighteen additions. */
const BITS = 6;
const ENTRIES = 1 << BITS;
const PARTS = AGES / BITS;
const STRIDE = PARTS * ENTRIES;

/** Sums of children for any set of ages, in rows: see `childrenAt`. */
export type ChildSums = Float64Array;

/** Sums for every point. */
export const pointSums = (demand: Demand): ChildSums => sumsOf(demand.children);

/** Sums for every area as a whole, in the order of `demand.areas`. */
export function areaSums(demand: Demand): ChildSums {
	const children = new Float64Array(demand.areas.length * AGES);
	for (let i = 0; i < demand.size; i++) {
		for (let age = 0; age < AGES; age++) {
			children[demand.area[i]! * AGES + age]! += demand.children[i * AGES + age]!;
		}
	}
	return sumsOf(children);
}

/**
 * Prepares sums of children for every set of ages.
 * @param children `AGES` columns a row
 */
export function sumsOf(children: Float64Array): ChildSums {
	const rows = children.length / AGES;
	const sums = new Float64Array(rows * STRIDE);
	for (let row = 0; row < rows; row++) {
		for (let part = 0; part < PARTS; part++) {
			const at = row * STRIDE + part * ENTRIES;
			const from = row * AGES + part * BITS;
			for (let ages = 1; ages < ENTRIES; ages++) {
				const lowest = 31 - Math.clz32(ages & -ages);
				sums[at + ages] = sums[at + (ages & (ages - 1))]! + children[from + lowest]!;
			}
		}
	}
	return sums;
}

/** Children of row `row` whose age is in `ages`. */
export function childrenAt(sums: ChildSums, row: number, ages: number): number {
	const at = row * STRIDE;
	return (
		sums[at + (ages & 63)]! +
		sums[at + ENTRIES + ((ages >> BITS) & 63)]! +
		sums[at + 2 * ENTRIES + (ages >> (2 * BITS))]!
	);
}
