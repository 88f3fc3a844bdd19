/** Numbers kept of a row: the three it is compared by, and the row itself. */
const WIDTH = 4;

/**
 * Keeps the first `limit` rows of a stream, in order. A row is compared by three numbers: the order
 * asked for, the square of its distance, and a rank that no two rows share. They lie in one typed
 * array, because a search over a large record meets thousands of rows and keeps ten.
 */
export class FirstFew {
	readonly #limit: number;
	readonly #room: number;
	#kept: Float64Array | null = null;
	#size = 0;

	/** `most` is how many may come: with room for all of them nothing has to be chosen. */
	constructor(limit: number, most: number) {
		this.#limit = limit;
		this.#room = Math.min(limit, most);
	}

	/** Offers a row. Rows may come in any order. */
	add(row: number, first: number, square: number, last: number): void {
		const kept = (this.#kept ??= new Float64Array((this.#room + 1) * WIDTH));
		// With room for all they are put in order at the end; else each finds its place from below.
		let at = this.#size * WIDTH;
		if (this.#limit !== Infinity) {
			for (; at > 0 && comesBefore(kept, first, square, last, at - WIDTH); at -= WIDTH) {
				kept[at] = kept[at - 4]!;
				kept[at + 1] = kept[at - 3]!;
				kept[at + 2] = kept[at - 2]!;
				kept[at + 3] = kept[at - 1]!;
			}
		}
		kept[at] = first;
		kept[at + 1] = square;
		kept[at + 2] = last;
		kept[at + 3] = row;
		if (this.#size < this.#room) this.#size++;
	}

	/** The square of the last row kept; Infinity while there is room. */
	bar(): number {
		if (this.#size < this.#limit) return Infinity;
		return this.#kept?.[(this.#size - 1) * WIDTH + 1] ?? -1;
	}

	/** The rows kept, in order. */
	rows(): number[] {
		const kept = this.#kept;
		if (!kept) return [];
		const places = Array.from({ length: this.#size }, (_, place) => place * WIDTH);
		if (this.#limit === Infinity) {
			places.sort((a, b) => (comesBefore(kept, kept[a]!, kept[a + 1]!, kept[a + 2]!, b) ? -1 : 1));
		}
		return places.map((at) => kept[at + 3]!);
	}
}

/** Whether three numbers come before those of the row kept at `at`. */
function comesBefore(
	kept: Float64Array,
	first: number,
	square: number,
	last: number,
	at: number
): boolean {
	if (first !== kept[at]!) return first < kept[at]!;
	if (square !== kept[at + 1]!) return square < kept[at + 1]!;
	return last < kept[at + 2]!;
}
