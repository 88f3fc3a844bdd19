import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { compareCoverage, type DatedCoverage } from '../figures/compare-coverage.ts';
import type { Place } from './places.ts';
import { addChildren, type TierChildren } from './tier-children.ts';

/** Why the children of a tier changed: the three sum to the whole change. */
export type ChangeParts = {
	/** Services and declarations changed. */
	record: TierChildren;
	/** Checks and declarations ran out. */
	time: TierChildren;
	/** The method, the kinds of help or the set of children changed. */
	method: TierChildren;
};

/** What changed from one record to another, tier by tier, for each place by its code. */
export function changeByTier(
	before: DatedCoverage,
	after: DatedCoverage,
	places: readonly Place[]
): Map<string, Record<TierId, ChangeParts>> {
	const cells = compareCoverage(before, after);
	return new Map(
		places.map(({ code, members }) => {
			const tiers = TIERS.map((tier) => {
				const own = cells.filter(
					({ kind, area }) => kind.startsWith(`${tier}:`) && members.includes(area)
				);
				const part = (of: keyof ChangeParts) => addChildren(own.map((cell) => cell[of]));
				return [tier, { record: part('record'), time: part('time'), method: part('method') }];
			});
			return [code, Object.fromEntries(tiers) as Record<TierId, ChangeParts>];
		})
	);
}
