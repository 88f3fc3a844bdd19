/**
 * Days after which a copy on somebody's device is taken away by itself. An assumption: help moves and
 * numbers change, and a device may have been handed on.
 */
export const COPY_KEPT_DAYS = 30;

/** Whether a copy made at `takenAt` (ISO) is older than a copy may be; one without a time is. */
export function isCopyTooOld(takenAt: string, now: number): boolean {
	const age = now - Date.parse(takenAt);
	// A time to come means that a clock was set: nobody can say how old the copy is.
	return !(age > -86_400_000 && age <= COPY_KEPT_DAYS * 86_400_000);
}
