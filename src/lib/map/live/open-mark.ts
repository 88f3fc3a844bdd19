import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { CLOSEST_ZOOM } from '../sources.ts';
import type { LiveMark } from './marks-in-view.ts';
import { moveTo } from './motion.ts';

/** What opening a mark leads to. */
export type Opened = {
	onselect: (id: string | null) => void;
	/** Several services at one place that no zoom can part. */
	onstack: (ids: string[]) => void;
};

/** Opens a mark: selects a service, goes closer to a cluster, lists one that stays together. */
export async function openMark(map: MapLibreMap, mark: LiveMark, opened: Opened): Promise<void> {
	if (mark.kind === 'service') return opened.onselect(mark.id);
	const source = map.getSource<GeoJSONSource>('services');
	if (!source) return;
	const zoom = await source.getClusterExpansionZoom(mark.cluster);
	if (zoom <= CLOSEST_ZOOM) return moveTo(map, { center: mark.at, zoom });
	const members = await source.getClusterLeaves(mark.cluster, 200, 0);
	opened.onstack(members.map(({ properties }) => String(properties?.id)));
}
