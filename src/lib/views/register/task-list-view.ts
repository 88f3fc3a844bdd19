import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import {
	generalComments,
	progressOf,
	taskList,
	type AnsweredAt,
	type Comment,
	type TaskSection,
	type TaskState
} from '../../domain/offer/task-list.ts';
import type { OfferDraft } from '../../domain/offer/offer.ts';
import type { SectionId } from '../../domain/offer/question.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { questionView } from './question-view.ts';
import type { Setting } from './setting.ts';

export const SECTION_WORDS: Record<SectionId, typeof m.offer_section_what> = {
	what: m.offer_section_what,
	who: m.offer_section_who,
	how: m.offer_section_how,
	where: m.offer_section_where,
	when: m.offer_section_when,
	language: m.offer_section_language,
	now: m.offer_section_now,
	tiers: m.offer_section_tiers
};

const SECTION_STATES: Record<TaskSection['state'], typeof m.register_section_done> = {
	'not-started': m.register_section_not_started,
	'in-progress': m.register_section_in_progress,
	done: m.register_section_done,
	attention: m.register_section_attention
};

const TASK_STATES: Record<TaskState, typeof m.register_task_done> = {
	'to-do': m.register_task_to_do,
	left: m.register_task_left,
	done: m.register_task_done,
	attention: m.register_task_attention,
	again: m.register_task_again
};

/** What a proposal's task list needs to know of it. */
export type Listed = {
	id: string;
	reference: string;
	comments: Comment[];
	answered_at: AnsweredAt;
};

/** The task list of an offer, in words. `flagged` are questions that need another look. */
export function taskListView(proposal: Listed, setting: Setting, flagged: readonly string[]) {
	const { draft, locale } = setting;
	const sections = taskList(draft, proposal.comments, flagged, proposal.answered_at);
	const path = offerPath(proposal.id, locale);
	return {
		path,
		name: nameOf(draft.name, locale),
		reference: m.register_reference({ reference: proposal.reference }, { locale }),
		progress: progressWords(draft, locale),
		general: generalComments(draft, proposal.comments).map(({ text }) => text),
		sections: sections.map(({ id, state, tasks: own }) => ({
			id,
			title: SECTION_WORDS[id]({}, { locale }),
			state,
			stateWord: SECTION_STATES[state]({}, { locale }),
			tasks: own.map(({ question, state: taskState, comments }) => ({
				id: question.id,
				href: `${path}/${question.id}`,
				label: questionView(question.id, setting).short,
				needed: question.needed === true,
				state: taskState,
				stateWord: TASK_STATES[taskState]({}, { locale }),
				comments: comments.map(({ text }) => text)
			}))
		}))
	};
}

/** How far an offer is: what was answered, and what was left out on purpose. */
export function progressWords(draft: OfferDraft, locale: Locale): string {
	const { done, left, all } = progressOf(draft);
	return left === 0
		? m.register_task_progress({ done, all }, { locale })
		: m.register_task_progress_left({ done, left, all }, { locale });
}

/** Where an offer is written. */
export const offerPath = (id: string, locale: Locale): string => `/${locale}/register/offers/${id}`;

/** The name of an offer, or that it has none yet. */
export const nameOf = (
	name: Parameters<typeof read>[0] | null | undefined,
	locale: Locale
): Reading =>
	name
		? read(name, locale)
		: { text: m.register_unnamed({}, { locale }), lang: locale, fallback: false, draft: false };
