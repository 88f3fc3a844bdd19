import type { Document } from './document.ts';
import type { Feed, ServiceEntry } from './feed.ts';
import type { Asked, ListKind } from './parameters.ts';
import {
	selectAtLocations,
	selectOrganizations,
	selectServices,
	selectTaxonomies,
	selectTerms,
	type AskedPlace
} from './select.ts';

/** An entry of a list as it is sent; made when it is sent, so that a page costs a page. */
export type Answered = { id: string; readonly document: Document };

/** Everything of a list that answers a question, in the form asked for, in the order of ids. */
export function answerList(
	feed: Feed,
	kind: ListKind,
	asked: Asked,
	place: AskedPlace | null,
	today: string
): Answered[] {
	switch (kind) {
		case 'services':
			return selectServices(feed.services, asked, place, today).map((entry) =>
				sent(entry.id, () =>
					asked.minimal ? minimal(entry) : asked.full ? entry.full : entry.listed
				)
			);
		case 'service_at_locations':
			return selectAtLocations(feed.atLocations, asked, place, today).map((entry) =>
				sent(entry.id, () => (asked.full ? entry.full : entry.listed))
			);
		case 'organizations':
			return selectOrganizations(feed.organizations, asked).map((entry) =>
				sent(entry.id, () =>
					asked.fullService ? entry.fullService : asked.full ? entry.full : entry.listed
				)
			);
		case 'taxonomies':
			return selectTaxonomies(feed.taxonomies, asked).map((entry) =>
				sent(entry.id, () => (asked.full ? entry.full : entry.listed))
			);
		case 'taxonomy_terms':
			return selectTerms(feed.terms, asked);
	}
}

/** One entry by its id, with everything that hangs on it; null where there is none. */
export function answerItem(
	feed: Feed,
	kind: ListKind,
	id: string,
	fullService: boolean
): Document | null {
	const own = <T extends { id: string }>(entries: readonly T[]) =>
		entries.find((entry) => entry.id === id);
	switch (kind) {
		case 'services':
			return (own(feed.services) ?? feed.resting.get(id))?.full ?? null;
		case 'service_at_locations':
			return own(feed.atLocations)?.full ?? null;
		case 'organizations':
			return own(feed.organizations)?.[fullService ? 'fullService' : 'full'] ?? null;
		case 'taxonomies':
			return own(feed.taxonomies)?.full ?? null;
		case 'taxonomy_terms':
			return own(feed.terms)?.document ?? null;
	}
}

const sent = (id: string, make: () => Document): Answered => ({
	id,
	get document() {
		return make();
	}
});

/** The standard says `modified_date` here and `last_modified` everywhere else, so both are there. */
const minimal = ({ id, modified }: ServiceEntry): Document => ({
	id,
	last_modified: modified,
	modified_date: modified
});
