import type { DrawnMark } from './area-drawing.ts';
import type { Box } from './clip.ts';
import { countTiers } from './cluster-ring.ts';
import type { MapService } from './map-view.ts';
import { groupMarks } from './mark-groups.ts';
import type { XY } from './projection.ts';
import type { TierId } from '../domain/tier/tier.ts';

/**
 * Marks closer than this many pixels are drawn as one: a little more than on the live map, because
 * nobody can go closer here, a phone shows the drawing smaller, and each mark costs bytes.
 */
const TOGETHER = 42;

const leadTier = ({ tiers }: MapService): TierId => tiers[0] ?? 'universal';

/** The marks of the services that lie in the box: single shapes and groups, largest first. */
export function drawMarks(
	services: readonly { service: MapService; at: XY }[],
	box: Box
): DrawnMark[] {
	const seen = services.filter(
		({ at: [x, y] }) => x > box.left && x < box.right && y > box.top && y < box.bottom
	);
	return groupMarks(seen, TOGETHER)
		.map(({ x, y, members }) => ({
			x: Math.round(x),
			y: Math.round(y),
			tier: leadTier(members[0]!.service),
			inReach: members.some(({ service }) => service.inReach),
			count: members.length,
			counts:
				members.length > 1 ? countTiers(members.map(({ service }) => leadTier(service))) : null
		}))
		.sort((a, b) => b.count - a.count);
}
