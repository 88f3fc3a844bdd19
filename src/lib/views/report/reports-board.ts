import type { Locale } from '../../domain/bilingual/locale.ts';
import { REPORT_OUTCOMES } from '../../domain/report/report-reason.ts';
import type { ReceivedReport } from '../../domain/report/received-report.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from './report-form-view.ts';
import { receivedView, type ReceivedView } from './received-view.ts';
import { outcomeWords } from './report-words.ts';

/** The editor's list of reports. */
export type ReportsBoard = {
	closed: boolean;
	ways: { href: string; label: string; current: boolean }[];
	count: string;
	reports: ReceivedView[];
	outcomes: { value: string; label: string }[];
};

/** Composes the list. */
export function reportsBoard(
	reports: readonly ReceivedReport[],
	closed: boolean,
	today: string,
	locale: Locale
): ReportsBoard {
	const say = { locale };
	const here = `/${locale}/moderation/reports`;
	return {
		closed,
		ways: [
			{ href: here, label: m.report_board_open({}, say), current: !closed },
			{ href: `${here}?closed`, label: m.report_board_closed({}, say), current: closed }
		],
		count: m.report_board_count({ count: reports.length }, say),
		reports: reports.map((report) => receivedView(report, today, locale)),
		outcomes: REPORT_OUTCOMES.map((value) => ({ value, label: outcomeWords(value, locale) }))
	};
}

/** Why a report could not be closed. */
export type ClosingProblem = 'outcome' | 'note-long' | 'closed' | 'gone' | 'away' | 'many-drafts';

/** The same in words, at the field of that report's form. */
export function closingError(
	problem: ClosingProblem,
	report: string,
	reference: string,
	locale: Locale
): FormError {
	const say = { locale };
	const texts: Record<ClosingProblem, () => string> = {
		outcome: () => m.report_problem_outcome({ reference }, say),
		'note-long': () => m.report_problem_note_long({ reference }, say),
		closed: () => m.report_problem_closed({ reference }, say),
		gone: () => m.report_problem_gone({}, say),
		'many-drafts': () => m.report_problem_many_drafts({}, say),
		away: () => m.report_problem_away({}, say)
	};
	const field = problem === 'note-long' ? 'note' : 'outcome';
	return { field: `${field}-${report}`, text: texts[problem]() };
}
