import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ReceivedFeedback } from '../../domain/feedback/received-feedback.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from '../report/report-form-view.ts';
import { longDate } from '../words/dates.ts';
import { declineChoices } from './reason-words.ts';

/** The editor's list: what waits, or what is published. */
export function feedbackBoard(
	feedback: readonly ReceivedFeedback[],
	published: boolean,
	locale: Locale
) {
	const say = { locale };
	const here = `/${locale}/moderation/feedback`;
	return {
		published,
		ways: [
			{ href: here, label: m.feedback_board_waiting({}, say), current: !published },
			{ href: `${here}?published`, label: m.feedback_board_published({}, say), current: published }
		],
		none: published
			? m.feedback_board_none_published({}, say)
			: m.feedback_board_none_waiting({}, say),
		reasons: declineChoices(locale),
		lines: feedback.map((one) => ({
			id: one.id,
			lang: one.locale,
			service: { name: read(one.service_name, locale), href: `/${locale}/services/${one.service}` },
			given: m.feedback_board_given({ date: longDate(one.given_on, locale) }, say),
			said: [
				{ term: m.feedback_published_helped({}, say), words: one.helped },
				{ term: m.feedback_published_better({}, say), words: one.better }
			].flatMap(({ term, words }) => (words === null ? [] : [{ term, words }]))
		}))
	};
}
export type FeedbackBoard = ReturnType<typeof feedbackBoard>;

/** Why an editor's decision could not be kept. */
export type DecidingProblem = 'reason' | 'gone' | 'away';

/** The same in words, at the field of that sending's form. */
export function decidingError(problem: DecidingProblem, id: string, locale: Locale): FormError {
	const words = {
		reason: m.feedback_board_problem_reason,
		gone: m.feedback_board_problem_gone,
		away: m.feedback_board_problem_away
	}[problem];
	return { field: `reason-${id}`, text: words({}, { locale }) };
}
