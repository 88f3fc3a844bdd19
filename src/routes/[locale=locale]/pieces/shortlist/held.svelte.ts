/**
 * The shortlist that a person holds while they go from page to page. In memory first; between pages
 * in the tab's session store, and on the device only after they chose that. Written only when they
 * press something. On the server it is always empty: nothing here runs there but the reading.
 */
import { addTo, parseShortlist, removeFrom, type Shortlist } from '$lib/domain/shortlist/shortlist';
import { keep, KEY, readKept } from './kept';

let ids = $state.raw<Shortlist>([]);
let ready = $state(false);
let onDevice = $state(false);
let unkept = $state(false);
let full = $state(false);

/** The held list as pieces read it. */
export const held = {
	get ids() {
		return ids;
	},
	/** False on the server and until the browser's stores have been read. */
	get ready() {
		return ready;
	},
	/** The person chose to keep it on this device. */
	get onDevice() {
		return onDevice;
	},
	/** The browser would not store it: it lasts as long as the page. */
	get unkept() {
		return unkept;
	},
	/** The last thing asked for was to add one more than a list holds. */
	get full() {
		return full;
	}
};

/** Reads what is kept and follows what other tabs do. Called again it does nothing. */
export function open(): void {
	if (ready) return;
	reread();
	ready = true;
	addEventListener('storage', follow);
	// A page that the browser brings back whole still holds what has been cleared since.
	addEventListener('pageshow', ({ persisted }) => persisted && reread());
}

function reread(): void {
	const kept = readKept();
	if (kept === 'closed') return;
	ids = parseShortlist(kept ? [kept.value] : []).ids;
	onDevice = kept?.onDevice ?? false;
	full = false;
}

/** Another tab changed what is kept on the device, or cleared it. */
function follow({ key, newValue, storageArea }: StorageEvent): void {
	if ((key !== KEY && key !== null) || storageArea !== localStorage) return;
	if (newValue === null) {
		if (onDevice) forget();
		return;
	}
	const theirs = parseShortlist([newValue]).ids;
	const joined = onDevice ? theirs : addTo(theirs, ids).ids;
	const grown = joined.length > theirs.length;
	ids = joined;
	onDevice = true;
	if (grown) write();
}

function write(): void {
	if (ids.length === 0) onDevice = false;
	const kept = ids.length === 0 ? null : { value: ids.join(','), onDevice };
	unkept = !keep(kept);
}

function change(next: Shortlist): void {
	ids = next;
	full = false;
	write();
}

/** Adds services, as far as there is room. @returns whether all of them are on the list now */
export function add(more: readonly string[]): boolean {
	const { ids: next, refused } = addTo(ids, more);
	if (next.length > ids.length) change(next);
	full = refused > 0;
	return refused === 0;
}

/** Takes services off the list. */
export const remove = (gone: readonly string[]): void => change(removeFrom(ids, gone));

/** The person has read the warning and wants the list kept on this device. */
export function keepOnDevice(): void {
	onDevice = true;
	write();
}

/** Back to the tab alone. */
export function stopKeeping(): void {
	onDevice = false;
	write();
}

/** Empties memory and both stores at once, before anything else happens. */
export function forget(): void {
	ids = [];
	onDevice = false;
	full = false;
	keep(null);
	unkept = false;
}
