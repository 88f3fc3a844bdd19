/** One layer of a pattern: a path in one token's colour, stroked at `stroke` units or filled when that is left out. */
interface Layer {
	d: string;
	token: string;
	stroke?: number;
}

/** A repeating tile. `ground` and the layers name colour tokens (without the dashes), so themes recolour it. */
export interface Pattern {
	width: number;
	height: number;
	ground: string;
	layers: Layer[];
}

const HATCH = 'M-2 2L2-2M-2 10L10-2M6 10L10 6';
const WIDE_HATCH = 'M-2 2L2-2M0 8L8 0M0 16L16 0M0 24L24 0M8 24L24 8M16 24L24 16M22 26L26 22';

/**
 * Every fill has its own drawing, so that no two are told apart by colour alone, not even in grey.
 * The pieces draw them as SVG patterns; the map draws the same tiles to a canvas.
 */
export const PATTERNS = {
	covered: { width: 8, height: 8, ground: 'covered', layers: [] },
	thin: {
		width: 7,
		height: 7,
		ground: 'thin',
		layers: [{ d: 'M0 3.5h7', token: 'thin-mark', stroke: 1.4 }]
	},
	'out-of-reach': {
		width: 10,
		height: 10,
		ground: 'out-of-reach',
		layers: [
			{
				d: 'M2.4 5a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0z',
				token: 'out-of-reach-mark',
				stroke: 1.3
			}
		]
	},
	'closed-doors': {
		width: 8,
		height: 8,
		ground: 'closed-doors',
		layers: [{ d: 'M4 0v8', token: 'closed-doors-mark', stroke: 2.5 }]
	},
	unconfirmed: {
		width: 7,
		height: 7,
		ground: 'unconfirmed',
		layers: [{ d: 'M2 3.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z', token: 'unconfirmed-mark' }]
	},
	'not-known': {
		width: 8,
		height: 8,
		ground: 'not-known',
		layers: [{ d: HATCH, token: 'not-known-mark', stroke: 1.2 }]
	},
	'confirmed-gap': {
		width: 11,
		height: 11,
		ground: 'confirmed-gap',
		layers: [{ d: 'M0 0l11 11M11 0L0 11', token: 'confirmed-gap-mark', stroke: 1.1 }]
	},
	'rec-reached': { width: 8, height: 8, ground: 'rec-reached', layers: [] },
	'rec-remote': {
		width: 10,
		height: 7,
		ground: 'remote',
		layers: [{ d: 'M-1 6.5L5 1.5L11 6.5', token: 'remote-mark', stroke: 1.5 }]
	},
	'rec-unplaced': {
		width: 8,
		height: 8,
		ground: 'unconfirmed',
		layers: [{ d: 'M4 0v8M0 4h8', token: 'unconfirmed-mark', stroke: 1.2 }]
	},
	'rec-said': {
		width: 24,
		height: 24,
		ground: 'not-known',
		layers: [
			{ d: WIDE_HATCH, token: 'not-known-mark', stroke: 1.2 },
			{ d: 'M6.5 2.5h12v12h-12z', token: 'surface' },
			{ d: 'M10.5 5v6M14.5 5v6', token: 'unconfirmed-mark', stroke: 2 }
		]
	}
} as const satisfies Record<string, Pattern>;

export type Fill = keyof typeof PATTERNS;
export const FILLS = Object.keys(PATTERNS) as Fill[];
