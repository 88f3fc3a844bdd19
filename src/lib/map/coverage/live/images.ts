import { PATTERNS, type Pattern } from '../../../ui/patterns.ts';
import type { CoverageColours, Token } from './colours.ts';
import { pointOfImage } from './point-image.ts';

type Tile = Omit<Pattern, 'ground'> & { ground?: string };

/** Ink lines over an area of which little is known: the same tile as the drawing's. */
export const VEIL_IMAGE = 'veil';
const VEIL_LINES = 'M-4 20L20 -4M-4 4L4 -4M12 20l8-8';
const VEIL: Tile = {
	width: 16,
	height: 16,
	layers: [
		{ d: VEIL_LINES, token: 'surface', stroke: 3.4 },
		{ d: VEIL_LINES, token: 'ink', stroke: 1.3 }
	]
};

/**
 * Draws an image of the live map, named by its id. `ratio` is the number of device pixels for each
 * pixel. Null for an id that is not ours or where canvas is missing.
 */
export function drawImage(id: string, colours: CoverageColours, ratio: number): ImageData | null {
	if (id === VEIL_IMAGE) return imageOf(drawTile(VEIL, colours, ratio));
	const point = pointOfImage(id);
	if (!point) return null;
	const { radius, state } = point;
	const side = 2 * (radius + HALO + 1);
	const context = canvasOf(side, side, ratio);
	if (!context) return null;
	disc(context, radius + HALO);
	context.fillStyle = colours.surface;
	context.fill();
	disc(context, radius);
	if (state === 'not-known') {
		const tile = drawTile(PATTERNS['not-known'], colours, ratio);
		const pattern = tile && context.createPattern(tile.canvas, 'repeat');
		pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
		context.fillStyle = pattern ?? colours['not-known'];
	} else context.fillStyle = state === 'reached' ? colours['rec-reached'] : colours.surface;
	context.fill();
	const [colour, width] = EDGES[state];
	// dashes on a small dot would leave nothing of it
	context.setLineDash(state === 'not-known' && radius > 7 ? [3, 2] : []);
	context.strokeStyle = colours[colour];
	context.lineWidth = width;
	context.stroke();
	return imageOf(context);
}

/** Width of the surface-coloured rim that keeps a dot apart from what lies under it. */
const HALO = 2;

/** A circle round the middle of the image. */
function disc(context: CanvasRenderingContext2D, radius: number): void {
	const middle = context.canvas.width / 2 / context.getTransform().a;
	context.beginPath();
	context.arc(middle, middle, radius, 0, 2 * Math.PI);
}

const EDGES = {
	reached: ['surface', 1],
	'not-reached': ['out-of-reach-mark', 2.5],
	'not-known': ['not-known-mark', 1.8]
} as const;

function drawTile(tile: Tile, colours: CoverageColours, ratio: number) {
	const context = canvasOf(tile.width, tile.height, ratio);
	if (!context) return null;
	const colour = (token: string) => colours[token as Token];
	if (tile.ground !== undefined) {
		context.fillStyle = colour(tile.ground);
		context.fillRect(0, 0, tile.width, tile.height);
	}
	for (const { d, token, stroke } of tile.layers) {
		const path = new Path2D(d);
		context.fillStyle = context.strokeStyle = colour(token);
		if (stroke === undefined) context.fill(path);
		else {
			context.lineWidth = stroke;
			context.stroke(path);
		}
	}
	return context;
}

function canvasOf(width: number, height: number, ratio: number) {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width * ratio, height * ratio];
	const context = canvas.getContext('2d');
	context?.scale(ratio, ratio);
	return context;
}

const imageOf = (context: CanvasRenderingContext2D | null): ImageData | null =>
	context && context.getImageData(0, 0, context.canvas.width, context.canvas.height);
