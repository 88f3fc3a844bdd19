import { newestFirst, type RecordChange } from './record-change.ts';

/** How many entries a page of a feed holds. */
export const CHANGES_A_PAGE = 50;

/** Where a page of changes begins: after this one, as addresses carry it. */
export const cursorOf = ({ at, id }: Pick<RecordChange, 'at' | 'id'>): string => `${at}~${id}`;

/** Reads such a place; null when it is none. */
export function readCursor(text: string): Pick<RecordChange, 'at' | 'id'> | null {
	const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)~([0-9a-f-]{36}#[\w-]+)$/.exec(text) ?? [];
	return at && id ? { at, id } : null;
}

/**
 * A page of changes after a place in them, and the place after that. What is new comes before the place,
 * so that whoever reads on misses nothing and reads nothing twice.
 * @param changes the newest first
 */
export function pageOfChanges(
	changes: readonly RecordChange[],
	after: Pick<RecordChange, 'at' | 'id'> | null
): { page: readonly RecordChange[]; next: string | null } {
	const start = after ? changes.findIndex((change) => newestFirst(change, after) > 0) : 0;
	if (start === -1) return { page: [], next: null };
	const page = changes.slice(start, start + CHANGES_A_PAGE);
	const more = changes.length > start + CHANGES_A_PAGE;
	return { page, next: more ? cursorOf(page.at(-1)!) : null };
}
