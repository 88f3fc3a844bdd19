import { agesBetween } from '../ages.ts';
import type { Category, CategoryGroup } from '../../domain/category/category.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';

/**
 * A kind of help at a tier: what coverage is asked for. One group of categories at one tier where the
 * facts expect it, or, opened further, one category.
 */
export type Kind = {
	/** `secondary:safety`, or `secondary:safety:domestic_abuse` for one category. */
	id: string;
	tier: TierId;
	/** Category group. */
	group: string;
	/** The one category, where the kind is opened that far. */
	category: string | null;
	/** The categories that count. */
	categories: readonly string[];
	/** The ages it is for, as bits (an assumption of the category facts). */
	ages: number;
	/** True where a phone or online offer counts as reaching. */
	remoteCounts: boolean;
};

/**
 * The kinds of help that the tiers are expected to hold: 31 of the 44 pairs of tier and category
 * group. Tier by tier, groups in the order of the facts: the order of every strip.
 */
export const expectedKinds = (
	groups: readonly CategoryGroup[],
	categories: readonly Category[]
): Kind[] =>
	TIERS.flatMap((tier) =>
		groups
			.filter((group) => group.expected_tiers.includes(tier))
			.map((group) => ({
				id: `${tier}:${group.id}`,
				tier,
				group: group.id,
				category: null,
				categories: categories.filter(({ group: of }) => of === group.id).map(({ id }) => id),
				ages: agesBetween(group.minimum_age, group.maximum_age),
				remoteCounts: group.remote_counts_for_tiers.includes(tier)
			}))
	);

/** A kind opened into its single categories, in the order of the facts. */
export const openKind = (kind: Kind): Kind[] =>
	kind.categories.map((category) => ({
		...kind,
		id: `${kind.tier}:${kind.group}:${category}`,
		category,
		categories: [category]
	}));
