import type { FoundSite, SiteProblem } from '../find-site.ts';
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
