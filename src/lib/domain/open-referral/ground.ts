import type { Locale } from '../bilingual/locale.ts';
import type { OrganizationKind } from '../organization/organization-kind.ts';
import type { Service } from '../service/service.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { AssuranceState } from './in-feed.ts';

/** A name and what it means, in the language of the feed. */
export type Term = { name: string; description: string };

/** The texts of the feed that no record holds, in one language. */
export type FeedWords = {
	framework: Term;
	kinds: Term;
	assurance: Term;
	states: { readonly [state in AssuranceState]: Term };
	/** What a group or a kind of help is, where the record has its name only. */
	kindIs(name: string): string;
	groupIs(name: string): string;
	/** What an organisation of a kind is. */
	organization: { readonly [kind in OrganizationKind]: string };
	wales: string;
	free: string;
	/** Said of a place that stands in for an address. */
	middleOfTown: string;
	access(feature: Service['accessibility'][number]): string;
	language(code: string): string | null;
};

/** What documents of the feed are made with. Time is an argument, and so is how ids are made. */
export type FeedGround = {
	reference: Pick<Reference, 'tiers' | 'categories' | 'category_groups' | 'areas'>;
	/** ISO date in Wales. */
	today: string;
	locale: Locale;
	/** The address of the site, without a slash at its end. */
	origin: string;
	words: FeedWords;
	/** The same id for the same name, for ever (a UUID). */
	idOf(name: string): string;
};
