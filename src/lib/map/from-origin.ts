import type { Locale } from '../domain/bilingual/locale.ts';
import { directionOf } from '../domain/place/whereabouts.ts';
import { m } from '../i18n/paraglide/messages.js';
import { directionWord } from '../views/words/direction.ts';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

type Place = { lon: number; lat: number };

/** Straight line between two places in kilometres (haversine, to well under 1% within Wales). */
export function kmBetween(a: Place, b: Place): number {
	const [dLat, dLon] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2];
	const chord =
		Math.sin(dLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon) ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

/** "about 14 km, south-west": what the eye reads off the map. */
export function fromOriginWords(from: Place, to: Place, locale: Locale): string {
	const km = kmBetween(from, to);
	if (km < 1) return m.map_distance_here({}, { locale });
	const direction = directionWord(directionOf(from, to), locale);
	return m.map_distance({ km: Math.round(km), direction }, { locale });
}
