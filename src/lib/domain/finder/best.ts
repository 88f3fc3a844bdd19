/**
 * Keeps the first `limit` things of a stream in order, and counts them all. One comparison decides
 * most of them, so a long stream costs little more than a look at each.
 */
export class Best<T> {
	readonly #limit: number;
	readonly #compare: (a: T, b: T) => number;
	readonly #kept: T[] = [];
	count = 0;

	constructor(limit: number, compare: (a: T, b: T) => number) {
		this.#limit = limit;
		this.#compare = compare;
	}

	add(thing: T): void {
		this.count++;
		const kept = this.#kept;
		const last = kept[kept.length - 1];
		if (kept.length >= this.#limit && last !== undefined && this.#compare(thing, last) >= 0) return;
		let low = 0;
		let high = kept.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#compare(thing, kept[middle]!) < 0) high = middle;
			else low = middle + 1;
		}
		kept.splice(low, 0, thing);
		if (kept.length > this.#limit) kept.pop();
	}

	/** The first `limit` things, in order. */
	items(): readonly T[] {
		return this.#kept;
	}
}
