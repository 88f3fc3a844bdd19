/** Red, green and blue in linear light, each from 0 to 1. */
export type Linear = readonly [number, number, number];

/** Linear light of a colour written `#rrggbb`, by the sRGB transfer curve of IEC 61966-2-1. */
export function linear(hex: string): Linear {
	const channel = (from: number) => {
		const value = parseInt(hex.slice(from, from + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}
