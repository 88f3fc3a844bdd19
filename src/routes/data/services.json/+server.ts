import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';
import { servicesDocument } from '$lib/views/data/services-document';
import { servicesAsked } from '../services-asked';

/** Published services as JSON: the rows of the CSV with the types of the dictionary. */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const { refusal, of, services } = servicesAsked(world, url.searchParams);
	if (refusal) return refusal;
	return exportAnswer(
		{ request, url },
		{
			...of,
			type: 'application/json',
			write: () => JSON.stringify(servicesDocument(services(), of, url.origin))
		}
	);
}
