import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FoundSite, TypedSite } from '../../domain/offer/find-site.ts';
import type { PlaceDoubt } from '../../domain/offer/place-doubts.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { placeTitle } from '../../domain/place/place-title.ts';
import type { Whereabouts } from '../../domain/place/whereabouts.ts';
import type { Location } from '../../domain/service/delivery.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName, townName } from '../words/areas.ts';
import { directionWord } from '../words/direction.ts';
import { inWords } from '../words/lists.ts';

type Names = Pick<Gazetteer, 'area' | 'regions' | 'find'>;

/** A place that was found, to be looked at before it is added. */
export type PlaceCheckWords = {
	text: string;
	/** How far it is from what. */
	lies: string | null;
	sure: string;
	note: string | null;
	/** What does not agree; `council` is a button that moves it over the border. */
	doubts: { text: string; council: { value: string; label: string } | null }[];
	/** It is there already: nothing to add. */
	there: boolean;
	typed: TypedSite;
	at: { lon: number; lat: number };
};

/** A place of an offer on one line. */
export function placeWords(
	place: Pick<Location, 'address_1' | 'town' | 'gss' | 'postal_code'>,
	names: Names,
	locale: Locale
): string {
	const address = [place.address_1, townName(place, names, locale), place.postal_code]
		.filter(Boolean)
		.join(', ');
	const area = areaName(place.gss, names, locale);
	return address ? m.offer_places_in({ place: address, area }, { locale }) : area;
}

/** Where a typed place lies, how sure that is, and what speaks against it. */
export function placeCheck(
	found: FoundSite,
	about: {
		typed: TypedSite;
		near: Whereabouts | null;
		doubts: readonly PlaceDoubt[];
		/** Council areas that the offer is for. */
		areas: readonly string[];
	},
	names: Names,
	locale: Locale
): PlaceCheckWords {
	const { typed, near, doubts } = about;
	const { place, source } = found;
	const left = place.precision === 'town' && (typed.address !== '' || typed.postcode !== '');
	return {
		text: placeWords(place, names, locale),
		lies: near && liesWords(near, areaName(place.gss, names, locale), locale),
		sure:
			source === 'district'
				? m.offer_places_sure_district(
						{ outward: found.district!.outward, km: found.district!.withinKm },
						{ locale }
					)
				: SURE[source]({}, { locale }),
		note: left ? m.offer_places_sure_town_address({}, { locale }) : null,
		doubts: doubts.map((doubt) => ({
			text: doubtWords(doubt, about.areas, names, locale),
			council:
				doubt.kind === 'border'
					? {
							value: doubt.gss,
							label: m.offer_places_border({ area: areaName(doubt.gss, names, locale) }, { locale })
						}
					: null
		})),
		there: doubts.some(({ kind }) => kind === 'there-already'),
		typed,
		at: { lon: place.longitude, lat: place.latitude }
	};
}

const SURE = {
	position: m.offer_places_sure_position,
	postcode: m.offer_places_sure_postcode,
	town: m.offer_places_sure_town
} as const;

function liesWords(near: Whereabouts, area: string, locale: Locale): string {
	const town = placeTitle(near.settlement.name).name[locale];
	if (near.direction === null) return m.offer_places_lies_middle({ area, town }, { locale });
	const direction = directionWord(near.direction, locale);
	if (near.metres < 950) return m.offer_places_lies_near({ area, town, direction }, { locale });
	const km = Math.round(near.metres / 1000);
	return m.offer_places_lies({ area, town, km, direction }, { locale });
}

function doubtWords(
	doubt: PlaceDoubt,
	areas: readonly string[],
	names: Names,
	locale: Locale
): string {
	const say = { locale };
	switch (doubt.kind) {
		case 'outside-areas': {
			const said = areas.map((gss) => areaName(gss, names, locale));
			const area = areaName(doubt.gss, names, locale);
			return m.offer_places_doubt_areas({ areas: inWords(said, locale), area }, say);
		}
		case 'far-from-town':
			return m.offer_places_doubt_town({ town: doubt.town, km: doubt.km }, say);
		case 'far-from-postcode':
			return m.offer_places_doubt_postcode({ outward: doubt.outward, km: doubt.km }, say);
		case 'border':
			return m.offer_places_doubt_border({ area: areaName(doubt.gss, names, locale) }, say);
		case 'edge':
			return m.offer_places_doubt_edge(
				{
					area: areaName(doubt.gss, names, locale),
					metres: Math.round(doubt.metres / 100) * 100
				},
				say
			);
		case 'there-already':
			return m.offer_places_there({}, say);
	}
}
