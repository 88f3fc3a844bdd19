import { application } from '$lib/server/application/current';
import { reportPage } from '$lib/views/annual-report/report-page';
import { publishedReport } from '../../published';
import { mayReview } from '../../reviewing';

/** One version, at the address it keeps. */
export function load({ params, locals }) {
	const { report, versions } = publishedReport(params.reference, params.version);
	const newest = versions[0]!.version === report.version;
	return {
		view: reportPage(report, versions, application().environment.origin, locals.locale),
		correct: newest && mayReview(locals) ? report.reference : null
	};
}
