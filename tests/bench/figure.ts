/**
 * One figure of the bench. A time stands beside the time of a reference that does the same work in
 * the same process; a figure that is not a time has a value with its unit and, where there is one,
 * the aim.
 */
export type Figure = {
	name: string;
	/** How many services it was measured over; null where that says nothing. */
	n: number | null;
	ours_ms: number | null;
	reference: string | null;
	reference_ms: number | null;
	/** How many times faster than the reference. */
	ratio: number | null;
	value: number | null;
	unit: string | null;
	aim: string | null;
};

const NOTHING: Omit<Figure, 'name'> = {
	n: null,
	ours_ms: null,
	reference: null,
	reference_ms: null,
	ratio: null,
	value: null,
	unit: null,
	aim: null
};

/** A time, with or without a reference. */
export const timed = (
	name: string,
	n: number | null,
	oursMs: number,
	against?: { reference: string; ms: number; aim?: string }
): Figure => ({
	...NOTHING,
	name,
	n,
	ours_ms: oursMs,
	...(against
		? {
				reference: against.reference,
				reference_ms: against.ms,
				ratio: against.ms / oursMs,
				aim: against.aim ?? null
			}
		: {})
});

/** A number that is not a time: bytes, requests, megabytes. */
export const counted = (name: string, value: number, unit: string, aim?: string): Figure => ({
	...NOTHING,
	name,
	value,
	unit,
	aim: aim ?? null
});
