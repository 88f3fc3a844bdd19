import { locateArea, metresToArea } from '../place/area-locator.ts';
import { outwardExtentKm } from '../place/outward-extent.ts';
import { parsePostcode } from '../place/postcode.ts';
import { resolvePlace } from '../place/resolve.ts';
import { metresBetween } from '../place/whereabouts.ts';
import { BORDER_METRES, type FoundSite, type SiteGiven, type TypedSite } from './find-site.ts';
import type { OfferDraft } from './offer.ts';
import { placeKey } from './questions/places.ts';

/** What speaks against a place that was found: asked about, never decided for the provider. */
export type PlaceDoubt =
	/** Not in the council areas that the offer is for. */
	| { kind: 'outside-areas'; gss: string }
	/** The point is far from the town, or from the postcode, that was typed beside it. */
	| { kind: 'far-from-town'; town: string; km: number }
	| { kind: 'far-from-postcode'; outward: string; km: number }
	/** By the border the drawn areas are not exact: it may be in this one. */
	| { kind: 'border'; gss: string }
	/** Off the land of every area, as far as it is drawn: over the English border, or in the sea. */
	| { kind: 'edge'; gss: string; metres: number }
	/** The offer has a place here already. */
	| { kind: 'there-already' };

/** The edge of Wales's widest town is about this far from its middle. */
const TOWN_KM = 8;
/** Two places nearer than this are the same to a family. */
const SAME_METRES = 25;
/** Coasts are drawn more roughly than this. */
const EDGE_METRES = 300;

/** Where the answers to a place do not agree. */
export function placeDoubts(
	{ place, source }: FoundSite,
	typed: TypedSite,
	draft: Pick<OfferDraft, 'areas' | 'locations'>,
	given: SiteGiven
): PlaceDoubt[] {
	const point = { lon: place.longitude, lat: place.latitude };
	const km = (other: typeof point) => Math.round(metresBetween(point, other) / 1000);
	const doubts: PlaceDoubt[] = [];
	if (draft.areas?.length && !draft.areas.includes(place.gss)) {
		doubts.push({ kind: 'outside-areas', gss: place.gss });
	}
	const town = typed.town && source !== 'town' ? resolvePlace(typed.town, given) : null;
	if (town?.outcome === 'found' && town.kind === 'settlement' && town.point) {
		if (km(town.point) > TOWN_KM) {
			doubts.push({ kind: 'far-from-town', town: typed.town, km: km(town.point) });
		}
	}
	const postcode = parsePostcode(typed.postcode);
	const outward = 'outward' in postcode ? given.gazetteer.outward(postcode.outward ?? '') : null;
	if (outward?.point && source !== 'district' && source !== 'postcode') {
		// The extent holds 97 of 100 addresses: the rest are seldom twice as far.
		const far = 2 * outwardExtentKm(outward, given.gazetteer.outwardCodes);
		if (km(outward.point) > far) {
			doubts.push({ kind: 'far-from-postcode', outward: outward.code, km: km(outward.point) });
		}
	}
	if (source === 'position' && !typed.council) {
		const across = given.gazetteer.areas.find(
			({ gss }) => gss !== place.gss && metresToArea(point, gss, given.polygons) <= BORDER_METRES
		);
		if (across) doubts.push({ kind: 'border', gss: across.gss });
		const located = locateArea(point, given.polygons);
		if (located?.how === 'nearest' && located.metres > EDGE_METRES) {
			doubts.push({ kind: 'edge', gss: place.gss, metres: located.metres });
		}
	}
	// In the middle of one town stand several addresses.
	const rough = (one: typeof place) => one.precision === 'town';
	const same = draft.locations?.some(
		(other) =>
			metresBetween(point, { lon: other.longitude, lat: other.latitude }) < SAME_METRES &&
			(!(rough(place) && rough(other)) || placeKey(place) === placeKey(other))
	);
	if (same) doubts.push({ kind: 'there-already' });
	return doubts;
}
