import { z } from 'zod';
import type { Category } from '../category/category.ts';
import { findDuplicates } from '../duplicates/duplicates.ts';
import { changedColumns } from '../import/check-row.ts';
import { isColumn, type ColumnId } from '../import/columns.ts';
import type { Ground } from '../import/ground.ts';
import { mergeOffer } from '../import/merge/merge-offer.ts';
import { blankOffer } from '../import/offer-of-service.ts';
import type { Values } from '../import/read-cell.ts';
import { sameValue } from '../import/same-value.ts';
import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Offer } from '../offer/offer.ts';
import { foldKey } from '../place/folding.ts';
import type { Service } from '../service/service.ts';
import { inTierOrder, TIERS, type TierId } from '../tier/tier.ts';
import type { FeedDrop, FeedEntry } from './entry.ts';
import { heldAgainst, mergeEntry } from './merge-entry.ts';
import { valuesOfEntry } from './values-of-entry.ts';
import { VOICES, type Voice } from './voice.ts';
import { whereaboutsOf } from './whereabouts.ts';

/**
 * What a record of a feed would do: make a record, add to one, nothing; or it waits for an answer - which
 * record it means, what kind of help it is, where - or for a proposal that somebody sent in.
 */
export const FEED_OUTCOMES = [
	'new',
	'update',
	'same',
	'question',
	'incomplete',
	'waiting'
] as const;
export type FeedOutcome = (typeof FEED_OUTCOMES)[number];
/** What an editor has to say before an entry can be taken. */
export const LACKS = ['category', 'area', 'not-valid'] as const;

/** A tier that is proposed, and by what: the feed's own placement, or the usual tier of a kind of help. */
export const tierProposalSchema = z.object({
	tier: z.enum(TIERS),
	why: z.enum(['feed', 'category', 'editor']),
	category: z.string().nullable()
});
export type TierProposal = z.infer<typeof tierProposalSchema>;

const columnSchema = z.custom<ColumnId>((value) => typeof value === 'string' && isColumn(value));

/** An entry held against the record, as it is kept beside it. */
export const reckoningSchema = z.object({
	outcome: z.enum(FEED_OUTCOMES),
	service_id: z.uuid().nullable(),
	base_version: z.int(),
	organization_id: z.uuid().nullable(),
	/** Records that may be the same service. */
	candidates: z.array(z.uuid()),
	lacks: z.array(z.enum(LACKS)),
	categories: z.array(z.string()),
	tiers: z.array(tierProposalSchema),
	areas: z.array(z.string()),
	/** True where the areas are those of the feed, because the entry names none. */
	areas_assumed: z.boolean(),
	changed: z.array(columnSchema),
	/** What the feed says otherwise, and a stronger voice's word stays. */
	kept: z.array(columnSchema),
	voice: z.enum(VOICES).nullable(),
	/** True where there is a place, and it could not be put on the map. */
	place_lost: z.boolean()
});
export type Reckoning = z.infer<typeof reckoningSchema>;

/** What an editor says of one entry. */
export type Answers = {
	categories?: readonly string[];
	tiers?: readonly TierId[];
	areas?: readonly string[];
	/** The record it means; 'new' for none of those that it may be. */
	service?: string;
};

/** The record as a feed is held against it. */
export type FeedGround = {
	ground: Ground;
	today: string;
	definitions: Readonly<Record<string, number>>;
	categories: readonly Category[];
	services: ReadonlyMap<string, Service>;
	offers: ReadonlyMap<string, Offer>;
	versions: Readonly<Record<string, number>>;
	voices: Readonly<Record<string, Voice>>;
	/** Services with a proposal that waits. */
	waiting: ReadonlySet<string>;
	/** Organisations by folded name. */
	organizations: ReadonlyMap<string, string>;
	/** Which record an entry of this feed became, by the feed's id. */
	links: ReadonlyMap<string, string>;
	/** Categories of the feed's terms, as an editor said. */
	terms: ReadonlyMap<string, string>;
	/** The areas the feed is for. */
	areas: ReadonlySet<string>;
	/** Whether entries that name no place are for those. */
	assumeAreas: boolean;
};

export const termKey = ({ list, id }: { list: string; id: string }): string => `${list} ${id}`;

