import { AGES } from '../ages.ts';
import type { View } from '../cells/split.ts';
import type { Coverage } from '../coverage.ts';

/**
 * Children reached by single year of age: by a place or a visit, and by phone or online where that
 * counts for the kind. Sums to `reached` of the cells (`confirmedReached` in the confirmed view).
 * @param areas indices of the areas
 * @returns children of age 0 to 17
 */
export function reachedByAge(
	{ ground, planes }: Coverage,
	k: number,
	areas: readonly number[],
	view: View
): Float64Array {
	const { demand, kinds, asked } = ground;
	const children = new Float64Array(AGES);
	const plane = view === 'record' ? planes.sure : planes.confirmed;
	if (plane === null) return children;
	for (const a of areas) {
		const cell = k * demand.areas.length + a;
		const whole = plane.area[cell]! | (kinds.remoteCounts[k] === 1 ? plane.remote[cell]! : 0);
		for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
			let ages = (whole | plane.site[k * demand.size + i]!) & asked[k]!;
			for (; ages !== 0; ages &= ages - 1) {
				const age = 31 - Math.clz32(ages & -ages);
				children[age]! += demand.children[i * AGES + age]!;
			}
		}
	}
	return children;
}
