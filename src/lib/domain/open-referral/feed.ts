import { foldWords } from '../place/folding.ts';
import { toGrid, type GridPoint } from '../place/grid.ts';
import type { Location } from '../service/delivery.ts';
import type { Service } from '../service/service.ts';
import type { Document } from './document.ts';
import { attributesOf, termsOf } from './attributes.ts';
import type { FeedGround } from './ground.ts';
import { isInFeed, isServed } from './in-feed.ts';
import { atLocationId, locationDocument } from './location-document.ts';
import { organizationDocument } from './organization-document.ts';
import { fullService, listedService, modifiedOf, named } from './service-document.ts';
import {
	makeTaxonomies,
	type Taxonomies,
	type TaxonomyEntry,
	type TermEntry
} from './taxonomies.ts';

/** A service of the feed, with what filters ask of it. */
export type ServiceEntry = {
	id: string;
	service: Service;
	/** When it last changed (ISO time). */
	modified: string;
	/** Words it may be searched by, in both languages, folded. */
	words: readonly string[];
	termIds: ReadonlySet<string>;
	taxonomyIds: ReadonlySet<string>;
	places: readonly GridPoint[];
	listed: Document;
	full: Document;
};

export type AtLocationEntry = {
	id: string;
	of: ServiceEntry;
	place: GridPoint;
	/** The authority the place lies in. */
	gss: string;
	listed: Document;
	full: Document;
};

export type OrganizationEntry = {
	id: string;
	words: readonly string[];
	listed: Document;
	/** With what its services are called. */
	full: Document;
	/** With its services in full. */
	fullService: Document;
};

/** The whole feed in one language on one day. Every list is in the order of ids. */
export type Feed = {
	services: readonly ServiceEntry[];
	/** Services that no list carries any more, because they have ended or rest, by id. */
	resting: ReadonlyMap<string, ServiceEntry>;
	atLocations: readonly AtLocationEntry[];
	organizations: readonly OrganizationEntry[];
	taxonomies: readonly TaxonomyEntry[];
	terms: readonly TermEntry[];
};

/**
 * Makes the feed of a record. Documents are made when they are first asked for: of a large record all
 * at once would keep everybody else waiting.
 */
export function buildFeed(services: Iterable<Service>, ground: FeedGround): Feed {
	const taxonomies = makeTaxonomies(ground);
	const entries: ServiceEntry[] = [];
	const resting = new Map<string, ServiceEntry>();
	const atLocations: AtLocationEntry[] = [];
	for (const service of services) {
		if (!isServed(service, ground.today)) continue;
		const entry = serviceEntry(service, taxonomies, ground);
		if (!isInFeed(service, ground.today)) {
			resting.set(entry.id, entry);
			continue;
		}
		entries.push(entry);
		atLocations.push(...atLocationEntries(entry, taxonomies, ground));
	}
	const sorted = byId(entries);
	return {
		services: sorted,
		resting,
		atLocations: byId(atLocations),
		organizations: byId(organizationsOf(sorted, ground)),
		taxonomies: byId(taxonomies.taxonomies),
		terms: byId(taxonomies.terms)
	};
}

function serviceEntry(service: Service, taxonomies: Taxonomies, ground: FeedGround): ServiceEntry {
	const terms = termsOf(service, taxonomies, ground.today);
	const listed = once(() => listedService(service, ground));
	const words = once(() => searchWords(service, terms));
	const full = once(() =>
		fullService(
			service,
			listed(),
			{
				attributes: attributesOf(service, taxonomies, ground),
				atLocations: service.locations.map((location) => ({
					...linkOf(service, location, ground),
					location: locationDocument(service, location, ground, true)
				}))
			},
			ground
		)
	);
	return {
		id: service.id,
		service,
		modified: modifiedOf(service, ground.today),
		termIds: new Set(terms.map(({ id }) => id)),
		taxonomyIds: new Set(terms.map(({ taxonomyId }) => taxonomyId)),
		places: service.locations.map(gridOf),
		get words() {
			return words();
		},
		get listed() {
			return listed();
		},
		get full() {
			return full();
		}
	};
}

function atLocationEntries(
	of: ServiceEntry,
	taxonomies: Taxonomies,
	ground: FeedGround
): AtLocationEntry[] {
	const { service } = of;
	const bare = once(() => {
		const attributes = attributesOf(service, taxonomies, ground);
		return fullService(service, of.listed, { attributes }, ground);
	});
	return service.locations.map((location) => {
		const link = linkOf(service, location, ground);
		const place = (full: boolean) => locationDocument(service, location, ground, full);
		return {
			id: link.id,
			of,
			place: gridOf(location),
			gss: location.gss,
			get listed() {
				return { ...link, location: place(false), service: of.listed };
			},
			get full() {
				return { ...link, location: place(true), service: bare() };
			}
		};
	});
}

const linkOf = (service: Service, location: Location, ground: FeedGround) => ({
	id: atLocationId(service, location, ground),
	service_id: service.id,
	location_id: location.id
});

const gridOf = ({ longitude, latitude }: Location): GridPoint => toGrid(longitude, latitude);

/** Makes something when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
	let made: { it: T } | null = null;
	return () => (made ??= { it: make() }).it;
}

/** The order of every list: by id, so that no change of a record moves it to another page. */
const byId = <T extends { id: string }>(entries: readonly T[]): T[] =>
	[...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

function organizationsOf(
	entries: readonly ServiceEntry[],
	ground: FeedGround
): OrganizationEntry[] {
	const groups = Map.groupBy(entries, ({ service }) => service.organization.id);
	return [...groups].map(([id, own]) => {
		const { organization } = own[0]!.service;
		const listed = organizationDocument(organization, ground);
		return {
			id,
			words: foldWords(`${organization.name.en ?? ''} ${organization.name.cy ?? ''}`),
			listed,
			get full() {
				return { ...listed, services: own.map(({ service }) => named(service, ground)) };
			},
			get fullService() {
				return { ...listed, services: own.map(({ full }) => full) };
			}
		};
	});
}

/** Names, what it does, who gives it and the kinds of help, as they are said in both languages. */
function searchWords(service: Service, terms: readonly TermEntry[]): string[] {
	const { name, description, organization } = service;
	const texts = [name, description, organization.name].flatMap((text) => [text?.en, text?.cy]);
	const kinds = terms.flatMap(({ document }) => [document.haenau_name_en, document.haenau_name_cy]);
	return [...new Set(foldWords([...texts, ...kinds].filter(Boolean).join(' ')))];
}
