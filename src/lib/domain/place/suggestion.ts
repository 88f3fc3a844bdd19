import type { Locale } from '../bilingual/locale.ts';
import { otherLocale } from '../bilingual/locale.ts';
import { meantBy } from './bare-name.ts';
import { foldKey } from './folding.ts';
import {
	MATCHES,
	placesNamed,
	placesNear,
	placesStarting,
	type Match,
	type PlaceIndex
} from './place-index.ts';
import type { Place, PlaceKind } from './place.ts';
import { parsePostcode } from './postcode.ts';

/** A place offered while somebody types, in the reader's language. */
export type Suggestion = {
	id: string;
	kind: PlaceKind;
	label: string;
	/** The name in the other language, where it differs. */
	otherName: string | null;
	/** The town, council area or outward code that tells it from its namesakes. */
	within: string | null;
	/** What to put in the field: it always means this place. */
	value: string;
};

// Areas and regions rank like towns of these sizes, so that a county comes before its villages.
const RANK_OF_KIND = { area: 50_000, region: 40_000 } as const;

const KIND_ORDER: readonly PlaceKind[] = ['settlement', 'area', 'region', 'outward'];

/**
 * The best `limit` places for a beginning of a name in either language. A whole postcode gets none:
 * it needs no suggestion and should stay in the field.
 */
export function suggestPlaces(
	index: PlaceIndex,
	text: string,
	locale: Locale,
	limit: number
): Suggestion[] {
	const key = foldKey(text.slice(0, 80));
	if (key === '' || parsePostcode(text).kind === 'full') return [];
	const found: Map<Place, Match> = placesStarting(index, key);
	if (found.size < limit) {
		for (const place of placesNear(index, key)) if (!found.has(place)) found.set(place, 'typo');
	}
	return [...found]
		.sort(byWorth)
		.slice(0, limit)
		.map(([place]) => inLocale(index, place, locale));
}

function inLocale(index: PlaceIndex, place: Place, locale: Locale): Suggestion {
	const label = place.name[locale];
	const other = place.name[otherLocale(locale)];
	return {
		id: place.id,
		kind: place.kind,
		label,
		otherName: other === label ? null : other,
		within: place.within?.[locale] ?? null,
		value: meansOnly(index, label, place) ? label : place.fullName[locale]
	};
}

/** True when the bare name already means this place. */
function meansOnly(index: PlaceIndex, name: string, place: Place): boolean {
	const meant = meantBy(placesNamed(index, foldKey(name)));
	return meant.length === 1 && meant[0] === place;
}

function byWorth([a, matchA]: [Place, Match], [b, matchB]: [Place, Match]): number {
	const match = MATCHES.indexOf(matchA) - MATCHES.indexOf(matchB);
	if (match !== 0) return match;
	const kind = KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind);
	// Of two whole names the town comes first: that is what the name alone would find.
	if (matchA === 'exact' && kind !== 0) return kind;
	return weightOf(b) - weightOf(a) || kind || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function weightOf(place: Place): number {
	if (place.kind === 'settlement') return place.weight;
	if (place.kind === 'outward') return place.locality ? 0 : 1;
	return RANK_OF_KIND[place.kind];
}