/** So sure that two records are one that nobody needs asking. */
const SURE = 0.85;
/** Stands for an organisation that is not recorded yet. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Holds an entry against the record. The offer is what would be proposed; null where something is lacking. */
export function reckon(
	entry: FeedEntry,
	facts: FeedGround,
	answers: Answers = {}
): { drop: FeedDrop } | { reckoning: Reckoning; offer: Offer | null } {
	const where = whereaboutsOf(entry, facts.ground);
	if (where.outside && !answers.areas) return { drop: 'outside-wales' };
	const named = [...(answers.areas ?? where.areas)];
	const assumed = named.length === 0 && facts.assumeAreas;
	const areas = (assumed ? [...facts.areas] : named).filter((gss) => facts.areas.has(gss));
	if (named.length > 0 && areas.length === 0) return { drop: 'elsewhere' };

	const organization = facts.organizations.get(foldKey(entry.organization ?? entry.name)) ?? null;
	const categories = answers.categories
		? [...answers.categories]
		: [...new Set(entry.terms.flatMap((term) => facts.terms.get(termKey(term)) ?? []))];
	const tiers = proposedTiers(entry, categories, facts, answers.tiers);
	const values: Values = { ...valuesOfEntry(entry), areas };
	const means = meant(entry, values, { organization, categories, areas }, facts, answers);
	if (entry.ended && means.service === null) return { drop: 'ended' };

	const base: Offer | undefined =
		means.service === null ? undefined : facts.offers.get(means.service);
	const voice = means.service === null ? null : (facts.voices[means.service] ?? 'record');
	const { kept, said } = base
		? heldAgainst(base, voice!, values)
		: { kept: [], said: asNew(values, categories, tiers) };
	const merged = mergeEntry(base ?? blankOffer(organization ?? NOBODY), said, facts);
	const lacks = base
		? []
		: [
				...(categories.length === 0 || tiers.length === 0 ? (['category'] as const) : []),
				...(areas.length === 0 ? (['area'] as const) : []),
				...(categories.length > 0 && tiers.length > 0 && merged.offer === null
					? (['not-valid'] as const)
					: [])
			];
	const same = base !== undefined && merged.offer !== null && sameValue(base, merged.offer);
	const asked = means.candidates.length > 0;
	const outcome: FeedOutcome = asked
		? 'question'
		: means.service !== null && facts.waiting.has(means.service)
			? 'waiting'
			: base
				? same || merged.offer === null
					? 'same'
					: 'update'
				: lacks.length > 0
					? 'incomplete'
					: 'new';
	return {
		reckoning: {
			outcome,
			service_id: means.service,
			base_version: means.service === null ? 0 : (facts.versions[means.service] ?? 1),
			organization_id: organization,
			candidates: means.candidates,
			lacks: asked ? [] : [...lacks],
			categories,
			tiers,
			areas,
			areas_assumed: assumed && areas.length > 0,
			changed:
				outcome === 'update' && base && merged.offer ? changedColumns(base, merged.offer) : [],
			kept,
			voice,
			place_lost: merged.placeLost
		},
		offer: outcome === 'new' || outcome === 'update' ? merged.offer : null
	};
}

/** Tiers are proposed, with what proposes them, and count once an editor takes them. */
function proposedTiers(
	entry: FeedEntry,
	categories: readonly string[],
	facts: FeedGround,
	said: readonly TierId[] | undefined
): TierProposal[] {
	if (said) return inTierOrder([...said]).map((tier) => ({ tier, why: 'editor', category: null }));
	const usual = categories.flatMap((id): TierProposal[] => {
		const category = facts.categories.find((one) => one.id === id);
		return category ? [{ tier: category.default_tier, why: 'category', category: id }] : [];
	});
	const own = entry.tiers.map((tier): TierProposal => ({ tier, why: 'feed', category: null }));
	const all = own.length > 0 ? own : usual;
	return TIERS.flatMap((tier) => all.find((proposal) => proposal.tier === tier) ?? []);
}

type Meant = { service: string | null; candidates: string[] };

/** The record that an entry means: the one it became, the one of its name, or one that an editor has to name. */
function meant(
	entry: FeedEntry,
	values: Values,
	{
		organization,
		categories,
		areas
	}: { organization: string | null; categories: string[]; areas: string[] },
	facts: FeedGround,
	{ service: answer }: Answers
): Meant {
	if (answer === 'new') return { service: null, candidates: [] };
	if (answer !== undefined && facts.services.has(answer))
		return { service: answer, candidates: [] };
	const link = facts.links.get(entry.id);
	if (link !== undefined && facts.services.has(link)) return { service: link, candidates: [] };
	const name: Bilingual = { en: entry.name, cy: entry.name_cy, cy_state: 'draft' };
	const offer = {
		...blankOffer(organization ?? NOBODY),
		...placedOffer(values, facts),
		name,
		url: entry.url,
		categories,
		areas
	};
	const found = findDuplicates(offer, facts.services.values(), '');
	const own = found.filter(
		({ service }) =>
			service.organization.id === organization &&
			[service.name.en, service.name.cy].some(
				(known) => known && foldKey(known) === foldKey(entry.name)
			)
	);
	if (own.length === 1) return { service: own[0]!.service.id, candidates: [] };
	const [first, second] = found;
	if (first && !second && first.score >= SURE && first.service.organization.id === organization) {
		return { service: first.service.id, candidates: [] };
	}
	return { service: null, candidates: found.map(({ service }) => service.id) };
}

/** Where the entry is and how it is reached, for telling records apart. */
function placedOffer(
	values: Values,
	facts: FeedGround
): Pick<Offer, 'contacts' | 'locations' | 'delivery'> {
	const { offer } = mergeOffer(
		{ ...facts, own: 'editor', base: blankOffer(NOBODY), values },
		facts.ground
	);
	return { contacts: offer.contacts, locations: offer.locations, delivery: offer.delivery };
}

const asNew = (values: Values, categories: string[], tiers: readonly TierProposal[]): Values => ({
	...values,
	...(categories.length > 0 ? { categories } : {}),
	...(tiers.length > 0 ? { tiers: tiers.map(({ tier }) => tier) } : {})
});
