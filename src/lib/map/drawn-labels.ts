import type { DrawnLabel } from './area-drawing.ts';
import { clipRing } from './clip.ts';
import { labelSpots } from './label-spot.ts';
import type { XY } from './projection.ts';

/** Mean width of a letter in pixels at the size of map labels, and the height of a line. */
const LETTER = 6.7;
const LINE = 14;

/** The name of an area and where it may stand. */
export type Named = { text: string; rings: readonly XY[][]; chosen: boolean };

/** Something a name may not cover: half its width and half its height round a point. */
export type Obstacle = { x: number; y: number; halfWidth: number; halfHeight: number };

/**
 * Names for the areas where they fit: in one line or two, inside the area and the picture, over no
 * mark and no other name. Areas the drawing is about go first and may reach a little over their edge.
 */
export function placeLabels(
	areas: readonly Named[],
	size: { width: number; height: number },
	marks: readonly Obstacle[]
): DrawnLabel[] {
	const page = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
	const taken = [...marks];
	return [...areas]
		.sort((a, b) => Number(b.chosen) - Number(a.chosen))
		.flatMap(({ text, rings, chosen }) => {
			const visible = rings.map((ring) => clipRing(ring, page)).filter((ring) => ring.length > 2);
			for (const lines of [[text], inTwo(text)].filter((lines) => lines !== null)) {
				const halfWidth = (Math.max(...lines.map(({ length }) => length)) * LETTER) / 2;
				const halfHeight = (lines.length * LINE) / 2;
				const least = 2 * halfWidth * (chosen ? 0.7 : 1);
				const spot = labelSpots(visible, 2 * halfHeight)
					.filter(({ width }) => width >= least)
					.find(({ x, y }) =>
						taken.every((other) => !overlaps({ x, y, halfWidth, halfHeight }, other))
					);
				if (!spot) continue;
				taken.push({ ...spot, halfWidth, halfHeight });
				return [{ lines, x: Math.round(spot.x), y: Math.round(spot.y), chosen }];
			}
			return [];
		});
}

const overlaps = (a: Obstacle, b: Obstacle): boolean =>
	Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
	Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;

/** A name in two lines as equal as its words allow; null for a single word. */
function inTwo(text: string): [string, string] | null {
	const words = text.split(' ');
	const splits = words
		.slice(1)
		.map((_, i): [string, string] => [
			words.slice(0, i + 1).join(' '),
			words.slice(i + 1).join(' ')
		]);
	const longest = (lines: [string, string]) => Math.max(lines[0].length, lines[1].length);
	return splits.sort((a, b) => longest(a) - longest(b))[0] ?? null;
}
