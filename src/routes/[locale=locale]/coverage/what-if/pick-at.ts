import { toGrid } from '$lib/domain/place/grid';
import type { LonLat } from '$lib/domain/place/lon-lat';
import { picking } from './picking.svelte';

/** Takes a place that was pointed at for the proposed service, and leads back to its form. */
export function pickAt({ lon, lat }: LonLat): void {
	const grid = toGrid(lon, lat);
	picking.at = { x: Math.round(grid.x), y: Math.round(grid.y) };
	picking.waits = false;
	document.getElementById('new-place')?.scrollIntoView({ block: 'center' });
	document.getElementById('new-place')?.focus({ preventScroll: true });
}
