import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ReceivedReport } from '../../domain/report/received-report.ts';
import { receivedView, type ReceivedView } from '../report/received-view.ts';

/** What readers have said about an organisation's services: open first, then closed with outcomes. */
export type ReportsOfOrganization = { open: ReceivedView[]; closed: ReceivedView[] };

/**
 * The reports that `api.error_reports_of_organization` gives a member: reason and corrected fields,
 * never the comment.
 */
export function reportsOfOrganization(
	reports: readonly ReceivedReport[],
	today: string,
	locale: Locale
): ReportsOfOrganization {
	const views = reports.map((report) => receivedView({ ...report, comment: null }, today, locale));
	return {
		open: views.filter(({ closed }) => closed === null),
		closed: views.filter(({ closed }) => closed !== null)
	};
}
