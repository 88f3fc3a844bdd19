import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { takesFeedback } from '../../domain/feedback/feedback.ts';
import type {
	FeedbackField,
	FeedbackForm,
	FeedbackProblem
} from '../../domain/feedback/feedback-form.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from '../report/report-form-view.ts';
import { inWords } from '../words/lists.ts';

/** The form for parents, of one service. */
export type FeedbackFormView = {
	service: { name: Reading; href: string };
	/** False where no words are taken: no live parental advocacy, or its place is withheld. */
	open: boolean;
	fields: FeedbackForm;
};

const EMPTY: FeedbackForm = { helped: '', better: '', consent: false, looked: false };

/** Composes the form. */
export const feedbackFormView = (service: Service, locale: Locale): FeedbackFormView => ({
	service: { name: read(service.name, locale), href: `/${locale}/services/${service.id}` },
	open: takesFeedback(service),
	fields: EMPTY
});

const TELLS = {
	postcode: m.feedback_problem_postcode,
	'e-mail': m.feedback_problem_email,
	phone: m.feedback_problem_phone,
	web: m.feedback_problem_web,
	birthday: m.feedback_problem_birthday
} as const;

/** What is wrong with the fields, in words and in the order of the form. */
export const feedbackErrors = (
	problems: readonly (readonly [FeedbackField, FeedbackProblem])[],
	locale: Locale
): FormError[] =>
	problems.map(([field, problem]) => ({ field, text: problemWords(field, problem, locale) }));

function problemWords(field: FeedbackField, problem: FeedbackProblem, locale: Locale): string {
	const say = { locale };
	if (problem === 'nothing') return m.feedback_problem_nothing({}, say);
	if (problem === 'no-consent') return m.feedback_problem_consent({}, say);
	if (problem === 'too-long') {
		return field === 'helped'
			? m.feedback_problem_long_helped({}, say)
			: m.feedback_problem_long_better({}, say);
	}
	return problem.tells === 'name'
		? m.feedback_problem_name({ found: inWords(problem.found, locale) }, say)
		: TELLS[problem.tells]({}, say);
}
