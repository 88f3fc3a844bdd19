import { isTier, type TierId } from '../domain/tier/tier.ts';
import type { MapService } from './map-view.ts';

/** How a tier's mark is drawn: filled, as an outline (beyond usual reach), or large (chosen). */
export type MarkStyle = 'near' | 'far' | 'chosen';

/** The image of the ring round the place searched from. */
export const ORIGIN_IMAGE = 'origin';

const leadTier = ({ tiers }: MapService): TierId => tiers[0] ?? 'universal';

/** The image of a service on the map. */
export const tierImageId = (service: MapService): string =>
	`tier-${leadTier(service)}-${service.inReach ? 'near' : 'far'}`;

/** Its image while it is hovered or selected. */
export const chosenImageId = (service: MapService): string => `tier-${leadTier(service)}-chosen`;

/** Which mark an image id means; null for another image. */
export function markOfImage(id: string): { tier: TierId; style: MarkStyle } | null {
	const [kind, tier = '', style] = id.split('-');
	if (kind !== 'tier' || !isTier(tier)) return null;
	if (style !== 'near' && style !== 'far' && style !== 'chosen') return null;
	return { tier, style };
}
