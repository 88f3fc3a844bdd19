import { certaintyOf, type Certainty } from '../assurance/assurance.ts';
import type { Category, CategoryGroup } from '../category/category.ts';
import { acceptingNow } from '../finder/facts.ts';
import type { Found, FoundGroup } from '../finder/find.ts';
import type { TierId } from '../tier/tier.ts';

/** A service on a rung, with what decides how far it can be relied on. */
export type Offer = Found & {
	group: FoundGroup['id'];
	/** Known to fit every word of the question; else it fits as far as is recorded. */
	known: boolean;
	/** False where it is recorded as not taking referrals now. */
	open: boolean;
	certainty: Certainty['state'];
	/** Only by phone or online, in a tier and a kind of help where that does not reach a family. */
	onlyRemote: boolean;
};

type Kinds = {
	categories: readonly Pick<Category, 'id' | 'group'>[];
	category_groups: readonly Pick<CategoryGroup, 'id' | 'remote_counts_for_tiers'>[];
};

/** The services of an answer as offers on one rung. */
export function offersOf(
	groups: readonly FoundGroup[],
	tier: TierId,
	kinds: Kinds,
	today: string
): Offer[] {
	const byPhone = reachedByPhone(tier, kinds);
	return groups.flatMap(({ id: group, known, unknown }) =>
		[known, unknown].flatMap((part) =>
			part.found.map((found) => ({
				...found,
				group,
				known: part === known,
				open: acceptingNow(found.service) !== 'no',
				certainty: certaintyOf(found.service, today).state,
				onlyRemote:
					found.service.delivery.every(({ mode }) => mode === 'remote') &&
					!found.service.categories.some((id) => byPhone.has(id))
			}))
		)
	);
}

/** Kinds of help in which a phone or online offer counts as reaching a family on this tier. */
function reachedByPhone(tier: TierId, { categories, category_groups }: Kinds): Set<string> {
	const groups = new Set(
		category_groups
			.filter((group) => group.remote_counts_for_tiers.includes(tier))
			.map(({ id }) => id)
	);
	return new Set(categories.filter(({ group }) => groups.has(group)).map(({ id }) => id));
}
