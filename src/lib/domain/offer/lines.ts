import type { Values } from './question.ts';

/** How many lines of one kind a form shows at most. Those beyond are kept as they are. */
export const MOST_LINES = 20;

const upTo = (count: number): number[] =>
	Array.from({ length: Math.min(count, MOST_LINES) }, (_, index) => index + 1);

/**
 * The lines that a form shows: those that are recorded and one to fill, or as many as were typed.
 * Lines are numbered from 1, as they are labelled.
 */
export const linesShown = (recorded: number, typed = 0): number[] =>
	upTo(Math.max(recorded + 1, typed));

/** The lines that were posted, by fields such as "source-3" or "ends-3-day". */
export function linesTyped(values: Values, ...fields: string[]): number[] {
	const line = new RegExp(`^(?:${fields.join('|')})-(\\d{1,2})(?:-|$)`);
	return upTo(Math.max(0, ...Object.keys(values).map((name) => Number(line.exec(name)?.[1] ?? 0))));
}
