import type { AreaFeature } from '../area-feature.ts';
import { regionsOf } from '../area-geometry.ts';
import { drawnRings, projectRing, type DrawnRings } from '../area-svg.ts';
import { WALES } from '../bounds.ts';
import { clipRing } from '../clip.ts';
import { placeLabels, type Obstacle } from '../drawn-labels.ts';
import type { DrawnLabel } from '../area-drawing.ts';
import { labelSpots } from '../label-spot.ts';
import { IRELAND, NEIGHBOUR_LAND } from '../neighbour-land.ts';
import { fitFrame, type XY } from '../projection.ts';
import { bordersBetween, edgesOf, outlineOf } from '../region-borders.ts';
import { pathData } from '../svg-path.ts';
import { ASIDE, type Aside } from './aside.ts';

/** A name that stands beside its area, with a line to it. */
export type Leader = Aside & { code: string; text: string; from: { x: number; y: number } };

/**
 * Wales cut into council areas or regions, ready to be filled: everything CoverageMap.svelte draws and
 * nothing it has to work out. It does not depend on what is asked. Units of `width` by `height`.
 */
export type CoverageDrawing = {
	width: number;
	height: number;
	neighbour: string;
	shapes: { code: string; d: string }[];
	/** Every stretch of coast and border once, with the one or two shapes it belongs to. */
	edges: { codes: string[]; d: string }[];
	/** Where regions meet. */
	regions: string;
	/** Names inside of their areas, and those that stand beside them. */
	labels: DrawnLabel[];
	leaders: Leader[];
};

/** The box in which `ASIDE` places names. */
export const DRAWING_SIZE = { width: 620, height: 787 };

/** Land of the neighbours drawn beyond the box, for a frame whose shape is not the drawing's. */
const SPARE = 250;

/**
 * Draws the council areas, or the regions they make.
 * @param nameOf name of an area or a region in the reader's language
 */
export function drawCoverage(
	areas: readonly AreaFeature[],
	level: 'authority' | 'region',
	nameOf: (code: string) => string
): CoverageDrawing {
	const { width, height } = DRAWING_SIZE;
	const frame = fitFrame(WALES, width, height);
	const drawn = drawnRings(areas, frame);
	const regions = regionsOf(areas).map((code) => ({ code, rings: ringsIn(drawn, code) }));
	const shapes =
		level === 'region'
			? regions.map(({ code, rings }) => ({ code, rings: outlineOf(rings) }))
			: drawn.map(({ area, rings }) => ({ code: area.properties.gss, rings }));
	const leaders = shapes.flatMap(({ code, rings }): Leader[] => {
		const aside = ASIDE[code];
		const spot = middleOf(rings);
		if (!aside || !spot) return [];
		const from = { x: Math.round(spot.x), y: Math.round(spot.y) };
		return [{ ...aside, code, text: nameOf(code), from }];
	});
	const box = { left: -SPARE, top: -SPARE, right: width + SPARE, bottom: height + SPARE };
	return {
		width,
		height,
		neighbour: pathData(
			[NEIGHBOUR_LAND, IRELAND].map((ring) =>
				clipRing(projectRing(frame, ring.slice(1) as XY[]), box)
			),
			true
		),
		shapes: shapes.map(({ code, rings }) => ({ code, d: pathData(rings, true) })),
		edges: edgesOf(shapes.map(({ rings }) => rings)).map(({ owners, lines }) => ({
			codes: owners.map((i) => shapes[i]!.code),
			d: pathData(lines, false)
		})),
		regions: pathData(bordersBetween(regions.map(({ rings }) => rings)), false),
		labels: placeLabels(
			shapes
				.filter(({ code }) => !ASIDE[code])
				.map(({ code, rings }) => ({ text: nameOf(code), rings, chosen: true })),
			{ width, height },
			leaders.map(roomOf)
		),
		leaders
	};
}

/** Where the line to a name begins: wide enough, and as near to the middle height as that allows. */
function middleOf(rings: readonly XY[][]): { x: number; y: number } | undefined {
	const spots = labelSpots(rings, 5);
	const widest = spots[0]?.width ?? 0;
	const ys = spots.map(({ y }) => y);
	const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
	return spots
		.filter(({ width }) => width >= 0.6 * widest)
		.sort((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle))[0];
}

const ringsIn = (drawn: readonly DrawnRings[], region: string): XY[][] =>
	drawn.filter(({ area }) => area.properties.region === region).flatMap(({ rings }) => rings);

/** The room a name beside its area takes. */
export function roomOf({
	text,
	x,
	y,
	anchor
}: Pick<Leader, 'text' | 'x' | 'y' | 'anchor'>): Obstacle {
	const halfWidth = (text.length * 6.7) / 2;
	const middle = { start: x + halfWidth, middle: x, end: x - halfWidth }[anchor];
	return { x: middle, y: y - 4, halfWidth, halfHeight: 8 };
}
