import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';
import { csvText } from '$lib/server/http/csv-text';
import { SERVICE_COLUMNS } from '$lib/views/data/dictionary/service-columns';
import { serviceRow } from '$lib/views/data/service-row';
import { servicesAsked } from '../services-asked';

/** Published services as CSV: all, or those that the address asks for. */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const { refusal, of, services } = servicesAsked(world, url.searchParams);
	if (refusal) return refusal;
	return exportAnswer(
		{ request, url },
		{
			...of,
			type: 'text/csv; charset=utf-8',
			file: `haenau-services-v${of.picture.version}.csv`,
			write: () =>
				csvText(
					SERVICE_COLUMNS,
					services().map((service) => serviceRow(service, of.today))
				)
		}
	);
}
