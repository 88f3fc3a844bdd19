import type { Locale } from '../domain/bilingual/locale.ts';
import { m } from '../i18n/paraglide/messages.js';

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

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** Which of eight directions `to` lies in, seen from `from`. */
export function directionOf(from: Place, to: Place): (typeof DIRECTIONS)[number] {
	const east = (to.lon - from.lon) * Math.cos(radians(from.lat));
	const angle = Math.atan2(east, to.lat - from.lat) / (Math.PI / 4);
	return DIRECTIONS[(Math.round(angle) + 8) % 8]!;
}

/** "about 14 km, south-west": what the eye reads off the map. */
export function fromOriginWords(from: Place, to: Place, locale: Locale): string {
	const km = kmBetween(from, to);
	if (km < 1) return m.map_distance_here({}, { locale });
	const directions = {
		n: m.map_direction_n,
		ne: m.map_direction_ne,
		e: m.map_direction_e,
		se: m.map_direction_se,
		s: m.map_direction_s,
		sw: m.map_direction_sw,
		w: m.map_direction_w,
		nw: m.map_direction_nw
	};
	const direction = directions[directionOf(from, to)]({}, { locale });
	return m.map_distance({ km: Math.round(km), direction }, { locale });
}
