import { stringify } from 'csv-stringify/sync';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { serviceRow } from '$lib/views/data/service-row';

/** Every published service as CSV: UTF-8 with a byte order mark, so that spreadsheets read Welsh. */
export function GET() {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const today = dayOf(new Date());
	const rows = [...world.snapshot.services.values()].map((service) => serviceRow(service, today));
	// Escaping formulas: a cell that starts like one would run in a spreadsheet.
	const text = stringify(rows, { header: true, bom: true, escape_formulas: true });
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="haenau-services-v${world.snapshot.version}.csv"`,
			'cache-control': 'public, max-age=60'
		}
	});
}
