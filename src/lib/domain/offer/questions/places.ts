import type { Location } from '../../service/delivery.ts';
import type { Question } from '../question.ts';
import { refused, settled } from '../question.ts';
import { one } from '../typed.ts';

/** How many places one offer may have. */
export const MOST_PLACES = 30;

/**
 * Where families go. Places are added one at a time, after their position was looked at (see
 * `findSite`); this form only takes them away.
 */
export const placesQuestion: Question = {
	id: 'places',
	section: 'where',
	parts: ['locations'],
	needed: true,
	applies: (draft) =>
		!draft.location_withheld && (draft.delivery?.some(({ mode }) => mode === 'site') ?? false),
	known: ({ locations }) => (locations?.length ?? 0) > 0,
	show: ({ locations }) => ({ places: (locations ?? []).map(placeKey) }),
	read(values, draft) {
		const places = draft.locations ?? [];
		const taken = one(values, 'remove');
		if (taken === '') {
			return places.length > 0 ? settled({}) : refused({ field: 'town', code: 'place' });
		}
		const left = places.filter((place) => placeKey(place) !== taken);
		return left.length < places.length
			? settled({ locations: left })
			: refused({ field: 'remove', code: 'gone' });
	}
};

type Told = Pick<Location, 'easting' | 'northing' | 'town' | 'address_1' | 'postal_code'>;

/** What tells a place of an offer from its others: where it is, and its address in the same town. */
export const placeKey = ({ easting, northing, town, address_1, postal_code }: Told): string =>
	[easting, northing, town ?? '', address_1, postal_code].filter((part) => part !== null).join('-');
