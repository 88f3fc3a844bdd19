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
	const first = whoCounts(placements);
	return inTierOrder(
		placements.filter(({ proposed_by: by }) => by === first).map(({ tier }) => tier)
	);
}

/** Whose placements count: the first, in that order, who made one. */
export const whoCounts = (
	placements: readonly { proposed_by: (typeof PRECEDENCE)[number] }[]
): (typeof PRECEDENCE)[number] | undefined =>
	PRECEDENCE.find((who) => placements.some(({ proposed_by: by }) => by === who));
