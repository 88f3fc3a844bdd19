import { foldWords } from '../place/folding.ts';
import { toGrid, type GridPoint } from '../place/grid.ts';
import type { Service } from '../service/service.ts';
import type { Document } from './document.ts';
import { attributesOf } from './attributes.ts';
import type { FeedGround } from './ground.ts';
import { isInFeed, isServed } from './in-feed.ts';
import { atLocationId, locationDocument } from './location-document.ts';
import { organizationDocument } from './organization-document.ts';
import { fullService, listedService } from './service-document.ts';
import { makeTaxonomies, type TaxonomyEntry, type TermEntry } from './taxonomies.ts';

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

/** Makes the feed of a record. */
export function buildFeed(services: Iterable<Service>, ground: FeedGround): Feed {
	const taxonomies = makeTaxonomies(ground);
	const entries: ServiceEntry[] = [];
	const resting = new Map<string, ServiceEntry>();
	const atLocations: AtLocationEntry[] = [];
	for (const service of services) {
		if (!isServed(service, ground.today)) continue;
		const attributes = attributesOf(service, taxonomies, ground);
		const listed = listedService(service, ground);
		const given = { attributes: attributes.map(({ document }) => document) };
		const link = (location: Service['locations'][number]) => ({
			id: atLocationId(service, location, ground),
			service_id: service.id,
			location_id: location.id
		});
		const entry: ServiceEntry = {
			id: service.id,
			service,
			modified: String(listed.last_modified),
			words: searchWords(service, given.attributes),
			termIds: new Set(attributes.map(({ term }) => term.id)),
			taxonomyIds: new Set(attributes.map(({ term }) => term.taxonomyId)),
			places: service.locations.map(({ longitude, latitude }) => toGrid(longitude, latitude)),
			listed,
			full: fullService(
				service,
				listed,
				{
					...given,
					atLocations: service.locations.map((location) => ({
						...link(location),
						location: locationDocument(service, location, ground, true)
					}))
				},
				ground
			)
		};
		if (!isInFeed(service, ground.today)) {
			resting.set(entry.id, entry);
			continue;
		}
		entries.push(entry);
		const bare = fullService(service, listed, given, ground);
		for (const location of service.locations) {
			const one = link(location);
			atLocations.push({
				id: one.id,
				of: entry,
				place: toGrid(location.longitude, location.latitude),
				gss: location.gss,
				listed: {
					...one,
					location: locationDocument(service, location, ground, false),
					service: listed
				},
				full: {
					...one,
					location: locationDocument(service, location, ground, true),
					service: bare
				}
			});
		}
	}
	return {
		services: byId(entries),
		resting,
		atLocations: byId(atLocations),
		organizations: byId(organizationsOf(byId(entries), ground)),
		taxonomies: byId(taxonomies.taxonomies),
		terms: byId(taxonomies.terms)
	};
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
			full: {
				...listed,
				services: own.map(({ listed: { id, organization_id, name, status, last_modified } }) => ({
					id: id!,
					organization_id: organization_id!,
					name: name!,
					status: status!,
					last_modified: last_modified!
				}))
			},
			fullService: { ...listed, services: own.map(({ full }) => full) }
		};
	});
}

/** Names, what it does, who gives it and the kinds of help, as they are said in both languages. */
function searchWords(service: Service, attributes: readonly Document[]): string[] {
	const { name, description, organization } = service;
	const texts = [name, description, organization.name].flatMap((text) => [text?.en, text?.cy]);
	const terms = attributes.flatMap(({ taxonomy_term: term }) => {
		const { haenau_name_en, haenau_name_cy } = term as Document;
		return [haenau_name_en, haenau_name_cy];
	});
	return [...new Set(foldWords([...texts, ...terms].filter(Boolean).join(' ')))];
}
