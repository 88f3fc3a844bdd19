import { linear } from './hex.ts';

/** Relative luminance of a colour written `#rrggbb`, from 0 to 1, as WCAG 2.2 defines it. */
export function luminance(hex: string): number {
	const [red, green, blue] = linear(hex);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours written `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it; their order does not matter. */
export function contrast(a: string, b: string): number {
	const [one, other] = [luminance(a), luminance(b)];
	return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
