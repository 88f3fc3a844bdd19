import type { XY } from './projection.ts';

/** Marks so close that they are drawn as one, at their mean place. */
export type MarkGroup<T> = { x: number; y: number; members: T[] };

/**
 * Groups marks that lie within `reach` pixels of the first one of a group. The order of the marks
 * decides, so the same list always gives the same picture.
 */
export function groupMarks<T extends { at: XY }>(
	marks: readonly T[],
	reach: number
): MarkGroup<T>[] {
	const groups: { seed: XY; members: T[] }[] = [];
	for (const mark of marks) {
		const near = groups.find(
			({ seed }) => Math.hypot(seed[0] - mark.at[0], seed[1] - mark.at[1]) <= reach
		);
		if (near) near.members.push(mark);
		else groups.push({ seed: mark.at, members: [mark] });
	}
	return groups.map(({ members }) => ({
		x: mean(members.map(({ at }) => at[0])),
		y: mean(members.map(({ at }) => at[1])),
		members
	}));
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
