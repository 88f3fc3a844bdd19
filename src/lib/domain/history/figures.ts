import { z } from 'zod';

/** Children of a cell, in the order of the columns of `figuresSchema`. Unrounded. */
export const FIGURES = [
	'children',
	'reached',
	'notReached',
	'notKnown',
	'confirmedReached',
	'confirmedNotReached',
	'confirmedNotKnown'
] as const;
export type Figure = (typeof FIGURES)[number];

const numbers = z.array(z.number().nonnegative());

/**
 * What the kernel worked out from a snapshot on its day: one number a cell and column, cell `k` of area
 * `a` at `k * areas.length + a`, for every kind of help in every principal area, all ages, the usual
 * assumptions.
 */
export const figuresSchema = z.object({
	areas: z.array(z.string()),
	kinds: z.array(z.string()),
	columns: z.object({
		children: numbers,
		reached: numbers,
		notReached: numbers,
		notKnown: numbers,
		confirmedReached: numbers,
		confirmedNotReached: numbers,
		confirmedNotKnown: numbers
	}),
	/** What the record says, how sure it is, and the state that follows: the words of `cells/state.ts`. */
	record: z.array(z.string()),
	certainty: z.array(z.string()),
	state: z.array(z.string())
});
export type Figures = z.infer<typeof figuresSchema>;

/** Children of one kind in one area, as they were worked out then; null where either is not in it. */
export function figuresAt(
	figures: Figures,
	kind: string,
	area: string
): Record<Figure, number> | null {
	const k = figures.kinds.indexOf(kind);
	const a = figures.areas.indexOf(area);
	if (k < 0 || a < 0) return null;
	const at = k * figures.areas.length + a;
	return Object.fromEntries(FIGURES.map((name) => [name, figures.columns[name][at]!])) as Record<
		Figure,
		number
	>;
}
