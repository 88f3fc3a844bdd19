import { MOST_MS } from './check-post.ts';

/** Which sendings were taken. */
export type Once = {
	/** Takes a sending: false when it was taken before. */
	take(act: string, now: number): boolean;
	/** Forgets a sending that came to nothing, so that it may be sent again. */
	giveBack(act: string): void;
};

/**
 * Remembers which sendings were taken, for as long as their forms are good: a form sent twice counts
 * once. In memory, because nothing of the act may be stored; a restart forgets.
 * @param capacity most sendings remembered; the oldest are forgotten
 */
export function createOnce(capacity = 50_000): Once {
	const taken = new Map<string, number>();
	return {
		take(act, now) {
			for (const [old, at] of taken) {
				if (now - at <= MOST_MS && taken.size < capacity) break;
				taken.delete(old);
			}
			if (taken.has(act)) return false;
			taken.set(act, now);
			return true;
		},
		giveBack: (act) => void taken.delete(act)
	};
}
