import { error } from '@sveltejs/kit';
import { publishedReport } from '../../../published';
import { reportCsv } from '../../../report-csv';

/** One table of a version. */
export function GET({ params }) {
	const { report } = publishedReport(params.reference, params.version);
	const file = report.contents?.files.find(({ name }) => name === params.file);
	if (!file) error(404, { message: 'no such file', code: 'not-found' });
	const name = `haenau-${report.reference}-${report.version}-${file.name}.csv`;
	return new Response(reportCsv(file), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}
