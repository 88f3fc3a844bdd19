import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FoundSite, SiteProblem, TypedSite } from '../../domain/offer/find-site.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Location } from '../../domain/service/delivery.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { placeProblem } from '../finder/place-problem.ts';
import { areaName, townName } from '../words/areas.ts';
import type { FieldError } from './problem-words.ts';

type Names = Pick<Gazetteer, 'area' | 'regions' | 'find'>;

const SURE = {
	position: m.offer_places_sure_position,
	postcode: m.offer_places_sure_postcode,
	town: m.offer_places_sure_town
} as const;

/** A place that was found, to be looked at before it is added. */
export type PlaceCheckWords = {
	text: string;
	sure: string;
	note: string | null;
	typed: TypedSite;
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

/** Where a typed place lies and how sure that is. */
export function placeCheck(
	found: FoundSite,
	typed: TypedSite,
	names: Names,
	locale: Locale
): PlaceCheckWords {
	const left = found.source === 'town' && (typed.address !== '' || typed.postcode !== '');
	return {
		text: placeWords(found.place, names, locale),
		sure: SURE[found.source]({}, { locale }),
		note: left ? m.offer_places_sure_town_address({}, { locale }) : null,
		typed
	};
}

/** What stands in the way of finding a place, and what to choose from. */
export function siteProblem(
	problem: SiteProblem,
	locale: Locale
): { error: FieldError; choice: { value: string; label: string; hint?: string }[] | null } {
	switch (problem.outcome) {
		case 'wide': {
			const text = m.offer_places_wide({ place: problem.label[locale] }, { locale });
			return { error: { field: 'town', text }, choice: null };
		}
		case 'unresolved': {
			const { text, choice } = placeProblem(problem.resolution, locale);
			return { error: { field: 'town', text }, choice };
		}
		case 'problem': {
			const words = {
				missing: m.offer_problem_town,
				position: m.offer_problem_position,
				outside: m.offer_problem_outside,
				postcode: m.offer_problem_postcode
			}[problem.problem];
			return { error: { field: problem.field, text: words({}, { locale }) }, choice: null };
		}
	}
}
