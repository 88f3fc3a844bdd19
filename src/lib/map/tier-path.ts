import { tierShape, type TierId } from '../domain/tier/tier.ts';
import { SHAPE_PATHS } from '../ui/tone.ts';

/** Path data of a tier's shape on a grid of 24 units: the same silhouette in SVG and on canvas. */
export const tierPath = (tier: TierId): string => SHAPE_PATHS[tierShape(tier)];

/** Side of a mark on the map in pixels, and of one that is hovered or selected. */
export const MARK_SIZE = 14;
export const CHOSEN_SIZE = MARK_SIZE * 1.5;

/**
 * Radius in pixels of the ring round the place searched from: wider than any cluster, so that it is
 * seen even where services stand on the same place. The doubt about the place takes over when wider.
 */
export const ORIGIN_RADIUS = 27;
