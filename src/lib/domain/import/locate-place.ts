import type { Offer } from '../offer/offer.ts';
import { locateArea } from '../place/area-locator.ts';
import { toGrid } from '../place/grid.ts';
import { outwardExtentKm } from '../place/outward-extent.ts';
import { townList } from '../place/place-list.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { Ground } from './ground.ts';
import type { PLACE_PARTS } from './columns.ts';
import { given } from './merge/merging.ts';
import { mergeText } from './merge/texts.ts';
import { problem, type RowProblem } from './problem.ts';
import type { Values } from './read-cell.ts';
import { sameValue } from './same-value.ts';

type Place = Offer['locations'][number];
/**
 * `town` is the town by its own name, where it was found by one ("Newport, Pembrokeshire"); `about` is
 * what a postcode that no file knows was placed by, instead of its own position.
 */
type Spot = Pick<Place, 'longitude' | 'latitude' | 'gss' | 'precision'> & {
	town?: string | null;
	about?: string;
};
/** What a place is looked up in; `areas` are those that its row is for. */
type RowGround = Ground & { areas: ReadonlySet<string> };
type Refused = { problems: RowProblem[] };

/** What a row says of one of its places, whichever it is. */
export type PlaceValues = Pick<Values, (typeof PLACE_PARTS)[number] | 'welsh_checked'>;

/** About a metre: closer coordinates are the same place, written with other decimals. */
const SAME_DEGREES = 1e-5;

/** A district as small as this says more than the name of the town it is in. */
const SMALL_DISTRICT_KM = 5;

/**
 * The place a row names: by its coordinates, else its postcode, else the middle of its town. Words that
 * only describe the place that is recorded already leave it where it is. Where no file of postcodes is
 * loaded, a postcode says its district only: the place is "about" there, and the row's report says so.
 */
export function locatePlace(
	was: Place | null,
	values: PlaceValues,
	ground: RowGround
): { place: Place; problems?: RowProblem[] } | Refused {
	const said = {
		name: mergeText(was?.name ?? null, {
			en: values.place_en,
			cy: values.place_cy,
			checked: values.welsh_checked
		}),
		town: given(values.town, was?.town ?? null),
		address_1: given(values.address, was?.address_1 ?? null),
		postal_code: given(values.postcode, was?.postal_code ?? null)
	};
	const spot = spotOf(was, said, values, ground);
	if ('problems' in spot) return spot;
	if (spot.about !== undefined) {
		const place = { ...placeAt(was, spot), ...said, town: spot.town ?? said.town };
		return {
			place: was !== null && sameValue(place, was) ? was : place,
			problems: [problem('postcode', 'place-about', spot.about)]
		};
	}
	// What describes the recorded place stays with it, however roughly its position is known.
	if (
		spot !== was &&
		spot.precision === 'town' &&
		(said.address_1 !== null || said.postal_code !== null)
	) {
		const column = values.postcode ? 'postcode' : 'address';
		return { problems: [problem(column, 'place-vague')] };
	}
	const town = spot.town ?? said.town;
	const place = { ...placeAt(was, spot), ...said, town };
	return { place: was !== null && sameValue(place, was) ? was : place };
}

function spotOf(
	was: Place | null,
	said: Pick<Place, 'town' | 'postal_code'>,
	{ latitude, longitude }: PlaceValues,
	ground: RowGround
): Spot | Refused {
	if (typeof latitude === 'number' || typeof longitude === 'number') {
		if (typeof latitude !== 'number' || typeof longitude !== 'number') {
			const column = typeof latitude === 'number' ? 'longitude' : 'latitude';
			return { problems: [problem(column, 'place-half')] };
		}
		const near = (a: number, b: number) => Math.abs(a - b) < SAME_DEGREES;
		if (was && near(latitude, was.latitude) && near(longitude, was.longitude)) return was;
		return inWales({ lon: longitude, lat: latitude }, 'latitude', ground);
	}
	if (said.postal_code !== null && said.postal_code !== was?.postal_code) {
		const parsed = parsePostcode(said.postal_code);
		const known = parsed.kind === 'full' ? ground.postcodes?.lookup(parsed.formatted) : null;
		if (known) return inWales(known, 'postcode', ground);
		if (ground.postcodes) return { problems: [problem('postcode', 'place-unknown')] };
		// What stands at its address already is not moved to the middle of a district.
		const about = was?.precision !== 'address' && parsed.kind === 'full';
		return (
			(about ? ofDistrict(parsed.outward, said.town, ground) : null) ?? {
				problems: [problem('postcode', 'place-vague')]
			}
		);
	}
	if (was !== null && said.town === was.town) return was;
	if (was !== null && was.precision === 'address') return was;
	if (said.town === null) return { problems: [problem('town', 'place-unknown')] };
	return ofTown(said.town, ground);
}

/** The middle of a town. Of several towns with one name it is the one in the row's own areas. */
function ofTown(town: string, { gazetteer, areas }: RowGround): Spot | Refused {
	const found = gazetteer.find(town).filter((place) => place.kind === 'settlement');
	const here = found.filter(({ gss }) => areas.has(gss));
	const [only, more] = found.length > 1 && here.length > 0 ? here : found;
	if (more) return { problems: [problem('town', 'town-ambiguous', town)] };
	if (!only) return { problems: [problem('town', 'place-unknown', town)] };
	const { point, gss, name } = only;
	return { longitude: point.lon, latitude: point.lat, gss, precision: 'town', town: name.en };
}

/** The middle of a postcode's district; of the row's town where the district is a wide one. */
function ofDistrict(code: string, town: string | null, ground: RowGround): Spot | Refused | null {
	const { gazetteer, areas, polygons } = ground;
	const district = gazetteer.outward(code);
	if (!district?.geographic || !district.point) return null;
	const named = town === null ? null : ofTown(town, ground);
	if (named && 'problems' in named) return named;
	const small = outwardExtentKm(district, gazetteer.outwardCodes) <= SMALL_DISTRICT_KM;
	if (named && !(small && district.areas.includes(named.gss))) {
		return { ...named, about: named.town ?? code };
	}
	const { lon, lat } = district.point;
	const gss =
		named?.gss ??
		district.areas.find((area) => areas.has(area)) ??
		locateArea(district.point, polygons)?.gss ??
		district.areas[0]!;
	return {
		longitude: lon,
		latitude: lat,
		gss,
		precision: 'town',
		town: named?.town ?? townList(district.town).en,
		about: code
	};
}

function inWales(
	point: { lon: number; lat: number },
	column: 'latitude' | 'postcode',
	ground: Ground
): Spot | Refused {
	const area = locateArea(point, ground.polygons);
	if (area === null) return { problems: [problem(column, 'place-far')] };
	return { longitude: point.lon, latitude: point.lat, gss: area.gss, precision: 'address' };
}

/** The recorded place where it did not move, else a new one with its grid metres. */
function placeAt(was: Place | null, spot: Spot): Place {
	if (was !== null && (spot as object) === was) return was;
	const grid = toGrid(spot.longitude, spot.latitude);
	return {
		id: was?.id ?? null,
		name: null,
		town: null,
		address_1: null,
		postal_code: null,
		gss: spot.gss,
		longitude: spot.longitude,
		latitude: spot.latitude,
		easting: Math.round(grid.x),
		northing: Math.round(grid.y),
		precision: spot.precision,
		reach_metres: was?.reach_metres ?? null
	};
}
