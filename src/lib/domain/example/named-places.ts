import { placesNamedIn } from '../offer/names-place.ts';
import type { PlaceFacts } from '../place/place-list.ts';
import type { ExampleProblem } from './example-form.ts';
import type { ExampleDraft } from './example.ts';

type Facts = Pick<PlaceFacts, 'settlements' | 'areas' | 'outwardCodes'>;

/**
 * Words of a draft that name a place, when one of its services keeps its place secret: none of them may
 * be kept, not even in a draft.
 */
export function placesInSecret(
	draft: ExampleDraft,
	withheld: boolean,
	facts: Facts
): ExampleProblem[] {
	if (!withheld) return [];
	const texts = [
		['title', draft.title],
		['done', draft.done],
		['for-whom', draft.for_whom],
		['needed', draft.needed],
		...draft.claims.flatMap(
			({ measure, method, source }, at) =>
				[
					[`measure-${at + 1}`, measure],
					[`method-${at + 1}`, method],
					[`source-${at + 1}`, source]
				] as const
		)
	] as const;
	const named = texts.flatMap(([field, text]) => {
		const [place] = text ? placesNamedIn({ description: text }, facts) : [];
		const lang = place && text?.en?.includes(place.said) ? 'en' : 'cy';
		return place ? [{ field: `${field}-${lang}`, code: 'place' as const, said: place.said }] : [];
	});
	const paths = draft.claims.flatMap(({ source_url }, at) => {
		const [place] = source_url ? placesNamedIn({ url: source_url }, facts) : [];
		return place ? [{ field: `url-${at + 1}`, code: 'place' as const, said: place.said }] : [];
	});
	return [...named, ...paths];
}
