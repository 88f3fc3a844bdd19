import type { Map as MapLibreMap } from 'maplibre-gl';
import { TIERS } from '../../domain/tier/tier.ts';
import type { TierCounts } from '../cluster-ring.ts';
import type { XY } from '../projection.ts';

/** Something that can be pointed at: a service, or a cluster of several. */
export type LiveMark = { at: [lon: number, lat: number] } & (
	{ kind: 'service'; id: string } | { kind: 'cluster'; cluster: number; counts: TierCounts }
);

const MARK_LAYERS = ['highlighted', 'services', 'clusters'];

/** Marks near a point on the screen, topmost first; without a point, all that are in view. */
export function marksInView(map: MapLibreMap, near?: XY, reach = 4): LiveMark[] {
	const box: [XY, XY] | undefined = near && [
		[near[0] - reach, near[1] - reach],
		[near[0] + reach, near[1] + reach]
	];
	const layers = MARK_LAYERS.filter((layer) => map.getLayer(layer));
	const seen = new Set<string>();
	return map.queryRenderedFeatures(box, { layers }).flatMap((feature): LiveMark[] => {
		if (feature.geometry.type !== 'Point') return [];
		const at = feature.geometry.coordinates as [number, number];
		const properties = feature.properties as Record<string, string | number>;
		const key = String(properties.cluster_id ?? properties.id);
		if (seen.has(key)) return [];
		seen.add(key);
		if (properties.cluster_id === undefined) return [{ kind: 'service', id: key, at }];
		const counts = Object.fromEntries(
			TIERS.map((tier) => [tier, Number(properties[tier])])
		) as TierCounts;
		return [{ kind: 'cluster', cluster: Number(properties.cluster_id), counts, at }];
	});
}

/** The same marks as a reader would go through them: north to south, then west to east. */
export const inReadingOrder = (marks: readonly LiveMark[]): LiveMark[] =>
	[...marks].sort((a, b) => b.at[1] - a.at[1] || a.at[0] - b.at[0]);
