/**
 * Numbers from 0 to 1 that look drawn by chance and are the same every time (mulberry32).
 * @param seed any whole number
 */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/**
 * A Latin hypercube: each dimension is cut into as many slices as there are draws, and every slice is
 * drawn from once (McKay, Beckman and Conover 1979).
 * @returns `draws` points of `dimensions` numbers from 0 to 1
 */
export function latinHypercube(draws: number, dimensions: number, seed: number): number[][] {
	const random = seeded(seed);
	const columns = Array.from({ length: dimensions }, () => {
		const slices = Array.from({ length: draws }, (_, slice) => (slice + random()) / draws);
		for (let last = draws - 1; last > 0; last--) {
			const other = Math.floor(random() * (last + 1));
			[slices[last], slices[other]] = [slices[other]!, slices[last]!];
		}
		return slices;
	});
	return Array.from({ length: draws }, (_, draw) => columns.map((column) => column[draw]!));
}
