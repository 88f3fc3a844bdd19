/** How a batch stands: being checked, waiting for its sender, for an editor, for its minute, or done. */
export const BATCH_STATES = [
	'checking',
	'checked',
	'confirmed',
	'approved',
	'publishing',
	'published',
	'refused',
	'discarded',
	'undoing',
	'undone'
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A check that has not moved for this long has lost its server. */
const STANDS_STILL_MS = 60_000;

/** Whether a check was interrupted: it goes on by itself only in the server that began it. */
export const isInterrupted = (
	{ state, touched_at: touched }: { state: BatchState; touched_at: string },
	now: number
): boolean => state === 'checking' && now - Date.parse(touched) > STANDS_STILL_MS;

/** Whether a batch is on the move, so that its page looks again by itself. */
export const isMoving = (state: BatchState): boolean =>
	state === 'checking' || state === 'approved' || state === 'publishing' || state === 'undoing';
