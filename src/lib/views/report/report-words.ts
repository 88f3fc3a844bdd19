import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ReportOutcome, ReportReason } from '../../domain/report/report-reason.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Say = typeof m.report_reason_other;

const REASONS: Record<ReportReason, Say> = {
	'place-shown': m.report_reason_place_shown,
	'not-running': m.report_reason_not_running,
	phone: m.report_reason_phone,
	website: m.report_reason_website,
	opening: m.report_reason_opening,
	'not-accepting': m.report_reason_not_accepting,
	'who-for': m.report_reason_who_for,
	'how-to-get-in': m.report_reason_how_to_get_in,
	where: m.report_reason_where,
	language: m.report_reason_language,
	tier: m.report_reason_tier,
	twice: m.report_reason_twice,
	other: m.report_reason_other
};

const OUTCOMES: Record<ReportOutcome, Say> = {
	corrected: m.report_outcome_corrected,
	'already-right': m.report_outcome_already_right,
	'passed-on': m.report_outcome_passed_on,
	'could-not-check': m.report_outcome_could_not_check,
	'reported-before': m.report_outcome_reported_before,
	'not-about-this': m.report_outcome_not_about_this
};

/** What is wrong with a record, as a reader chooses it. */
export const reasonWords = (reason: ReportReason, locale: Locale): string =>
	REASONS[reason]({}, { locale });

/** What came of a report. */
export const outcomeWords = (outcome: ReportOutcome, locale: Locale): string =>
	OUTCOMES[outcome]({}, { locale });
