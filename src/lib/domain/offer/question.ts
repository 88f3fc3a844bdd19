import type { Bilingual } from '../bilingual/bilingual.ts';
import type { TierId } from '../tier/tier.ts';
import type { Offer, OfferDraft } from './offer.ts';

/** The sections of the task list, in the order in which they are asked. */
export const SECTIONS = [
	'what',
	'who',
	'how',
	'where',
	'when',
	'language',
	'now',
	'tiers'
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What a form posts, by the name of its field, as it was typed. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** What stands in the way of an answer: the field, and which sentence says so. */
export type Problem = { field: string; code: ProblemCode; place?: string };
export type ProblemCode =
	| 'name'
	| 'too-long'
	| 'kinds'
	| 'web-address'
	| 'withheld-web-address'
	| 'answer'
	| 'age'
	| 'age-order'
	| 'phone'
	| 'email'
	| 'email-person'
	| 'ways'
	| 'in-person'
	| 'areas'
	| 'days'
	| 'time'
	| 'time-order'
	| 'number'
	| 'number-order'
	| 'date'
	| 'source'
	| 'measure'
	| 'period'
	| 'tier'
	| 'reason'
	| 'names-place'
	| 'place'
	| 'not-added'
	| 'gone'
	| 'town'
	| 'position'
	| 'outside'
	| 'postcode';

/** What is known beside the draft when an answer is read. */
export type Given = {
	/** ISO date: facts that change carry the day on which they were said. */
	today: string;
	categories: readonly string[];
	areas: readonly string[];
	regions: readonly { members: readonly string[] }[];
	/** The wording of a tier in force, and the words of a reason that follows from an answer. */
	definitionVersion(tier: TierId): number;
	reasonOf(tier: TierId): Bilingual;
};

export type Answer = { ok: true; change: Partial<OfferDraft> } | { ok: false; problems: Problem[] };

/** One question of the way to an offer: what its form shows, and what it makes of what was typed. */
export type Question = {
	id: string;
	section: SectionId;
	/** Parts of the offer that it fills: comments on them lead here. */
	parts: readonly (keyof Offer)[];
	/** Without an answer the offer can not be sent. */
	needed?: true;
	/** Left out where it does not apply. */
	applies?: (draft: OfferDraft) => boolean;
	/** True when the draft says something of it, whether or not somebody answered it here. */
	known(draft: OfferDraft): boolean;
	show(draft: OfferDraft): Record<string, string[]>;
	read(values: Values, draft: OfferDraft, given: Given): Answer;
};

export const settled = (change: Partial<OfferDraft>): Answer => ({ ok: true, change });
export const refused = (...problems: Problem[]): Answer => ({ ok: false, problems });

/** The answer, unless problems were found on the way. */
export const unless = (problems: Problem[], change: Partial<OfferDraft>): Answer =>
	problems.length > 0 ? { ok: false, problems } : settled(change);
