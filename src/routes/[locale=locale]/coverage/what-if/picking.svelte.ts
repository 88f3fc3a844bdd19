/**
 * A place pointed at on the map for a proposed service. Only with a script: by keyboard and without one
 * a place is named. Lives as long as the page.
 */
export const picking = $state<{
	/** True while the map waits for a press. */
	waits: boolean;
	/** Whole grid metres of the place pointed at. */
	at: { x: number; y: number } | null;
}>({ waits: false, at: null });
