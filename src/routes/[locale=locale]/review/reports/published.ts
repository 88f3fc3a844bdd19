import { error } from '@sveltejs/kit';
import { versionsOf, type AnnualReport } from '$lib/domain/annual-report/annual-report';
import { application } from '$lib/server/application/current';

/**
 * A published version of a report, and every published version of it, the newest first; not found
 * otherwise.
 * @param version null for the newest
 */
export function publishedReport(
	reference: string,
	version: string | null
): { report: AnnualReport; versions: AnnualReport[] } {
	const { annualReports } = application().world()!.snapshot;
	const versions = versionsOf(annualReports.values(), reference);
	const report =
		version === null ? versions[0] : versions.find((one) => String(one.version) === version);
	if (!report) error(404, { message: 'no such report', code: 'not-found' });
	return { report, versions };
}
