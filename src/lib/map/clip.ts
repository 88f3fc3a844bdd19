import type { XY } from './projection.ts';

/** A box in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

const INSIDE: ((box: Box, p: XY) => number)[] = [
	(box, [x]) => x - box.left,
	(box, [x]) => box.right - x,
	(box, [, y]) => y - box.top,
	(box, [, y]) => box.bottom - y
];

/** The part of an open ring inside the box (Sutherland and Hodgman); empty when there is none. */
export function clipRing(ring: readonly XY[], box: Box): XY[] {
	return INSIDE.reduce<XY[]>(
		(points, inside) => {
			const out: XY[] = [];
			points.forEach((point, i) => {
				const before = points[(i + points.length - 1) % points.length]!;
				const [was, is] = [inside(box, before), inside(box, point)];
				if (was >= 0 !== is >= 0) out.push(between(before, point, was / (was - is)));
				if (is >= 0) out.push(point);
			});
			return out;
		},
		[...ring]
	);
}

const between = ([x0, y0]: XY, [x1, y1]: XY, share: number): XY => [
	x0 + (x1 - x0) * share,
	y0 + (y1 - y0) * share
];

/** The runs of a line whose segments may be seen in the box. */
export function clipLine(line: readonly XY[], box: Box): XY[][] {
	const runs: XY[][] = [];
	let run: XY[] = [];
	line.slice(1).forEach((to, i) => {
		const from = line[i]!;
		const hidden = INSIDE.some((inside) => inside(box, from) < 0 && inside(box, to) < 0);
		if (hidden) run = [];
		else if (run.length === 0) runs.push((run = [from, to]));
		else run.push(to);
	});
	return runs;
}
