import type { Offer } from '../offer/offer.ts';
import { locateArea } from '../place/area-locator.ts';
import { toGrid } from '../place/grid.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { Ground } from './ground.ts';
import type { PLACE_PARTS } from './columns.ts';
import { given } from './merge/merging.ts';
import { mergeText } from './merge/texts.ts';
import { problem, type RowProblem } from './problem.ts';
import type { Values } from './read-cell.ts';
import { sameValue } from './same-value.ts';

type Place = Offer['locations'][number];
/** `town` is the town by its own name, where it was found by one ("Newport, Pembrokeshire"). */
type Spot = Pick<Place, 'longitude' | 'latitude' | 'gss' | 'precision'> & { town?: string | null };

/** What a row says of one of its places, whichever it is. */
export type PlaceValues = Pick<Values, (typeof PLACE_PARTS)[number] | 'welsh_checked'>;

/** About a metre: closer coordinates are the same place, written with other decimals. */
const SAME_DEGREES = 1e-5;

/**
 * The place a row names: by its coordinates, else its postcode, else the middle of its town. Words that
 * only describe the place that is recorded already leave it where it is.
 */
export function locatePlace(
	was: Place | null,
	values: PlaceValues,
	ground: Ground
): { place: Place } | { problems: RowProblem[] } {
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
	ground: Ground
): Spot | { problems: RowProblem[] } {
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
		return { problems: [problem('postcode', ground.postcodes ? 'place-unknown' : 'place-vague')] };
	}
	if (was !== null && said.town === was.town) return was;
	if (was !== null && was.precision === 'address') return was;
	if (said.town === null) return { problems: [problem('town', 'place-unknown')] };
	const found = ground.gazetteer.find(said.town).filter((place) => place.kind === 'settlement');
	const [only] = found;
	if (found.length > 1) return { problems: [problem('town', 'town-ambiguous', said.town)] };
	if (!only) return { problems: [problem('town', 'place-unknown', said.town)] };
	const { point, gss, name } = only;
	return { longitude: point.lon, latitude: point.lat, gss, precision: 'town', town: name.en };
}

function inWales(
	point: { lon: number; lat: number },
	column: 'latitude' | 'postcode',
	ground: Ground
): Spot | { problems: RowProblem[] } {
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
