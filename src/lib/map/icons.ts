import {
	clusterRadius,
	countsOfImage,
	RING_WIDTH,
	ringParts,
	totalOf,
	type TierCounts
} from './cluster-ring.ts';
import { markOfImage, ORIGIN_IMAGE, type MarkStyle } from './image-id.ts';
import type { Palette } from './paint.ts';
import { CHOSEN_SIZE, MARK_SIZE, ORIGIN_RADIUS, tierPath } from './tier-path.ts';
import type { TierId } from '../domain/tier/tier.ts';

/** Width in pixels of the surface-coloured outline round a mark. */
const OUTLINE = 2.5;

/**
 * Draws the image of a mark or cluster, named by its id, from the tokens. `ratio` is the number of
 * device pixels for each pixel. Null for an id that is not ours or where canvas is missing.
 */
export function drawIcon(id: string, palette: Palette, ratio: number): ImageData | null {
	if (id === ORIGIN_IMAGE) return drawOriginRing(palette, ratio);
	const mark = markOfImage(id);
	if (mark) return drawMark(mark.tier, mark.style, palette, ratio);
	const counts = countsOfImage(id);
	return counts && drawCluster(counts, palette, ratio);
}

function drawMark(tier: TierId, style: MarkStyle, palette: Palette, ratio: number) {
	const side = style === 'chosen' ? CHOSEN_SIZE : MARK_SIZE;
	return onCanvas(side + 2 * OUTLINE + 2, ratio, (context) => {
		const unit = side / 24;
		context.scale(unit, unit);
		context.translate(-12, -12);
		context.lineJoin = 'round';
		const shape = new Path2D(tierPath(tier));
		context.strokeStyle = palette.surface;
		context.lineWidth = (2 * OUTLINE) / unit;
		context.stroke(shape);
		context.fillStyle = style === 'far' ? palette.surface : palette.tier[tier];
		context.fill(shape);
		if (style === 'near') return;
		// beyond usual reach: an outline in the tier's colour; chosen: a thin edge in ink
		context.strokeStyle = style === 'far' ? palette.tier[tier] : palette.ink;
		context.lineWidth = (style === 'far' ? 2.4 : 1.5) / unit;
		context.stroke(shape);
	});
}

function drawCluster(counts: TierCounts, palette: Palette, ratio: number) {
	const count = totalOf(counts);
	const radius = clusterRadius(count);
	return onCanvas(2 * (radius + 2.5), ratio, (context) => {
		disc(context, radius + 1.5, palette.surface);
		context.lineWidth = RING_WIDTH;
		for (const { tier, from, to } of ringParts(counts)) {
			context.beginPath();
			context.arc(0, 0, radius - RING_WIDTH / 2, turn(from), turn(to));
			context.strokeStyle = palette.tier[tier];
			context.stroke();
		}
		disc(context, radius - RING_WIDTH - 1.5, palette.ink);
		context.fillStyle = palette.surface;
		context.font = `700 12.5px "${palette.face}", Verdana, sans-serif`;
		context.textAlign = 'center';
		context.fillText(String(count), 0, 4.5);
	});
}

function drawOriginRing(palette: Palette, ratio: number) {
	return onCanvas(2 * ORIGIN_RADIUS + 6, ratio, (context) => {
		context.beginPath();
		context.arc(0, 0, ORIGIN_RADIUS, 0, 2 * Math.PI);
		context.setLineDash([5, 4]);
		context.lineWidth = 2.5;
		context.strokeStyle = palette.ink;
		context.stroke();
	});
}

/** Turns clockwise from the top to a canvas angle. */
const turn = (share: number): number => (share - 0.25) * 2 * Math.PI;

function disc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
	context.beginPath();
	context.arc(0, 0, radius, 0, 2 * Math.PI);
	context.fillStyle = colour;
	context.fill();
}

/** A square canvas whose (0, 0) is its middle, measured in pixels whatever the screen. */
function onCanvas(
	side: number,
	ratio: number,
	draw: (context: CanvasRenderingContext2D) => void
): ImageData | null {
	const pixels = Math.ceil(side * ratio);
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = pixels;
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.translate(pixels / 2, pixels / 2);
	context.scale(ratio, ratio);
	draw(context);
	return context.getImageData(0, 0, pixels, pixels);
}
