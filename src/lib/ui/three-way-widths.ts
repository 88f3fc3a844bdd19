/** Where one part of the bar starts and how wide it is, in hundredths of the bar. */
export interface Stretch {
	x: number;
	width: number;
}

/**
 * Lays three shares of any unit side by side on a bar of 100, in the order given. Nothing to share gives
 * three empty stretches, so the bar stays blank; negative shares count as none.
 */
export function threeWayWidths(
	shares: readonly [number, number, number]
): [Stretch, Stretch, Stretch] {
	const parts = shares.map((share) => Math.max(0, share));
	const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
	let x = 0;
	const stretch = (part: number): Stretch => {
		const width = (100 * part) / whole;
		x += width;
		return { x: x - width, width };
	};
	return [stretch(parts[0] ?? 0), stretch(parts[1] ?? 0), stretch(parts[2] ?? 0)];
}
