/**
 * Where a shortlist is kept between pages: in the tab's own store, or on the device once the person
 * has chosen that. Both calls say whether the browser let them.
 */
export const KEY = 'shortlist';

/** What a browser keeps: the ids between commas, and in which of its stores. */
export type Kept = { value: string; onDevice: boolean };

/** The kept list; null where there is none, `closed` where the browser keeps nothing for us. */
export function readKept(): Kept | null | 'closed' {
	try {
		const device = localStorage.getItem(KEY);
		if (device !== null) return { value: device, onDevice: true };
		const session = sessionStorage.getItem(KEY);
		return session === null ? null : { value: session, onDevice: false };
	} catch {
		return 'closed';
	}
}

/** Keeps the list in one store and takes it out of the other; null takes it out of both. */
export function keep(kept: Kept | null): boolean {
	let done = true;
	for (const [store, onDevice] of [
		[() => sessionStorage, false],
		[() => localStorage, true]
	] as const) {
		try {
			if (kept?.onDevice === onDevice) store().setItem(KEY, kept.value);
			else store().removeItem(KEY);
		} catch {
			// Nothing to take out of a store that is closed; only a list not kept is worth saying.
			done &&= kept?.onDevice !== onDevice;
		}
	}
	return done;
}
