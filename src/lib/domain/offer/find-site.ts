import type { AreaIndex } from '../place/area-locator.ts';
import { toGrid } from '../place/grid.ts';
import type { LonLat } from '../place/lon-lat.ts';
import { nearestSettlement, type SettlementIndex } from '../place/nearest-settlement.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { FoundPlace, Resolution } from '../place/resolution.ts';
import { resolvePlace } from '../place/resolve.ts';
import { resolvePoint } from '../place/resolve-point.ts';
import type { ResolveWith } from '../place/resolve-with.ts';
import type { Offer } from './offer.ts';

/** A place as it is typed: a town, and as much of its address as there is. */
export type TypedSite = {
	town: string;
	postcode: string;
	address: string;
	/** "51.4816, -3.1791", as maps show it. */
	position: string;
	/** The council that was picked after being asked. */
	council: string;
};

export type SiteGiven = ResolveWith & { settlements: SettlementIndex; polygons: AreaIndex };

/** Where the position comes from, surest first; `town` is the middle of a town. */
export type SiteSource = 'position' | 'postcode' | 'town';

export type FoundSite = { outcome: 'site'; place: Offer['locations'][number]; source: SiteSource };
export type SiteProblem =
	| {
			outcome: 'problem';
			field: 'town' | 'postcode' | 'position';
			problem: 'missing' | 'position' | 'outside' | 'postcode';
	  }
	| { outcome: 'unresolved'; resolution: Exclude<Resolution, FoundPlace> }
	/** A region or council area, or half a postcode: too wide to put a place on. */
	| { outcome: 'wide'; label: FoundPlace['label'] };

/**
 * Finds the position of a place. A typed position wins, then a postcode that the file of postcodes
 * knows, then the middle of the town; only the first two may carry an address.
 */
export function findSite(typed: TypedSite, given: SiteGiven): FoundSite | SiteProblem {
	const chosenArea = typed.council || given.chosenArea;
	const town = typed.town ? resolvePlace(typed.town, { ...given, chosenArea }) : null;
	const townName = town?.outcome === 'found' && town.kind === 'settlement' ? town.label.en : null;
	const postcode = typed.postcode ? parsePostcode(typed.postcode) : null;
	if (postcode && postcode.kind !== 'full') {
		return { outcome: 'problem', field: 'postcode', problem: 'postcode' };
	}
	const formatted = postcode?.formatted ?? null;

	if (typed.position) {
		const point = typedPosition(typed.position);
		if (!point) return { outcome: 'problem', field: 'position', problem: 'position' };
		const found = resolvePoint(point, { ...given, areas: given.polygons });
		if (!found?.area) return { outcome: 'problem', field: 'position', problem: 'outside' };
		const place = at(point, found.area, townName ?? nearTown(point, given));
		return {
			outcome: 'site',
			source: 'position',
			place: addressed(place, typed.address, formatted)
		};
	}
	const known = formatted ? given.postcodes?.lookup(formatted) : null;
	if (known && given.gazetteer.area(known.gss)) {
		const place = at(known, known.gss, townName ?? nearTown(known, given));
		return {
			outcome: 'site',
			source: 'postcode',
			place: addressed(place, typed.address, formatted)
		};
	}
	if (!town) return { outcome: 'problem', field: 'town', problem: 'missing' };
	if (town.outcome !== 'found') return { outcome: 'unresolved', resolution: town };
	if (town.kind !== 'settlement' || !town.point || !town.area) {
		return { outcome: 'wide', label: town.label };
	}
	return { outcome: 'site', source: 'town', place: at(town.point, town.area, town.label.en) };
}

/** "51.4816, -3.1791" in either order of the two numbers, as long as they lie in or near Wales. */
export function typedPosition(text: string): LonLat | null {
	const [, first, second] =
		/^\s*(-?\d{1,2}\.\d{2,})\s*[,; ]\s*(-?\d{1,2}\.\d{2,})\s*$/.exec(text) ?? [];
	if (first === undefined || second === undefined) return null;
	const [a, b] = [Number(first), Number(second)];
	const point = a > b ? { lat: a, lon: b } : { lat: b, lon: a };
	return point.lat > 51 && point.lat < 54 && point.lon > -6 && point.lon < -2 ? point : null;
}

function at(point: LonLat, gss: string, town: string | null): Offer['locations'][number] {
	const { x, y } = toGrid(point.lon, point.lat);
	return {
		id: null,
		name: null,
		town,
		address_1: null,
		postal_code: null,
		gss,
		longitude: point.lon,
		latitude: point.lat,
		easting: Math.round(x),
		northing: Math.round(y),
		precision: 'town',
		reach_metres: null
	};
}

const addressed = (
	place: Offer['locations'][number],
	address: string,
	postcode: string | null
): Offer['locations'][number] => ({
	...place,
	precision: 'address',
	address_1: address || null,
	postal_code: postcode
});

const nearTown = (point: LonLat, { settlements }: SiteGiven): string | null =>
	nearestSettlement(point, settlements)?.settlement.name.en ?? null;
