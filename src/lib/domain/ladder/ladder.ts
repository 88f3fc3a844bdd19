import { count as countOf, find, type FinderPlace } from '../finder/find.ts';
import type { FinderIndex } from '../finder/finder-index.ts';
import { GROUPS, type FinderQuery } from '../finder/query.ts';
import { helpSaidToExist } from '../finder/statements.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { Statement } from '../statement/statement.ts';
import { TIERS, type TierId } from '../tier/tier.ts';
import { bestOffers } from './best-offers.ts';
import { insteadOf, type Instead } from './instead.ts';
import { offersOf, type Offer } from './offer.ts';
import { rungState, stands, type RungState } from './rung-state.ts';

/** One tier of help for a family: what is there, how sure, and what to do where it is missing. */
export type Rung = {
	tier: TierId;
	state: RungState;
	best: Offer[];
	/** All on record, and how many of them are known to fit. */
	count: number;
	known: number;
	certainty: { confirmed: number; outOfDate: number; unconfirmed: number };
	closed: number;
	/** What duties and programmes say exists here. */
	statements: Statement[];
	/** The nearest on record, where the rung is missing. */
	instead: Instead | null;
	/** Where a kind of help was asked for: how many services of any kind stand on this tier. */
	anyKind: number | null;
};

/** What a ladder is made from. */
export type LadderWorld = {
	index: FinderIndex;
	statements: ReadonlyMap<string, Statement>;
	reference: Pick<
		Reference,
		'areas' | 'regions' | 'categories' | 'category_groups' | 'front_doors'
	>;
};

/**
 * The four rungs for a place, ages and a need, universal first. Answers the finder's question with
 * every filter but the tier. A service that sits on several tiers stands on each of its rungs.
 * @param today ISO date: assurance runs out by the day
 */
export function ladderOf(
	query: FinderQuery,
	place: FinderPlace,
	world: LadderWorld,
	today: string
): Rung[] {
	const { index, reference, statements } = world;
	const region = reference.regions.find(({ members }) =>
		place.areas?.some((gss) => members.includes(gss))
	);
	const around = {
		categories: reference.categories,
		region: region?.members ?? [],
		wales: reference.areas.map(({ gss }) => gss)
	};
	return TIERS.map((tier) => {
		const asked: FinderQuery = { ...query, tiers: [tier], more: [...GROUPS], sort: 'distance' };
		const offers = offersOf(find(index, asked, place), tier, reference, today);
		const said = helpSaidToExist(statements.values(), asked, place, reference);
		const state = rungState(offers, {
			saidToExist: said.length > 0,
			expected: isExpected(tier, place.categories, reference)
		});
		const onRung = new Set(offers.map(({ service }) => service.id));
		const sure = (certainty: Offer['certainty']) =>
			offers.filter((offer) => offer.certainty === certainty).length;
		return {
			tier,
			state,
			best: bestOffers(offers, reference.categories, {
				ages: query.ages,
				kind: place.categories !== null
			}),
			count: offers.length,
			known: offers.filter((offer) => offer.known).length,
			certainty: {
				confirmed: sure('confirmed'),
				outOfDate: sure('out-of-date'),
				unconfirmed: sure('unconfirmed')
			},
			closed: offers.filter((offer) => !offer.open).length,
			statements: said,
			instead: stands(state) ? null : insteadOf(tier, index, query, place, onRung, around),
			anyKind: place.categories && countOf(index, asked, { ...place, categories: null })
		};
	});
}

/** Whether a tier is expected to hold any of the kinds of help asked for (table app.expected_pair). */
function isExpected(
	tier: TierId,
	wanted: readonly string[] | null,
	{ categories, category_groups }: LadderWorld['reference']
): boolean {
	if (wanted === null) return true;
	const groups = new Set(
		categories.filter(({ id }) => wanted.includes(id)).map(({ group }) => group)
	);
	return category_groups.some(
		({ id, expected_tiers }) => groups.has(id) && expected_tiers.includes(tier)
	);
}
