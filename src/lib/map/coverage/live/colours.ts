import { firstFamily } from '../../paint.ts';

const TOKENS = [
	'ramp-1',
	'ramp-2',
	'ramp-3',
	'ramp-4',
	'ramp-5',
	'sea',
	'land-else',
	'surface',
	'ink',
	'ink-2',
	'border-region',
	'rec-reached',
	'out-of-reach-mark',
	'not-known',
	'not-known-mark'
] as const;

/** A colour token that the live map of coverage uses, without its dashes. */
export type Token = (typeof TOKENS)[number];

/** Every colour of the live map, and the face of its names. */
export type CoverageColours = Record<Token, string> & { face: string };

/** Reads the colours. `token` answers the value of a custom property such as `--sea`. */
export const readColours = (token: (name: string) => string): CoverageColours => ({
	...(Object.fromEntries(TOKENS.map((name) => [name, token(`--${name}`).trim()])) as Record<
		Token,
		string
	>),
	face: firstFamily(token('--text').trim())
});
