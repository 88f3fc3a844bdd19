/**
 * What can be wrong with a record. First what may put somebody at risk, then what costs a family a
 * wasted call, then the rest.
 */
export const REPORT_REASONS = [
	'place-shown',
	'not-running',
	'phone',
	'website',
	'opening',
	'not-accepting',
	'who-for',
	'how-to-get-in',
	'where',
	'language',
	'tier',
	'twice',
	'other'
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What came of a report. */
export const REPORT_OUTCOMES = [
	'corrected',
	'already-right',
	'passed-on',
	'could-not-check',
	'reported-before',
	'not-about-this'
] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** A report that may mean danger for somebody comes first, whatever its age. */
export const isUrgentReason = (reason: ReportReason): boolean => reason === 'place-shown';

/** The question whose answer a report is about; null where it may be any of them. */
export const QUESTION_OF_REASON: Record<ReportReason, string | null> = {
	// Whether the place is shown at all is said there.
	'place-shown': 'ways',
	'not-running': 'status',
	phone: 'contacts',
	website: 'website',
	opening: 'opening',
	'not-accepting': 'taking',
	'who-for': 'circumstances',
	'how-to-get-in': 'routes',
	where: 'ways',
	language: 'languages',
	tier: null,
	twice: null,
	other: null
};
