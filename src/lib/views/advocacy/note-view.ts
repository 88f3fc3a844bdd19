import { APPLIED_BY, STAGES } from '../../domain/advocacy/advocacy-facts.ts';
import type { NoteField, NoteForm, NoteProblem } from '../../domain/advocacy/note-form.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from '../report/report-form-view.ts';
import { appliedWord, stageWord } from './fact-words.ts';

/** The editor's form for what only parental advocacy is asked. */
export function noteView(service: Service, locale: Locale) {
	const { advocacy } = service;
	return {
		service: { name: read(service.name, locale), href: `/${locale}/services/${service.id}` },
		withheld: service.location_withheld,
		recorded: advocacy !== undefined,
		/** What was read: sent back, so that nothing recorded meanwhile is overwritten unseen. */
		seen: JSON.stringify(advocacy ?? null),
		stages: STAGES.map((value) => ({ value, label: stageWord(value, locale) })),
		applied: [
			{ value: '', label: m.advocacy_note_applied_open({}, { locale }) },
			...APPLIED_BY.map((value) => ({ value, label: appliedWord(value, locale) }))
		],
		fields: {
			stages: [...(advocacy?.stages ?? [])],
			criterion_en: advocacy?.criterion?.en ?? '',
			criterion_cy: advocacy?.criterion?.cy ?? '',
			applied_by: advocacy?.applied_by ?? '',
			source: advocacy?.source ?? ''
		} satisfies NoteForm
	};
}
export type NoteView = ReturnType<typeof noteView>;

const WORDS: Record<NoteProblem, typeof m.advocacy_note_problem_nothing> = {
	nothing: m.advocacy_note_problem_nothing,
	long: m.advocacy_note_problem_long,
	source: m.advocacy_note_problem_source,
	place: m.advocacy_note_problem_place
};

/** What is wrong with the fields, in words and in the order of the form. */
export const noteErrors = (
	problems: readonly (readonly [NoteField, NoteProblem])[],
	locale: Locale
): FormError[] =>
	problems.map(([field, problem]) => ({ field, text: WORDS[problem]({}, { locale }) }));

/** Why the record refused, in words. */
export const noteRefusal = (code: string, locale: Locale): string =>
	code === 'changed'
		? m.advocacy_note_problem_changed({}, { locale })
		: code === 'not_allowed'
			? m.advocacy_note_problem_own({}, { locale })
			: m.advocacy_note_problem_away({}, { locale });
