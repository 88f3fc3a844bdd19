import { certaintyOf } from '../assurance/assurance.ts';
import { foldWords } from '../place/folding.ts';
import { distanceMetres, type GridPoint } from '../place/grid.ts';
import type { Service } from '../service/service.ts';
import type { AtLocationEntry, OrganizationEntry, ServiceEntry } from './feed.ts';
import { sameStart } from './same-start.ts';
import { withSeconds } from './service-parts.ts';
import type { Asked } from './parameters.ts';
import type { TermEntry } from './taxonomies.ts';

/** Where a postcode of the question lies: the authorities it may be in, and a point to measure from. */
export type AskedPlace = { areas: readonly string[]; point: GridPoint | null };

/** Services that answer a question. What is not recorded of a service answers no filter but the place's. */
export function selectServices(
	entries: readonly ServiceEntry[],
	asked: Asked,
	place: AskedPlace | null,
	today: string
): ServiceEntry[] {
	return entries.filter(
		(entry) =>
			answers(entry, asked, today) &&
			(place === null ||
				(serves(entry.service, place) && isNear(entry.places, place.point, asked.proximity)))
	);
}

/** Services at their places: the same questions, and the place measured is the one listed. */
export function selectAtLocations(
	entries: readonly AtLocationEntry[],
	asked: Asked,
	place: AskedPlace | null,
	today: string
): AtLocationEntry[] {
	return entries.filter(
		({ of, place: own }) =>
			answers(of, asked, today) &&
			(place === null || (serves(of.service, place) && isNear([own], place.point, asked.proximity)))
	);
}

export const selectOrganizations = (
	entries: readonly OrganizationEntry[],
	asked: Asked
): OrganizationEntry[] => entries.filter(({ words }) => sameStart(asked.search, words));

/** Terms of a taxonomy, below a term, or those that stand at the top. */
export const selectTerms = (entries: readonly TermEntry[], asked: Asked): TermEntry[] =>
	entries.filter(
		({ taxonomyId, parentId, document }) =>
			(asked.taxonomy === null || taxonomyId === asked.taxonomy) &&
			(asked.parent === null || parentId === asked.parent) &&
			(!asked.topOnly || parentId === null) &&
			sameStart(asked.search, wordsOf(document))
	);

/** Documents whose name or description holds every word. */
export const selectTaxonomies = <T extends { listed: { readonly [field: string]: unknown } }>(
	entries: readonly T[],
	asked: Asked
): T[] => entries.filter(({ listed }) => sameStart(asked.search, wordsOf(listed)));

const wordsOf = (document: { readonly [field: string]: unknown }): string[] =>
	foldWords(
		['name', 'description', 'haenau_name_en', 'haenau_name_cy']
			.map((field) => document[field] ?? '')
			.join(' ')
	);

function answers(entry: ServiceEntry, asked: Asked, today: string): boolean {
	const { service } = entry;
	return (
		(asked.terms.length === 0 || asked.terms.some((term) => entry.termIds.has(term))) &&
		(asked.taxonomy === null || entry.taxonomyIds.has(asked.taxonomy)) &&
		(asked.organization === null || service.organization.id === asked.organization) &&
		(asked.modifiedAfter === null || entry.modified.slice(0, 10) >= asked.modifiedAfter) &&
		isOfAges(service, asked) &&
		isOpen(service, asked) &&
		(!asked.confirmed || certaintyOf(service, today).state === 'confirmed') &&
		sameStart(asked.search, entry.words)
	);
}

/**
 * The standard's meaning: the service's ages lie within those asked for. An end that is not recorded is
 * not known to lie within.
 */
function isOfAges({ eligibility }: Service, { minimumAge, maximumAge }: Asked): boolean {
	const { minimum_age: least, maximum_age: most } = eligibility;
	return (
		(minimumAge === null || (least !== null && Math.max(0, least) >= minimumAge)) &&
		(maximumAge === null || (most !== null && most <= maximumAge))
	);
}

/** True where one line of the opening hours is of the day and lies within the times asked for. */
function isOpen({ schedules }: Service, { day, startTime, endTime }: Asked): boolean {
	if (day === null && startTime === null && endTime === null) return true;
	return schedules.some(({ byday, opens_at, closes_at }) => {
		const opens = withSeconds(opens_at);
		const closes = withSeconds(closes_at);
		return (
			(day === null || byday.includes(day)) &&
			(startTime === null || (opens !== null && opens >= startTime)) &&
			(endTime === null || (closes !== null && closes <= endTime))
		);
	});
}

/** Whether the areas served hold the place. Where none is recorded its places say, and else nothing does. */
function serves({ areas, locations }: Service, place: AskedPlace): boolean {
	const known = areas.length > 0 ? areas : locations.map(({ gss }) => gss);
	if (known.length === 0) return place.areas.length > 0;
	return known.some((gss) => place.areas.includes(gss));
}

function isNear(
	places: readonly GridPoint[],
	point: GridPoint | null,
	proximity: number | null
): boolean {
	if (proximity === null || point === null) return true;
	return places.some((place) => distanceMetres(place, point) <= proximity);
}
