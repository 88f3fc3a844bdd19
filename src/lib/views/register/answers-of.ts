import { questionsOf } from '../../domain/offer/questions.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { answerLines, type AnswerLine } from './answer-lines.ts';
import { placeWords } from './place-check.ts';
import { questionView } from './question-view.ts';
import type { Setting } from './setting.ts';

/** What a draft answers to one question, in lines to read; none where nobody answered it yet. */
export function answersOf(
	id: string,
	setting: Setting,
	names: Pick<Gazetteer, 'area' | 'regions' | 'find'>
): AnswerLine[] {
	const { draft, locale } = setting;
	if (id === 'places') {
		return (draft.locations ?? []).map((place) => ({
			label: null,
			text: placeWords(place, names, locale),
			lang: null
		}));
	}
	const question = questionsOf(draft).find((one) => one.id === id)!;
	// What a form would propose was not answered yet.
	if (!question.known(draft) && !draft.answered.includes(id)) return [];
	return answerLines(questionView(id, setting).fields, question.show(draft), locale);
}
