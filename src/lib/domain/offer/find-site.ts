import { metresToArea, type AreaIndex } from '../place/area-locator.ts';
import { toGrid } from '../place/grid.ts';
import type { LonLat } from '../place/lon-lat.ts';
import type { SettlementIndex } from '../place/nearest-settlement.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { FoundPlace, Resolution } from '../place/resolution.ts';
import { resolvePlace } from '../place/resolve.ts';
import { resolvePoint } from '../place/resolve-point.ts';
import { resolveOutward } from '../place/resolve-postcode.ts';
import type { ResolveWith } from '../place/resolve-with.ts';
import { whereabouts, type Whereabouts } from '../place/whereabouts.ts';
import type { Offer } from './offer.ts';
import { typedPosition } from './typed-position.ts';

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

/**
 * Where the position comes from, surest first; `town` is the middle of a town, `district` the middle
 * of the district of a postcode that no file knows.
 */
export type SiteSource = 'position' | 'postcode' | 'town' | 'district';

export type FoundSite = {
	outcome: 'site';
	place: Offer['locations'][number];
	source: SiteSource;
	/** The district, and within how many kilometres of its middle most of its addresses lie. */
	district: { outward: string; withinKm: number } | null;
};

export type SiteField = 'town' | 'postcode' | 'position';
export type SiteProblem =
	| { outcome: 'problem'; field: SiteField; problem: 'missing' | 'position' | 'postcode' }
	/** A point that is not in Wales, and what lies nearest to it there. */
	| { outcome: 'outside'; near: Whereabouts | null }
	/** A point nowhere near: perhaps only a sign is missing. */
	| { outcome: 'elsewhere'; meant: LonLat | null }
	| { outcome: 'unresolved'; field: SiteField; resolution: Exclude<Resolution, FoundPlace> }
	/** A region or council area: too wide to put a place on. */
	| { outcome: 'wide'; field: SiteField; label: FoundPlace['label'] };

/** As near as this to another council area a point may be on the wrong side of the drawn border. */
export const BORDER_METRES = 700;

/** A district as small as this says more than the name of the city it is in. */
const SMALL_DISTRICT_KM = 5;

/**
 * Finds the position of a place. A typed position wins, then a postcode that the file of postcodes
 * knows, then the middle of the town or of the postcode's district. Whichever it is, the address and
 * the postcode stay as they were typed: `precision` says what the position stands for.
 */
export function findSite(typed: TypedSite, given: SiteGiven): FoundSite | SiteProblem {
	const asked = { ...given, chosenArea: typed.council || undefined };
	const town = typed.town ? resolvePlace(typed.town, asked) : null;
	const townName = town?.outcome === 'found' && town.kind === 'settlement' ? town.label.en : null;
	const postcode = typed.postcode ? parsePostcode(typed.postcode) : null;
	const formatted = postcode?.kind === 'full' ? postcode.formatted : null;
	const said = {
		address_1: typed.address || null,
		postal_code: formatted ?? (postcode?.kind === 'outward' ? postcode.outward : null)
	};
	const named = (point: LonLat) =>
		townName ?? whereabouts(point, given.settlements)?.settlement.name.en ?? null;

	if (typed.position) {
		const read = typedPosition(typed.position);
		if (read.outcome === 'elsewhere') return read;
		if (read.outcome === 'unreadable') return problem('position', 'position');
		const gss = areaOf(read.point, typed.council, given);
		if (gss === null) {
			return { outcome: 'outside', near: whereabouts(read.point, given.settlements) };
		}
		const place = at(read.point, gss, named(read.point));
		return site({ ...place, ...said, precision: 'address' }, 'position');
	}
	if (postcode && postcode.kind !== 'full' && postcode.kind !== 'outward') {
		return problem('postcode', 'postcode');
	}
	const known = formatted ? given.postcodes?.lookup(formatted) : null;
	if (known && given.gazetteer.area(known.gss)) {
		const place = at(known, known.gss, named(known));
		return site({ ...place, ...said, precision: 'address' }, 'postcode');
	}
	const within = town?.outcome === 'found' ? (town.area ?? undefined) : undefined;
	const district = postcode
		? resolveOutward(postcode.outward, { ...asked, chosenArea: asked.chosenArea ?? within })
		: null;
	if (town === null) {
		return district === null ? problem('town', 'missing') : ofDistrict(district, said, named);
	}
	if (town.outcome !== 'found') return { outcome: 'unresolved', field: 'town', resolution: town };
	if (town.kind !== 'settlement' || !town.point || !town.area) {
		return { outcome: 'wide', field: 'town', label: town.label };
	}
	const small =
		district?.outcome === 'found' &&
		district.area === town.area &&
		(district.withinKm ?? Infinity) <= SMALL_DISTRICT_KM;
	return small
		? ofDistrict(district, said, named)
		: site({ ...at(town.point, town.area, town.label.en), ...said }, 'town');
}

function ofDistrict(
	district: Resolution,
	said: Pick<FoundSite['place'], 'address_1' | 'postal_code'>,
	named: (point: LonLat) => string | null
): FoundSite | SiteProblem {
	if (district.outcome !== 'found') {
		return { outcome: 'unresolved', field: 'postcode', resolution: district };
	}
	const { point, area, outward = '', withinKm } = district;
	if (!point || !area || withinKm === undefined) {
		return { outcome: 'wide', field: 'postcode', label: district.label };
	}
	const place = { ...at(point, area, named(point)), ...said };
	return { ...site(place, 'district'), district: { outward, withinKm } };
}

/** The council area of a point. By the border the one that was picked is taken. */
function areaOf(point: LonLat, council: string, given: SiteGiven): string | null {
	const found = resolvePoint(point, { ...given, areas: given.polygons })?.area ?? null;
	const picked = found !== null && given.gazetteer.area(council) !== undefined;
	return picked && metresToArea(point, council, given.polygons) <= BORDER_METRES ? council : found;
}

const problem = (
	field: SiteField,
	code: Extract<SiteProblem, { outcome: 'problem' }>['problem']
): SiteProblem => ({ outcome: 'problem', field, problem: code });

const site = (place: FoundSite['place'], source: SiteSource): FoundSite => ({
	outcome: 'site',
	place,
	source,
	district: null
});

function at(point: LonLat, gss: string, town: string | null): FoundSite['place'] {
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
