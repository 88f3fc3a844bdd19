import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ReceivedReport } from '../../domain/report/received-report.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { receivedView } from './received-view.ts';

/** What a reader reported, beside the form that mends it. */
export function answeredView(report: ReceivedReport, today: string, locale: Locale) {
	const { reason, came, said, comment, reference } = receivedView(report, today, locale);
	return {
		reason,
		came,
		said:
			comment === null
				? said
				: [...said, { term: m.report_comment({}, { locale }), value: comment }],
		closes: m.report_answered_closes({ reference }, { locale })
	};
}
export type AnsweredView = ReturnType<typeof answeredView>;
