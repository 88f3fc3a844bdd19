import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Offer, OfferDraft } from '../../domain/offer/offer.ts';
import { questionOfPart, questionsOf } from '../../domain/offer/questions.ts';
import { questionView } from '../register/question-view.ts';
import type { Setting } from './setting.ts';

/** A field for a comment on one question of an offer. */
export type CommentField = { part: string; label: string };

const draftOf = (offer: Offer): OfferDraft => ({
	...offer,
	answered: [],
	placement_answers: {},
	placement_reason: null
});

/** What a question is called where it is one of many. */
export function questionWord(
	id: string,
	offer: Offer,
	today: string,
	setting: Setting,
	locale: Locale = setting.locale
): string {
	return questionView(id, { ...setting, draft: draftOf(offer), today, locale }).short;
}

/** Fields for comments: on the questions whose answers would change, and on the others. */
export function commentFields(
	offer: Offer,
	changed: readonly string[],
	today: string,
	setting: Setting
): { changed: CommentField[]; others: CommentField[] } {
	const draft = draftOf(offer);
	const touched = new Set(changed.map((part) => questionOfPart(part, draft)?.id));
	const fields = questionsOf(draft).map(({ id }) => ({
		part: id,
		label: questionWord(id, offer, today, setting)
	}));
	return {
		changed: fields.filter(({ part }) => touched.has(part)),
		others: fields.filter(({ part }) => !touched.has(part))
	};
}
