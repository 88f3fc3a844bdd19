import { version as build } from '$app/environment';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';
import { csvwDictionary } from '$lib/views/data/dictionary/csvw';

/** What every column of open data holds, for machines: CSV on the Web metadata. */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	return exportAnswer(
		{ request, url },
		{
			build,
			picture: world.snapshot,
			today: dayOf(new Date()),
			type: 'application/csvm+json',
			maxAge: 3_600,
			write: () => JSON.stringify(csvwDictionary(url.origin))
		}
	);
}
