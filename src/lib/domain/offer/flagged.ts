import type { PlaceFacts } from '../place/place-list.ts';
import { placesNamedIn, type NamedPlace } from './names-place.ts';
import type { OfferDraft } from './offer.ts';

type Facts = Pick<PlaceFacts, 'settlements' | 'areas' | 'outwardCodes'>;

const QUESTION_OF: Record<NamedPlace['part'], string> = {
	name: 'name',
	description: 'description',
	url: 'website',
	who_for: 'circumstances',
	process: 'routes',
	contacts: 'contacts',
	schedules: 'opening',
	outcomes: 'outcomes'
};

/** A withheld offer's texts that seem to name a place, by the question in which they were written. */
export function placesFlagged(
	draft: OfferDraft,
	facts: Facts
): { question: string; said: string; kind: NamedPlace['kind'] }[] {
	if (!draft.location_withheld) return [];
	return placesNamedIn(draft, facts).map(({ part, said, kind }) => ({
		question: QUESTION_OF[part],
		said,
		kind
	}));
}

/** A whole postcode names a house: it may not even be kept in a draft. */
export const namesHouse = (draft: OfferDraft, facts: Facts): string | null =>
	placesFlagged(draft, facts).find(({ kind }) => kind === 'postcode')?.said ?? null;
