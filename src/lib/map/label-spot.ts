import type { XY } from './projection.ts';

/** The middle of the widest place in an area that is `height` tall, and how wide it is. */
export type LabelSpot = { x: number; y: number; width: number };

/** How many heights are tried. */
const LEVELS = 32;

/**
 * Where a text sits in an area, best place first: at each of several heights the widest stretch that
 * stays inside the area over the whole height of the text. `rings` are open, holes included. Empty
 * when the text is taller than the area.
 */
export function labelSpots(rings: readonly XY[][], height: number): LabelSpot[] {
	const ys = rings.flat().map(([, y]) => y);
	const top = Math.min(...ys) + height / 2;
	const bottom = Math.max(...ys) - height / 2;
	if (!(bottom > top)) return [];
	return Array.from({ length: LEVELS + 1 }, (_, i) => top + ((bottom - top) * i) / LEVELS)
		.flatMap((y) =>
			[y - height / 2, y, y + height / 2]
				.map((level) => spansAt(rings, level))
				.reduce(overlap)
				.map(([from, to]): LabelSpot => ({ x: (from + to) / 2, y, width: to - from }))
		)
		.sort((a, b) => b.width - a.width);
}

type Span = [from: number, to: number];

/** The stretches of a horizontal line that lie inside the rings (even-odd rule). */
function spansAt(rings: readonly XY[][], level: number): Span[] {
	const crossings: number[] = [];
	for (const ring of rings)
		ring.forEach(([x0, y0], i) => {
			const [x1, y1] = ring[(i + 1) % ring.length]!;
			if (y0 <= level !== y1 <= level) crossings.push(x0 + ((level - y0) / (y1 - y0)) * (x1 - x0));
		});
	crossings.sort((a, b) => a - b);
	return crossings.flatMap((x, i) => (i % 2 === 0 ? [[x, crossings[i + 1] ?? x] as Span] : []));
}

const overlap = (some: Span[], others: Span[]): Span[] =>
	some.flatMap(([a, b]) =>
		others.map(([c, d]): Span => [Math.max(a, c), Math.min(b, d)]).filter(([from, to]) => to > from)
	);
