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
import { bordersBetween, outlineOf } from '../region-borders.ts';
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
	/** Where regions meet. */
	regions: string;
	/** Names inside of their areas, and those that stand beside them. */
	labels: DrawnLabel[];
	leaders: Leader[];
};

/** The box in which `ASIDE` places names. */
export const DRAWING_SIZE = { width: 620, height: 787 };

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
		const [spot] = labelSpots(rings, 5);
		if (!aside || !spot) return [];
		const from = { x: Math.round(spot.x), y: Math.round(spot.y) };
		return [{ ...aside, code, text: nameOf(code), from }];
	});
	const box = { left: 0, top: 0, right: width, bottom: height };
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
