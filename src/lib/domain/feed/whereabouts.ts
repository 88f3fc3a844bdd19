import type { Ground } from '../import/ground.ts';
import { locateArea } from '../place/area-locator.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { FeedEntry, FeedPlace } from './entry.ts';

/** Where an entry's help is: principal areas, or only that it is not in Wales, or nothing. */
export type Whereabouts = { areas: string[]; outside: boolean };

/** The areas that an entry names, and those its places lie in. */
export function whereaboutsOf(entry: FeedEntry, ground: Ground): Whereabouts {
	const found = new Set(entry.areas);
	let outside = false;
	for (const place of entry.places) {
		const area = areaOf(place, ground);
		if (area === 'outside') outside = true;
		else if (area !== null) found.add(area);
	}
	const areas = ground.gazetteer.areas.flatMap(({ gss }) => (found.has(gss) ? gss : []));
	return { areas, outside: outside && areas.length === 0 };
}

function areaOf(place: FeedPlace, { gazetteer, polygons, postcodes }: Ground): string | null {
	if (place.latitude !== null && place.longitude !== null) {
		const point = { lon: place.longitude, lat: place.latitude };
		return locateArea(point, polygons)?.gss ?? 'outside';
	}
	const parsed = place.postcode === null ? null : parsePostcode(place.postcode);
	if (parsed?.kind === 'full') {
		const point = postcodes?.lookup(parsed.formatted);
		if (point) return locateArea(point, polygons)?.gss ?? 'outside';
		const district = gazetteer.outward(parsed.outward);
		if (!district) return 'outside';
		// A district on the border says nothing by itself.
		if (district.areas.length === 1) return district.areas[0]!;
	}
	if (place.town === null) return null;
	const towns = gazetteer.find(place.town).filter((one) => one.kind === 'settlement');
	return towns.length === 1 ? towns[0]!.gss : null;
}
