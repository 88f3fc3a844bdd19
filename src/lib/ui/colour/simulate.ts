import type { Linear } from './hex.ts';

type Matrix = readonly [Linear, Linear, Linear];

/**
 * How a colour arrives: the three full colour deficiencies (Machado, Oliveira and Fernandes 2009,
 * severity 1.0, for linear light), a grey printer, and unchanged.
 */
const MATRICES = {
	unchanged: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	],
	grey: [
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722]
	]
} as const satisfies Record<string, Matrix>;

export type Vision = keyof typeof MATRICES;
export const VISIONS = Object.keys(MATRICES) as Vision[];

/** The colour as it arrives, in linear light, kept within what a screen can show. */
export function simulate(colour: Linear, vision: Vision): Linear {
	const matrix: Matrix = MATRICES[vision];
	const row = ([r, g, b]: Linear) =>
		Math.min(1, Math.max(0, r * colour[0] + g * colour[1] + b * colour[2]));
	return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
