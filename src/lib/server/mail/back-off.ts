/** How long to wait after the first, second ... failure, in minutes. After the last of them: no more. */
const WAITS = [1, 5, 30, 2 * 60, 12 * 60] as const;

/** When a message that failed for the `attempts`th time is tried again; null when it has failed. */
export function nextAttempt(attempts: number, now: Date): Date | null {
	const minutes = WAITS[attempts - 1];
	return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
