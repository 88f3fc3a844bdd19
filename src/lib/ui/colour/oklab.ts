import type { Linear } from './hex.ts';

/** Lightness, green to red, blue to yellow. */
export type Oklab = readonly [number, number, number];

/** Linear light in the OKLab space (Björn Ottosson, 2020), where equal distances look about equally far. */
export function oklab([red, green, blue]: Linear): Oklab {
	const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
		1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
		0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
	];
}

/** How far two colours in linear light look apart: the OKLab distance times 100, so black to white is 100. */
export function distance(a: Linear, b: Linear): number {
	const [x, y] = [oklab(a), oklab(b)];
	return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}
