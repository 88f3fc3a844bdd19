import type { Sum } from './sums.ts';

/** Children, split three ways. The three sum to the children of the cell. */
export type Split = { reached: number; notReached: number; notKnown: number };

/** The two ways of looking, never mixed. */
export const VIEWS = ['record', 'confirmed'] as const;
export type View = (typeof VIEWS)[number];

/** The split of a cell's children in one view. */
export const splitOf = (sums: Record<Sum, number>, view: View): Split =>
	view === 'record'
		? { reached: sums.reached, notReached: sums.notReached, notKnown: sums.notKnown }
		: {
				reached: sums.confirmedReached,
				notReached: sums.confirmedNotReached,
				notKnown: sums.confirmedNotKnown
			};

/** Adds splits up. */
export const addSplits = (splits: readonly Split[]): Split =>
	splits.reduce(
		(sum, one) => ({
			reached: sum.reached + one.reached,
			notReached: sum.notReached + one.notReached,
			notKnown: sum.notKnown + one.notKnown
		}),
		{ reached: 0, notReached: 0, notKnown: 0 }
	);

/** Everyone in a split. */
export const totalOf = ({ reached, notReached, notKnown }: Split): number =>
	reached + notReached + notKnown;

/** A split as shares of its whole, which sum to 1; all not known where there is nobody. */
export function sharesOf(split: Split): Split {
	const total = totalOf(split);
	if (total === 0) return { reached: 0, notReached: 0, notKnown: 1 };
	return {
		reached: split.reached / total,
		notReached: split.notReached / total,
		notKnown: split.notKnown / total
	};
}

/** The mean of shares: what a tier as a whole is judged by. */
export function meanOf(shares: readonly Split[]): Split {
	const sum = addSplits(shares);
	const of = Math.max(1, shares.length);
	return {
		reached: sum.reached / of,
		notReached: sum.notReached / of,
		notKnown: sum.notKnown / of
	};
}
