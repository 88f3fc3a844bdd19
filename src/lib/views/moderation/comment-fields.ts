import type { Locale } from '../../domain/bilingual/locale.ts';
import type { OfferDraft } from '../../domain/offer/offer.ts';
import { questionOfPart, questionsOf } from '../../domain/offer/questions.ts';
import { unanswered } from '../../domain/offer/task-list.ts';
import { answersOf } from '../register/answers-of.ts';
import { questionView } from '../register/question-view.ts';
import { guidedView } from './guided-view.ts';
import type { Setting } from './setting.ts';

/** A field for a comment on one question of an offer, with what was answered, in short. */
export type CommentField = { part: string; label: string; answer: string | null };

/** Fields for comments, by what was answered. */
export type CommentFields = {
	changed: CommentField[];
	others: CommentField[];
	unanswered: CommentField[];
	/** What was not answered, in one line. */
	left: string;
};

/** The longest answer that stands above a field: the whole of it is on the proposal's page. */
const SHORT = 240;

/** What a question is called where it is one of many. */
export function questionWord(
	id: string,
	draft: OfferDraft,
	today: string,
	setting: Setting,
	locale: Locale = setting.locale
): string {
	return questionView(id, { ...setting, draft, today, locale }).short;
}

/** The questions of an offer that were not answered, in one line; null when all were. */
export function unansweredWords(draft: OfferDraft, today: string, setting: Setting): string | null {
	const words = unanswered(draft).map(({ id }) => questionWord(id, draft, today, setting));
	return words.length === 0 ? null : inOneLine(words);
}

/** Fields for comments: on the questions whose answers would change, on the others, and on those without one. */
export function commentFields(
	draft: OfferDraft,
	changed: readonly string[],
	today: string,
	setting: Setting
): CommentFields {
	const touched = new Set(changed.map((part) => questionOfPart(part, draft)?.id));
	const left = new Set(unanswered(draft).map(({ id }) => id));
	const fields = questionsOf(draft).map(({ id }) => ({
		part: id,
		label: questionWord(id, draft, today, setting),
		answer: shortAnswer(id, draft, today, setting)
	}));
	const isLeft = ({ part }: CommentField) => left.has(part) && !touched.has(part);
	return {
		changed: fields.filter(({ part }) => touched.has(part)),
		others: fields.filter((field) => !touched.has(field.part) && !isLeft(field)),
		unanswered: fields.filter(isLeft),
		left: inOneLine(fields.filter(isLeft).map(({ label }) => label))
	};
}

/** Questions as they are called, one after the other. */
const inOneLine = (words: readonly string[]): string =>
	words.map((word) => word.charAt(0).toLowerCase() + word.slice(1)).join(', ');

function shortAnswer(
	id: string,
	draft: OfferDraft,
	today: string,
	setting: Setting
): string | null {
	const guided = id === 'placement' ? guidedView(draft, setting) : null;
	const lines = guided
		? guided.rows.map(({ tier, answer }) => `${tier}: ${answer}`)
		: answersOf(id, { ...setting, draft, today }, setting.gazetteer).map(({ label, text }) =>
				label === null ? text : label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`
			);
	const whole = lines.join('; ');
	if (whole === '') return null;
	const signs = [...whole];
	return signs.length > SHORT ? `${signs.slice(0, SHORT).join('').trimEnd()}…` : whole;
}
