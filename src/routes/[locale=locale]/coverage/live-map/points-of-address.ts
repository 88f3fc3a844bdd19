import type { PointsView } from '$lib/views/coverage/national/points-view';

/** Asks for the places where children live, as an address of the national page sees them; null when they do not come. */
export async function pointsOfAddress(
	path: string,
	search: string,
	signal: AbortSignal
): Promise<PointsView | null> {
	try {
		const response = await fetch(`${path}/points${search}`, { signal });
		return response.ok ? ((await response.json()) as PointsView) : null;
	} catch {
		return null;
	}
}
