/** The four named colour families of the tokens. What they stand for is the caller's to say, in a word. */
export const TONES = ['universal', 'primary', 'secondary', 'targeted'] as const;
export type Tone = (typeof TONES)[number];

/** Silhouettes that stay apart in black and white: the further along, the sharper. */
export const SHAPES = ['circle', 'dome', 'square', 'diamond'] as const;
export type Shape = (typeof SHAPES)[number];

/** Outline of each silhouette on a 24 by 24 grid; the map draws the same ones to its canvas. */
export const SHAPE_PATHS: Record<Shape, string> = {
	circle: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z',
	dome: 'M1 19a11 11 0 0 1 22 0z',
	square: 'M3 3h18v18H3z',
	diamond: 'M12 0l12 12-12 12L0 12z'
};
