import { readPalette, type Palette } from '../../../src/lib/map/paint.ts';

/** A palette whose every colour is the name of its token, so that a test can see where it goes. */
export const aPalette = (prefix = ''): Palette =>
	readPalette((name) => (name === '--text' ? ' "Atkinson Next", Verdana' : ` ${prefix}${name} `));
