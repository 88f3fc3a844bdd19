import type { PointsView } from '$lib/views/coverage/national/points-view';

/** The places, and the address of the outlines of the small areas they are; null where none are loaded. */
export type PointsAnswer = PointsView & { outlines: string | null };

/** Asks for the places where children live, as an address of the national page sees them; null when they do not come. */
export async function pointsOfAddress(
	path: string,
	search: string,
	signal: AbortSignal
): Promise<PointsAnswer | null> {
	try {
		const response = await fetch(`${path}/points${search}`, { signal });
		return response.ok ? ((await response.json()) as PointsAnswer) : null;
	} catch {
		return null;
	}
}
