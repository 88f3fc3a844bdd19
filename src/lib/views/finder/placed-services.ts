import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FoundGroup } from '../../domain/finder/find.ts';
import type { Location } from '../../domain/service/delivery.ts';
import { tiersOf, type Service } from '../../domain/service/service.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { servicePath } from './entry-view.ts';

/**
 * A service with a place, for the map. A service whose location is withheld never becomes one of
 * these: the type has no way to say "somewhere".
 */
export type PlacedService = {
	id: string;
	name: string;
	/** Language of the name where it is not the page's. */
	lang?: Locale;
	href: string;
	/** Lead tier first: its shape is the mark. */
	tiers: TierId[];
	lon: number;
	lat: number;
	/** True when the point is a town and not an address. */
	about: boolean;
	/** Heading under which the list shows it, in the reader's language. */
	group: string;
	/** False when it lies beyond the usual distance for its tier: drawn as an outline. */
	inReach: boolean;
	/** Town or area in words, for the table. */
	place?: string;
	/** GSS codes of the areas served, tinted while the service is selected. */
	serves?: string[];
};

/** A service at one of its places. */
function placedAt(
	service: Service,
	place: Location,
	as: { group: string; inReach: boolean },
	locale: Locale
): PlacedService {
	const name = read(service.name, locale);
	return {
		id: service.id,
		name: name.text,
		...(name.lang === locale ? {} : { lang: name.lang }),
		href: servicePath(service.id, locale),
		tiers: tiersOf(service),
		lon: place.longitude,
		lat: place.latitude,
		about: place.precision === 'town',
		...as,
		...(place.town ? { place: place.town } : {}),
		serves: service.areas
	};
}

/** A service at each of its places, for its own page. */
export const sitesOf = (service: Service, locale: Locale): PlacedService[] =>
	service.locations.map((place) => placedAt(service, place, { group: '', inReach: true }, locale));

/**
 * The services of an answer that have a place, each under the heading that the list shows it under.
 * A withheld service has no place and so can not be among them.
 */
export function placedServices(
	groups: readonly FoundGroup[],
	titles: ReadonlyMap<string, string>,
	locale: Locale
): PlacedService[] {
	return groups.flatMap((group) =>
		[...group.known.found, ...group.unknown.found].flatMap(({ service, place, inReach }) =>
			place
				? [placedAt(service, place, { group: titles.get(group.id) ?? '', inReach }, locale)]
				: []
		)
	);
}
