import type { Locale } from '../bilingual/locale.ts';
import type { FoundPlace } from '../place/resolution.ts';
import { roundPoint } from '../place/rounding.ts';
import type { PlaceOfQuery } from './query.ts';

/**
 * The part of an address that says where: the outward code or name, the point rounded to about a
 * kilometre, and the authority (or region). The authority is the one of the whole postcode: it wins
 * over the rounded point.
 */
export function placeQuery(found: FoundPlace, locale: Locale): PlaceOfQuery {
	// The middle of a county is nobody's place: without a nearer point there are no distances.
	const exact = found.precision !== 'area' && found.precision !== 'region';
	return {
		near: found.outward ?? found.label[locale],
		at: found.point && exact ? roundPoint(found.point) : null,
		unit: found.kind === 'postcode' && found.precision === 'unit' && found.point !== null,
		area: found.area ?? found.region ?? null
	};
}
