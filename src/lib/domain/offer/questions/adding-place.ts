import type { FoundSite, SiteProblem, TypedSite } from '../find-site.ts';
import { refused, settled, type Question, type Values } from '../question.ts';
import { MOST_PLACES, placeKey, placesQuestion } from './places.ts';

/** The question after places, answered by adding one: found again from what was typed, not brought along. */
export const addingPlace = (find: (values: Values) => FoundSite | SiteProblem): Question => ({
	...placesQuestion,
	read(values, draft) {
		const found = find(values);
		// A withheld offer keeps no place, however old the form is.
		if (found.outcome !== 'site' || !placesQuestion.applies?.(draft)) {
			return refused({ field: 'town', code: 'town' });
		}
		const places = draft.locations ?? [];
		const there = places.some((place) => placeKey(place) === placeKey(found.place));
		if (there || places.length >= MOST_PLACES) return settled({});
		return settled({ locations: [...places, found.place] });
	}
});

/**
 * The same question, answered while something may stand in the fields of a place: what is no place of
 * the offer yet is asked about first, so that going on loses nothing.
 */
export const goingOn = (
	typed: (values: Values) => TypedSite,
	find: (values: Values) => FoundSite | SiteProblem
): Question => ({
	...placesQuestion,
	read(values, draft, given) {
		const taking = values.remove !== undefined;
		if (!taking && Object.values(typed(values)).some((text) => text !== '')) {
			const found = find(values);
			const key = found.outcome === 'site' ? placeKey(found.place) : null;
			const there = draft.locations?.some((place) => placeKey(place) === key);
			if (!there) return refused({ field: 'town', code: 'not-added' });
		}
		return placesQuestion.read(values, draft, given);
	}
});
