import type { View } from '../cells/split.ts';
import { SUM_AT, SUMS, type Sum } from '../cells/sums.ts';
import type { Coverage } from '../coverage.ts';
import { AGE_BANDS } from '../demand/age-bands.ts';
import { reachedByAge } from '../measures/reached-by-age.ts';

/** Children before and after a scenario. */
export type BeforeAfter = { before: number; after: number };

/** What a scenario does to one kind of help. Unrounded. */
export type KindDifference = {
	k: number;
	/** Children reached, over all areas asked about. */
	reached: BeforeAfter;
	/** By a place, by who comes, by either, and by phone or online too. */
	ways: Record<'site' | 'area' | 'inPerson' | 'any', BeforeAfter>;
	/** Areas whose figure changes, most first. */
	areas: readonly (BeforeAfter & { a: number })[];
	/** By band of age, bands without children asked for left out. */
	bands: readonly (BeforeAfter & { from: number; to: number })[];
};

/** Less than this is no difference: sums made in another order differ in their last digits. */
const LEAST = 0.5;

/**
 * Compares two coverages of the same question, kind by kind: those with a service that was added or
 * taken out.
 * @param within indices of the areas to count; null for Wales
 */
export function differences(
	before: Coverage,
	after: Coverage,
	view: View,
	within: readonly number[] | null = null
): KindDifference[] {
	const areas = within ?? before.ground.demand.areas.map((_, a) => a);
	const changed = after.kinds.flatMap((_, k) => (sameServices(before, after, k) ? [] : [k]));
	const reached: Sum = view === 'record' ? 'reached' : 'confirmedReached';
	return changed.map((k) => {
		const over = (sum: Sum) => ({
			before: total(before, k, areas, sum),
			after: total(after, k, areas, sum)
		});
		return {
			k,
			reached: over(reached),
			ways: {
				site: over('site'),
				area: over('area'),
				inPerson: over('inPerson'),
				any: over('any')
			},
			areas: areas
				.map((a) => ({
					a,
					before: total(before, k, [a], reached),
					after: total(after, k, [a], reached)
				}))
				.filter((one) => Math.abs(one.after - one.before) >= LEAST)
				.sort((one, other) => Math.abs(gain(other)) - Math.abs(gain(one)) || one.a - other.a),
			bands: bandsOf(before, after, k, areas, view)
		};
	});
}

/** Children gained; negative where fewer are reached. */
export const gain = ({ before, after }: BeforeAfter): number => after - before;

function sameServices(before: Coverage, after: Coverage, k: number): boolean {
	const one = before.membership.services[k]!;
	const other = after.membership.services[k]!;
	return one.length === other.length && one.every((s, at) => s === other[at]);
}

function total(coverage: Coverage, k: number, areas: readonly number[], sum: Sum): number {
	const { length } = coverage.ground.demand.areas;
	return areas.reduce(
		(children, a) => children + coverage.sums[(k * length + a) * SUMS.length + SUM_AT[sum]]!,
		0
	);
}

function bandsOf(
	before: Coverage,
	after: Coverage,
	k: number,
	areas: readonly number[],
	view: View
): KindDifference['bands'] {
	const was = reachedByAge(before, k, areas, view);
	const is = reachedByAge(after, k, areas, view);
	const asked = after.ground.asked[k]!;
	const sum = (children: Float64Array, from: number, to: number) =>
		children.subarray(from, to + 1).reduce((all, one) => all + one, 0);
	return AGE_BANDS.filter(({ from, to }) => (asked & ((2 << to) - (1 << from))) !== 0).map(
		({ from, to }) => ({ from, to, before: sum(was, from, to), after: sum(is, from, to) })
	);
}
