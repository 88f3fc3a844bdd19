import { application } from '$lib/server/application/current';
import { reportPage } from '$lib/views/annual-report/report-page';
import { publishedReport } from '../published';
import { mayReview } from '../reviewing';

/** The newest version: an address that may show another tomorrow. Each version has one that does not. */
export function load({ params, locals }) {
	const { report, versions } = publishedReport(params.reference, null);
	return {
		view: reportPage(report, versions, application().environment.origin, locals.locale),
		correct: mayReview(locals) ? report.reference : null
	};
}
