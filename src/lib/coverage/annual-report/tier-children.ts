import { figuresAt, type Figure, type Figures } from '../../domain/history/figures.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';

/** Children of one tier of a place, a child once for each kind of help that is for its age. Unrounded. */
export type TierChildren = Record<Figure, number>;

const NOBODY: TierChildren = {
	children: 0,
	reached: 0,
	notReached: 0,
	notKnown: 0,
	confirmedReached: 0,
	confirmedNotReached: 0,
	confirmedNotKnown: 0
};

/** Adds children up. */
export const addChildren = (parts: Iterable<TierChildren>): TierChildren => {
	const sum = { ...NOBODY };
	for (const part of parts) {
		for (const name of Object.keys(sum) as Figure[]) sum[name] += part[name];
	}
	return sum;
};

/** The children of each tier over some areas, as they were worked out then. */
export const childrenByTier = (
	figures: Figures,
	members: readonly string[]
): Record<TierId, TierChildren> =>
	Object.fromEntries(
		TIERS.map((tier) => [
			tier,
			addChildren(
				figures.kinds
					.filter((kind) => kind.startsWith(`${tier}:`))
					.flatMap((kind) => members.map((area) => figuresAt(figures, kind, area) ?? NOBODY))
			)
		])
	) as Record<TierId, TierChildren>;
