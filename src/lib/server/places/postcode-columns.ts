import type { PostcodeLookup } from '../../domain/place/postcode-lookup.ts';
import { postcodeKey } from './postcode-key.ts';

/** Rows of a postcode file as they are read: numbers, and codes as positions in a list of codes. */
export type PostcodeRows = {
	keys: number[];
	lons: number[];
	lats: number[];
	lsoas: number[];
	areas: number[];
	codes: Map<string, number>;
};

/** The same, sorted by key, in 20 bytes a row. 32-bit degrees are within half a metre. */
export type PostcodeColumns = {
	keys: Float64Array;
	lons: Float32Array;
	lats: Float32Array;
	lsoas: Uint16Array;
	areas: Uint16Array;
	codes: string[];
};

export const noRows = (): PostcodeRows => ({
	keys: [],
	lons: [],
	lats: [],
	lsoas: [],
	areas: [],
	codes: new Map()
});

/** Adds one line of the file; leaves out a line that is no postcode with a point. */
export function addRow(rows: PostcodeRows, line: string): void {
	const [postcode = '', lat = '', lon = '', lsoa = '', gss = ''] = line.split(',');
	const key = keyOf(postcode);
	if (key === null || lat === '' || lon === '') return;
	if (!Number.isFinite(Number(lat)) || !Number.isFinite(Number(lon))) return;
	rows.keys.push(key);
	rows.lons.push(Number(lon));
	rows.lats.push(Number(lat));
	rows.lsoas.push(position(rows.codes, lsoa));
	rows.areas.push(position(rows.codes, gss));
}

/** Sorts the rows by postcode and packs them. */
export function packRows({ codes, ...rows }: PostcodeRows): PostcodeColumns {
	const order = Uint32Array.from(rows.keys.keys());
	order.sort((a, b) => (rows.keys[a] ?? 0) - (rows.keys[b] ?? 0));
	const length = order.length;
	const at = (values: number[]) => (_: unknown, row: number) => values[order[row] ?? 0] ?? 0;
	return {
		keys: Float64Array.from({ length }, at(rows.keys)),
		lons: Float32Array.from({ length }, at(rows.lons)),
		lats: Float32Array.from({ length }, at(rows.lats)),
		lsoas: Uint16Array.from({ length }, at(rows.lsoas)),
		areas: Uint16Array.from({ length }, at(rows.areas)),
		codes: [...codes.keys()]
	};
}

/** Looks postcodes up by binary search. */
export const lookupIn = (columns: PostcodeColumns): PostcodeLookup => ({
	lookup(formatted) {
		const key = keyOf(formatted);
		const row = key === null ? -1 : rowOf(columns.keys, key);
		if (row < 0) return null;
		const lsoa = columns.codes[columns.lsoas[row] ?? 0] ?? '';
		return {
			lon: columns.lons[row] ?? 0,
			lat: columns.lats[row] ?? 0,
			...(lsoa === '' ? {} : { lsoa }),
			gss: columns.codes[columns.areas[row] ?? 0] ?? ''
		};
	}
});

function keyOf(formatted: string): number | null {
	const [outward = '', inward = ''] = formatted.split(' ');
	return outward.length <= 4 && inward.length === 3 ? postcodeKey(outward, inward) : null;
}

/** The position of a code in the order first seen; at most 65,536 different codes. */
function position(codes: Map<string, number>, code: string): number {
	const held = codes.get(code) ?? codes.size;
	if (held === codes.size) codes.set(code, held);
	return held;
}

/** Where `key` is in ascending `keys`, or -1. */
function rowOf(keys: Float64Array, key: number): number {
	let low = 0;
	let high = keys.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const held = keys[middle] ?? 0;
		if (held === key) return middle;
		if (held < key) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}
