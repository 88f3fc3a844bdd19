import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { isUrgentReason } from '../../domain/report/report-reason.ts';
import type { ReceivedReport } from '../../domain/report/received-report.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { ago, longDate } from '../words/dates.ts';
import { outcomeWords, reasonWords } from './report-words.ts';

/** One report, ready to be shown. What a reader wrote stays text. */
export type ReceivedView = {
	id: string;
	reference: string;
	service: { name: Reading; href: string };
	reason: string;
	urgent: boolean;
	came: string;
	/** What the reader says is right. */
	said: { term: string; value: string }[];
	comment: string | null;
	closed: { on: string; outcome: string; note: string | null } | null;
	/** What is being done about it already, in words. */
	correcting: string | null;
	/** Two records of one service are not corrected in a form. */
	twinsHref: string | null;
};

const CORRECTING: Record<
	NonNullable<ReceivedReport['correcting']>,
	typeof m.report_board_correcting_draft
> = {
	draft: m.report_board_correcting_draft,
	returned: m.report_board_correcting_draft,
	submitted: m.report_board_correcting_sent,
	approved: m.report_board_correcting_approved
};

/** A report in words, as of `today` (ISO date). */
export function receivedView(report: ReceivedReport, today: string, locale: Locale): ReceivedView {
	const say = { locale };
	const said = [
		{ term: m.report_phone({}, say), value: report.phone },
		{ term: m.report_website({}, say), value: report.website },
		{ term: m.report_opening({}, say), value: report.opening }
	];
	return {
		id: report.id,
		reference: report.reference,
		service: {
			name: read(report.service_name, locale),
			href: `/${locale}/services/${report.service}`
		},
		reason: reasonWords(report.reason, locale),
		urgent: isUrgentReason(report.reason) && report.closed_on === null,
		came: m.report_board_came({ ago: ago(report.reported_on, today, locale) }, say),
		said: said.flatMap(({ term, value }) => (value === null ? [] : [{ term, value }])),
		comment: report.comment,
		closed:
			report.closed_on && report.outcome
				? {
						on: m.report_board_closed_on({ date: longDate(report.closed_on, locale) }, say),
						outcome: outcomeWords(report.outcome, locale),
						note: report.closing_note
					}
				: null,
		correcting: report.correcting && CORRECTING[report.correcting]({}, say),
		twinsHref:
			report.reason === 'twice'
				? `/${locale}/moderation/services/${report.service}/history#twins`
				: null
	};
}
