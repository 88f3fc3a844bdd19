import type { OfferDraft } from './offer.ts';
import { SECTIONS, type Question, type SectionId } from './question.ts';
import { questionOfPart, questionsOf } from './questions.ts';

/** What an editor wrote when giving an offer back. `part` names a part of the offer, or nothing known. */
export type Comment = { part: string; text: string; at: string; role: string };

/**
 * `left`: answered, and nothing is recorded; that is an answer too. `again`: answered once more since
 * an editor commented on it.
 */
export type TaskState = 'to-do' | 'left' | 'done' | 'attention' | 'again';
export type Task = { question: Question; state: TaskState; comments: Comment[] };
export type TaskSection = {
	id: SectionId;
	state: 'not-started' | 'in-progress' | 'done' | 'attention';
	tasks: Task[];
};

/** When the answers that stand were saved, by question. */
export type AnsweredAt = Readonly<Record<string, string>>;

/** What is asked, what is answered, and what needs another look. */
export function taskList(
	draft: OfferDraft,
	comments: readonly Comment[] = [],
	flagged: readonly string[] = [],
	answeredAt: AnsweredAt = {}
): TaskSection[] {
	const tasks = questionsOf(draft).map((question): Task => {
		const { id } = question;
		const own = comments.filter(({ part }) => questionOfPart(part, draft)?.id === id);
		const since = Date.parse(answeredAt[id] ?? '');
		const open = flagged.includes(id) || own.some(({ at }) => !(Date.parse(at) < since));
		const state = stateOf(question, draft);
		const again = own.length > 0 && state !== 'to-do' ? 'again' : state;
		return { question, comments: own, state: open ? 'attention' : again };
	});
	return SECTIONS.map((id) => {
		const own = tasks.filter(({ question }) => question.section === id);
		return { id, tasks: own, state: sectionState(own) };
	});
}

function stateOf(question: Question, draft: OfferDraft): TaskState {
	if (question.known(draft)) return 'done';
	return draft.answered.includes(question.id)
		? question.needed && !saysUnknown(question, draft)
			? 'to-do'
			: 'left'
		: 'to-do';
}

/** Ages that a provider does not set are an answer; a name that is missing is none. */
const saysUnknown = ({ id }: Question, draft: OfferDraft): boolean =>
	id === 'ages' && draft.eligibility !== undefined;

function sectionState(tasks: readonly Task[]): TaskSection['state'] {
	const states = tasks.map(({ state }) => state);
	if (states.includes('attention')) return 'attention';
	const open = states.filter((state) => state === 'to-do').length;
	if (open === 0) return 'done';
	return open === states.length ? 'not-started' : 'in-progress';
}

/** How many questions were answered, how many left out on purpose, of how many. */
export function progressOf(draft: OfferDraft): { done: number; left: number; all: number } {
	const states = questionsOf(draft).map((question) => stateOf(question, draft));
	const count = (wanted: TaskState) => states.filter((state) => state === wanted).length;
	return { done: count('done'), left: count('left'), all: states.length };
}

/** Questions without whose answer the offer can not be sent. */
export const missing = (draft: OfferDraft): Question[] =>
	questionsOf(draft).filter((question) => question.needed && stateOf(question, draft) === 'to-do');

/** Questions on parts of the offer of which nothing is said. */
export const unanswered = (draft: OfferDraft): Question[] =>
	questionsOf(draft).filter(
		(question) =>
			question.parts.length > 0 && !question.known(draft) && !saysUnknown(question, draft)
	);

/** Comments that belong to no question in particular. */
export const generalComments = (draft: OfferDraft, comments: readonly Comment[]): Comment[] =>
	comments.filter(({ part }) => !questionOfPart(part, draft));
