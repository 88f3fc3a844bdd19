import { whoCounts } from '../tier/effective-tiers.ts';
import type { Service, TierPlacement } from '../service/service.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';
import { assuranceState } from './in-feed.ts';
import { inBothLanguages } from './parallel-texts.ts';
import type { Taxonomies, TermEntry } from './taxonomies.ts';

/** What an attribute says of a service. */
export const LINK_TYPES = {
	tier: 'eip_tier',
	category: 'haenau_kind_of_help',
	assurance: 'haenau_assurance'
} as const;

/** The terms that say something of a service. */
export const termsOf = (service: Service, taxonomies: Taxonomies, today: string): TermEntry[] => [
	...service.tiers.map(({ tier }) => taxonomies.tier(tier)),
	...service.categories.flatMap((category) => taxonomies.category(category) ?? []),
	taxonomies.assurance(assuranceState(service, today))
];

/** Every attribute of a service: one a placement on a tier, one a kind of help, and how sure it is. */
export function attributesOf(
	service: Service,
	taxonomies: Taxonomies,
	ground: FeedGround
): Document[] {
	const one = (term: TermEntry, linkType: string, of: string, extra: Document = {}): Document => ({
		id: ground.idOf(`feed:attribute:${service.id}:${of}`),
		link_id: service.id,
		link_type: linkType,
		taxonomy_term_id: term.id,
		taxonomy_term: term.document,
		...extra
	});
	const counted = whoCounts(service.tiers);
	const state = assuranceState(service, ground.today);
	return [
		...service.tiers.map((placement) =>
			one(
				taxonomies.tier(placement.tier),
				LINK_TYPES.tier,
				`tier:${placement.proposed_by}:${placement.tier}`,
				placementFacts(placement, placement.proposed_by === counted)
			)
		),
		...service.categories.flatMap((category) => {
			const term = taxonomies.category(category);
			return term ? [one(term, LINK_TYPES.category, `category:${category}`)] : [];
		}),
		one(taxonomies.assurance(state), LINK_TYPES.assurance, 'assurance')
	];
}

/** Who placed the service, why, against which wording, and whether the placement is the one that counts. */
function placementFacts(placement: TierPlacement, counts: boolean): Document {
	return leaveOutEmpty({
		haenau_counts: counts,
		haenau_proposed_by: placement.proposed_by,
		haenau_proposed_on: placement.proposed_on,
		haenau_reviewed_by: placement.reviewed_by,
		haenau_reviewed_on: placement.reviewed_on,
		haenau_definition_version: placement.definition_version,
		...inBothLanguages('reason', placement.reason)
	});
}
