/** A set of rows of the finder's index, one bit each: sets meet 32 rows at a time. */
export type Bitmap = Int32Array;

/** An empty set, for `rows` rows. */
export const noRows = (rows: number): Bitmap => new Int32Array((rows + 31) >>> 5);

/** The set of all of `rows` rows. */
export function allRows(rows: number): Bitmap {
	const all = noRows(rows).fill(-1);
	const over = rows & 31;
	if (over !== 0) all[all.length - 1] = 2 ** over - 1;
	return all;
}

/** Puts a row into a set. */
export function put(set: Bitmap, row: number): void {
	set[row >>> 5]! |= 1 << (row & 31);
}

/** Whether a row is in a set. */
export const holds = (set: Bitmap, row: number): boolean =>
	(set[row >>> 5]! & (1 << (row & 31))) !== 0;

/** Rows that are in any of the sets, for `rows` rows. One set alone is given back as it is. */
export function union(sets: readonly Bitmap[], rows: number): Bitmap {
	if (sets.length === 1) return sets[0]!;
	const any = noRows(rows);
	for (const set of sets) for (let word = 0; word < any.length; word++) any[word]! |= set[word]!;
	return any;
}

/** Leaves in `set` what is also in `other`. */
export function keep(set: Bitmap, other: Bitmap): void {
	for (let word = 0; word < set.length; word++) set[word]! &= other[word]!;
}

/** Takes out of `set` what is in `other`. */
export function drop(set: Bitmap, other: Bitmap): void {
	for (let word = 0; word < set.length; word++) set[word]! &= ~other[word]!;
}

/** How many rows are in a set: bits are added up in pairs, then in fours, then in bytes. */
export function sizeOf(set: Bitmap): number {
	let size = 0;
	for (let word = 0; word < set.length; word++) {
		let bits = set[word]!;
		bits -= (bits >>> 1) & 0x5555_5555;
		bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
		bits = (bits + (bits >>> 4)) & 0x0f0f_0f0f;
		size += Math.imul(bits, 0x0101_0101) >>> 24;
	}
	return size;
}
