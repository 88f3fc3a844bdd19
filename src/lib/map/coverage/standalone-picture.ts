import { PATTERNS, type Fill, type Pattern } from '../../ui/patterns.ts';
import type { CoverageDrawing } from './coverage-drawing.ts';
import type { FilledShape } from './filled-shape.ts';
import { shapeId } from './shape-id.ts';
import { wrapped } from './wrapped-text.ts';

/** One line of the key: how it is drawn, its words, and what is said of it. */
export type KeyLine = Pick<FilledShape, 'step' | 'fill' | 'veil' | 'dashed'> & {
	word: string;
	note: string | null;
};

/** What stands round the map of a picture that is taken away. */
export type PictureWords = {
	lang: string;
	title: string;
	subtitle: string;
	heading: string;
	key: readonly KeyLine[];
	/** What the figures stand on, a paragraph each. */
	foot: readonly string[];
};

const TEXT = "'Atkinson Hyperlegible Next', Verdana, 'DejaVu Sans', sans-serif";
const DISPLAY = 'Literata, Georgia, serif';
const WIDTH = 1_000;
const MAP = { x: 20, y: 104 };
const KEY = { x: 664, width: 316 };
/** Mean width of a letter as a share of its size. */
const LETTER = 0.57;

/**
 * A map of coverage as one SVG file: map, title, key and sources, with its own colours and no font, style
 * sheet or picture from anywhere else.
 * @param colour value of a colour token, by its name without dashes
 */
