import type { Fill } from '../../ui/patterns.ts';

/** How one area or region is filled: a class of the ramp, or a pattern. */
export type FilledShape = {
	code: string;
	/** 1 to 5. */
	step?: number;
	fill?: Fill;
	/** Ink lines over it: little is known. */
	veil?: boolean;
	/** Not confirmed. */
	dashed?: boolean;
	/** Turned down, because the reader keeps others only. */
	dim?: boolean;
	href?: string;
	/** What it says, for a shape that is a link. */
	label?: string;
};
