import type { Offer, OfferDraft } from './offer.ts';
import type { Question } from './question.ts';
import { accessQuestion } from './questions/access.ts';
import { agesQuestion } from './questions/ages.ts';
import { areasQuestion } from './questions/areas.ts';
import { capacityQuestion } from './questions/capacity.ts';
import { circumstancesQuestion } from './questions/circumstances.ts';
import { contactsQuestion } from './questions/contacts.ts';
import { costQuestion } from './questions/cost.ts';
import { descriptionQuestion } from './questions/description.ts';
import { fundingQuestion } from './questions/funding.ts';
import { kindsQuestion } from './questions/kinds.ts';
import { languagesQuestion } from './questions/languages.ts';
import { nameQuestion } from './questions/name.ts';
import { openingQuestion } from './questions/opening.ts';
import { outcomesQuestion } from './questions/outcomes.ts';
import { placementQuestion } from './questions/placement.ts';
import { placesQuestion } from './questions/places.ts';
import { routesQuestion } from './questions/routes.ts';
import { statusQuestion } from './questions/status.ts';
import { takingQuestion } from './questions/taking.ts';
import { tiersQuestion } from './questions/tiers.ts';
import { waysQuestion } from './questions/ways.ts';
import { websiteQuestion } from './questions/website.ts';

/** Every question, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
	nameQuestion,
	descriptionQuestion,
	kindsQuestion,
	websiteQuestion,
	statusQuestion,
	agesQuestion,
	circumstancesQuestion,
	routesQuestion,
	contactsQuestion,
	waysQuestion,
	placesQuestion,
	areasQuestion,
	openingQuestion,
	costQuestion,
	languagesQuestion,
	accessQuestion,
	takingQuestion,
	capacityQuestion,
	fundingQuestion,
	outcomesQuestion,
	placementQuestion,
	tiersQuestion
];

export const questionOf = (id: string): Question | undefined =>
	QUESTIONS.find((question) => question.id === id);

/** The questions that apply to a draft. */
export const questionsOf = (draft: OfferDraft): Question[] =>
	QUESTIONS.filter((question) => question.applies?.(draft) ?? true);

/** Which of how many questions this one is; null where it does not apply to the draft. */
export function placeOfQuestion(
	{ id }: Question,
	draft: OfferDraft
): { number: number; all: number } | null {
	const asked = questionsOf(draft);
	const at = asked.findIndex((question) => question.id === id);
	return at < 0 ? null : { number: at + 1, all: asked.length };
}

/** The question after this one, or null after the last. */
export function nextQuestion(id: string, draft: OfferDraft): Question | null {
	const after = QUESTIONS.slice(QUESTIONS.findIndex((question) => question.id === id) + 1);
	return after.find((question) => question.applies?.(draft) ?? true) ?? null;
}

/** Where a comment on a part of the offer is answered. */
export const questionOfPart = (part: string, draft: OfferDraft): Question | undefined =>
	questionsOf(draft).find(
		(question) => question.id === part || question.parts.includes(part as keyof Offer)
	);
