import type { Position } from '../formats/geometry.ts';
import { toGrid } from '../../place/grid.ts';

/**
 * How much each point of a line matters: square metres of the triangle that goes when it is left out,
 * the least important first (Visvalingam and Whyatt, 1993). Ends matter without limit.
 */
export function weighPoints(line: readonly Position[]): Float64Array {
	const count = line.length;
	const points = line.map(([lon, lat]) => toGrid(lon, lat));
	const weights = new Float64Array(count).fill(Infinity);
	const before = Int32Array.from({ length: count }, (_, at) => at - 1);
	const after = Int32Array.from({ length: count }, (_, at) => at + 1);
	const triangle = (at: number): number => {
		const [a, b, c] = [points[before[at]!]!, points[at]!, points[after[at]!]!];
		return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
	};
	const sizes = new Float64Array(count);
	const heap = new Heap(sizes);
	for (let at = 1; at < count - 1; at++) {
		sizes[at] = triangle(at);
		heap.push(at);
	}
	let most = 0;
	for (let at = heap.pop(); at !== null; at = heap.pop()) {
		// A point counts at least as much as those that had to go before it.
		most = Math.max(most, sizes[at]!);
		weights[at] = most;
		const [left, right] = [before[at]!, after[at]!];
		after[left] = right;
		before[right] = left;
		for (const side of [left, right]) {
			if (side > 0 && side < count - 1) {
				sizes[side] = triangle(side);
				heap.moved(side);
			}
		}
	}
	return weights;
}

/** The indexes of a list of sizes, least size first; sizes may change. */
class Heap {
	readonly #items: number[] = [];
	readonly #at = new Map<number, number>();
	readonly #sizes: Float64Array;
	constructor(sizes: Float64Array) {
		this.#sizes = sizes;
	}

	push(item: number): void {
		this.#put(item, this.#items.length);
		this.#up(this.#items.length - 1);
	}

	pop(): number | null {
		const top = this.#items[0];
		if (top === undefined) return null;
		const last = this.#items.pop()!;
		this.#at.delete(top);
		if (last !== top) {
			this.#put(last, 0);
			this.#down(0);
		}
		return top;
	}

	/** The size of an item has changed. */
	moved(item: number): void {
		const at = this.#at.get(item);
		if (at === undefined) return;
		this.#up(at);
		this.#down(this.#at.get(item)!);
	}

	#put(item: number, at: number): void {
		this.#items[at] = item;
		this.#at.set(item, at);
	}

	#less(one: number, other: number): boolean {
		return this.#sizes[this.#items[one]!]! < this.#sizes[this.#items[other]!]!;
	}

	#swap(one: number, other: number): void {
		const [a, b] = [this.#items[one]!, this.#items[other]!];
		this.#put(b, one);
		this.#put(a, other);
	}

	#up(from: number): void {
		for (let at = from; at > 0;) {
			const parent = (at - 1) >> 1;
			if (!this.#less(at, parent)) return;
			this.#swap(at, parent);
			at = parent;
		}
	}

	#down(from: number): void {
		for (let at = from; ;) {
			let least = at;
			for (const child of [2 * at + 1, 2 * at + 2]) {
				if (child < this.#items.length && this.#less(child, least)) least = child;
			}
			if (least === at) return;
			this.#swap(at, least);
			at = least;
		}
	}
}