export function standalonePicture(
	drawing: CoverageDrawing,
	shapes: readonly FilledShape[],
	words: PictureWords,
	colour: (token: string) => string
): string {
	const key = keyLines(words, colour);
	const foot = words.foot.flatMap((text) => [...wrapped(text, (WIDTH - 48) / (13 * LETTER)), '']);
	const footTop = MAP.y + Math.max(drawing.height, key.height) + 34;
	const height = footTop + foot.length * 18 + 8;
	const fills = [...shapes, ...words.key].flatMap(({ fill }) => fill ?? []);
	return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title" xml:lang="${words.lang}" font-family="${TEXT}" fill="${colour('ink')}">
<title id="title">${xml(`${words.title}. ${words.subtitle}`)}</title>
<defs>${drawing.shapes.map(({ code, d }) => `<path id="${shapeId(code)}" d="${d}"/>`).join('')}
${[...new Set(fills)].map((fill) => pattern(fill, colour)).join('\n')}
<pattern id="veil" width="16" height="16" patternUnits="userSpaceOnUse">${veilLines(colour)}</pattern>
<clipPath id="frame"><rect width="${drawing.width}" height="${drawing.height}"/></clipPath></defs>
<rect width="100%" height="100%" fill="${colour('surface')}"/>
<text x="24" y="48" font-family="${DISPLAY}" font-size="30" font-weight="600">${xml(words.title)}</text>
<text x="24" y="80" font-size="17" fill="${colour('ink-2')}">${xml(words.subtitle)}</text>
<g transform="translate(${MAP.x} ${MAP.y})" clip-path="url(#frame)">
<rect width="${drawing.width}" height="${drawing.height}" fill="${colour('sea')}"/>
<path d="${drawing.neighbour}" fill="${colour('land-else')}"/>
${shapes.map((shape) => filled(shape, colour)).join('\n')}
<path d="${drawing.regions}" fill="none" stroke="${colour('surface')}" stroke-width="3.5"/>
<path d="${drawing.regions}" fill="none" stroke="${colour('border-region')}" stroke-width="2"/>
${names(drawing, colour)}
</g>
${key.svg}
${foot.map((line, at) => `<text x="24" y="${footTop + at * 18}" font-size="13">${xml(line)}</text>`).join('\n')}
</svg>
`;
}

function filled({ code, veil, dashed, ...shape }: FilledShape, colour: Colour): string {
	const use = (attributes: string) => `<use href="#${shapeId(code)}" ${attributes}/>`;
	return [
		use(`fill="${paint(shape, colour)}" stroke="${colour('surface')}" stroke-width="2"`),
		veil ? use('fill="url(#veil)"') : '',
		dashed
			? use(`fill="none" stroke="${colour('ink')}" stroke-width="1.3" stroke-dasharray="5 4"`)
			: ''
	].join('');
}

type Colour = (token: string) => string;

const paint = ({ step, fill }: Pick<FilledShape, 'step' | 'fill'>, colour: Colour): string =>
	fill ? `url(#pattern-${fill})` : step ? colour(`ramp-${step}`) : colour('land');

function pattern(fill: Fill, colour: Colour): string {
	const { width, height, ground, layers }: Pattern = PATTERNS[fill];
	const drawn = layers.map(({ d, token, stroke }) =>
		stroke
			? `<path d="${d}" fill="none" stroke="${colour(token)}" stroke-width="${stroke}"/>`
			: `<path d="${d}" fill="${colour(token)}"/>`
	);
	return `<pattern id="pattern-${fill}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><rect width="${width}" height="${height}" fill="${colour(ground)}"/>${drawn.join('')}</pattern>`;
}

const VEIL = 'M-4 20L20 -4M-4 4L4 -4M12 20l8-8';
const veilLines = (colour: Colour): string =>
	`<path d="${VEIL}" stroke="${colour('surface')}" stroke-width="3.4"/><path d="${VEIL}" stroke="${colour('ink')}" stroke-width="1.3"/>`;

/** Names inside their areas, and those beside them with a line. */
function names({ labels, leaders }: CoverageDrawing, colour: Colour): string {
	const halo = `paint-order="stroke" stroke="${colour('surface')}" stroke-width="4" stroke-linejoin="round" font-size="12.5"`;
	const inside = labels.flatMap(({ lines, x, y }) =>
		lines.map(
			(line, i) =>
				`<text x="${x}" y="${y + 4 + (i - (lines.length - 1) / 2) * 14}" text-anchor="middle" font-weight="700" ${halo}>${xml(line)}</text>`
		)
	);
	const beside = leaders.map(({ x, y, anchor, from, text }) => {
		const end =
			anchor === 'middle'
				? `${x} ${from.y > y ? y + 5 : y - 13}`
				: `${anchor === 'end' ? x + 4 : x - 4} ${y - 4}`;
		const d = `M${from.x} ${from.y}L${end}`;
		return `<path d="${d}" stroke="${colour('surface')}" stroke-width="3.5"/><path d="${d}" stroke="${colour('ink')}" stroke-width="1.2"/><circle cx="${from.x}" cy="${from.y}" r="3.2"/><text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="500" ${halo}>${xml(text)}</text>`;
	});
	return [...inside, ...beside].join('\n');
}

/** The key beside the map, from top to bottom. */
function keyLines({ heading, key }: PictureWords, colour: Colour): { svg: string; height: number } {
	const parts: string[] = [];
	let y = MAP.y + 16;
	const say = (text: string, x: number, size: number, weight: number, ink = 'ink') => {
		for (const line of wrapped(text, (KEY.x + KEY.width - x) / (size * LETTER))) {
			parts.push(
				`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour(ink)}">${xml(line)}</text>`
			);
			y += size + 5;
		}
	};
	say(heading, KEY.x, 16, 700);
	y += 10;
	for (const { word, note, veil, dashed, ...fill } of key) {
		const box = `x="${KEY.x}" y="${y - 15}" width="34" height="22"`;
		const edge = dashed ? `stroke-dasharray="5 4" stroke-width="1.3"` : `stroke-width="1"`;
		parts.push(
			`<rect ${box} fill="${paint(fill, colour)}" stroke="${colour('ink')}" ${edge}/>`,
			veil ? `<rect ${box} fill="url(#veil)"/>` : ''
		);
		say(word, KEY.x + 46, 15, 600);
		if (note) say(note, KEY.x + 46, 13, 400, 'ink-2');
		y += 12;
	}
	return { svg: parts.join('\n'), height: y - MAP.y };
}

const xml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
