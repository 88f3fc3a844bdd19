import { inTierOrder, type TierId } from './tier.ts';

/** Whose word counts first: an editor's, then the provider's, then what the public record suggests. */
const PRECEDENCE = ['editor', 'provider', 'record'] as const;

/**
 * The tiers a service counts under: where several have placed it, those of whoever stands first in
 * `PRECEDENCE`. The other placements stay on the record and are shown beside.
 */
export function effectiveTiers(
	placements: readonly { tier: TierId; proposed_by: (typeof PRECEDENCE)[number] }[]
): TierId[] {
	const first = PRECEDENCE.find((who) => placements.some(({ proposed_by: by }) => by === who));
	return inTierOrder(
		placements.filter(({ proposed_by: by }) => by === first).map(({ tier }) => tier)
	);
}
