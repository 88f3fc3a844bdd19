/** Kilometres a scale bar may stand for. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** The longest of these that stays under 100 pixels, and its width in whole pixels. */
export function scaleBar(pixelsPerKm: number): { km: number; width: number } {
	const km = STEPS.findLast((step) => step * pixelsPerKm <= 100) ?? STEPS[0]!;
	return { km, width: Math.round(km * pixelsPerKm) };
}
