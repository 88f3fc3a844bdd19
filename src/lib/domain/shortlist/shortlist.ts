/** A shortlist is the ids of services in the order in which somebody put them on it, each once. */
export type Shortlist = readonly string[];

/** How many services a shortlist holds at most: an address of that length still opens everywhere. */
export const MOST = 30;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads ids as an address or a browser's store holds them: several values, each with one id or
 * several between commas. Whatever is not an id is passed over.
 * @returns the first 30 different ids in their order, and how many more there were
 */
export function parseShortlist(values: readonly string[]): { ids: string[]; over: number } {
	const ids = values
		.flatMap((value) => value.split(','))
		.map((value) => value.trim().toLowerCase())
		.filter((value) => UUID.test(value));
	const different = [...new Set(ids)];
	return { ids: different.slice(0, MOST), over: Math.max(0, different.length - MOST) };
}

/** The list with records that were merged into others led to those: each once, in the same order. */
export function followMoves(
	list: Shortlist,
	moves: readonly { id: string; into: string }[]
): string[] {
	const into = new Map(moves.map((move) => [move.id, move.into]));
	return [...new Set(list.map((id) => into.get(id) ?? id))];
}

/** The list with the services that were not on it yet, as far as there is room, and how many had none. */
export function addTo(
	list: Shortlist,
	more: readonly string[]
): { ids: Shortlist; refused: number } {
	const { ids, over } = parseShortlist([...list, ...more]);
	return { ids, refused: over };
}

/** The list without these services. */
export const removeFrom = (list: Shortlist, gone: readonly string[]): Shortlist =>
	list.filter((id) => !gone.includes(id));
