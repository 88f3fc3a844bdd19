import { error } from '@sveltejs/kit';
import { zipOf } from '$lib/server/zip/zip';
import { publishedReport } from '../../../published';
import { reportCsv } from '../../../report-csv';

/** Every table of a version in one file, the dictionary of their columns with them. */
export function GET({ params }) {
	const { report } = publishedReport(params.reference, params.version);
	if (!report.contents) error(404, { message: 'no such file', code: 'not-found' });
	const files = report.contents.files.map((file) => ({
		name: `${file.name}.csv`,
		text: reportCsv(file)
	}));
	return new Response(zipOf(files, report.published_on!), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="haenau-${report.reference}-${report.version}.zip"`
		}
	});
}
