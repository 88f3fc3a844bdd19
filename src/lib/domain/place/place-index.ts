import { foldKey, wholeKeys, wordStartKeys } from './folding.ts';
import { startsWithOneTypo } from './one-typo.ts';
import type { ListedPlace } from './listed-place.ts';
import type { Place } from './place.ts';

/** How a text meets a name, best first. */
export const MATCHES = ['exact', 'start', 'word', 'typo'] as const;
export type Match = (typeof MATCHES)[number];

type Row = { key: string; place: Place; start: boolean };

/** Names of places, sorted once, for search on every key press. */
export type PlaceIndex = {
	rows: Row[];
	names: Map<string, Place[]>;
	aliases: Map<string, Place[]>;
};

/** Sorts all names of all places, in both languages, from every word on. */
export function indexPlaces(listed: readonly ListedPlace[]): PlaceIndex {
	const rows: Row[] = [];
	const names = new Map<string, Place[]>();
	const aliases = new Map<string, Place[]>();
	for (const { place, aliases: lesser } of listed) {
		const own = [...new Set([place.name.en, place.name.cy])];
		own.flatMap(wholeKeys).forEach((key) => addOnce(names, key, place));
		lesser.flatMap(wholeKeys).forEach((key) => addOnce(aliases, key, place));
		own.forEach((name) => rows.push(...nameRows(name, place)));
		// A council's or board's full name starts like the place itself: it would only repeat it.
		if (place.kind === 'settlement') {
			lesser.forEach((name) => rows.push({ key: foldKey(name), place, start: false }));
		}
	}
	rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return { rows, names, aliases };
}

function nameRows(name: string, place: Place): Row[] {
	const starts = new Set(wholeKeys(name));
	return wordStartKeys(name).map((key) => ({ key, place, start: starts.has(key) }));
}

function addOnce(map: Map<string, Place[]>, key: string, place: Place): void {
	const held = map.get(key);
	if (held === undefined) map.set(key, [place]);
	else if (!held.includes(place)) held.push(place);
}

/**
 * Places whose name is the key; else those that have it as a lesser name. A council area brings the
 * settlement that holds the town of its name ("Conwy": Conwy and Llandudno Junction).
 */
export function placesNamed(index: PlaceIndex, key: string): Place[] {
	const lesser = index.aliases.get(key) ?? [];
	const named = index.names.get(key);
	if (named === undefined) return lesser;
	const gss = new Set(named.flatMap((place) => (place.kind === 'area' ? place.area.gss : [])));
	const towns = lesser.filter((place) => place.kind === 'settlement' && gss.has(place.gss));
	return named.some((place) => place.kind === 'settlement') ? named : [...named, ...towns];
}

/** Every place a folded text could be the beginning of, with the best way they meet. */
export function placesStarting(index: PlaceIndex, key: string): Map<Place, Match> {
	const found = new Map<Place, Match>();
	for (let at = lowerBound(index.rows, key); at < index.rows.length; at++) {
		const row = index.rows[at];
		if (row === undefined || !row.key.startsWith(key)) break;
		const match = !row.start ? 'word' : row.key === key ? 'exact' : 'start';
		keepBest(found, row.place, match);
	}
	return found;
}

/** Every place that one typo leads to; looked for only when the text is long enough to mean much. */
export function placesNear(index: PlaceIndex, key: string): Set<Place> {
	if (key.length < 4 || /\d/.test(key)) return new Set();
	return new Set(
		index.rows.filter((row) => startsWithOneTypo(row.key, key)).map((row) => row.place)
	);
}

function keepBest(found: Map<Place, Match>, place: Place, match: Match): void {
	const held = found.get(place);
	if (held === undefined || MATCHES.indexOf(match) < MATCHES.indexOf(held)) found.set(place, match);
}

function lowerBound(rows: readonly Row[], key: string): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle]?.key ?? '') < key) low = middle + 1;
		else high = middle;
	}
	return low;
}
