import { version as build } from '$app/environment';
import { passesFilter, readServiceFilter } from '$lib/domain/service-filter/service-filter';
import type { Service } from '$lib/domain/service/service';
import { dayOf } from '$lib/domain/time/calendar';
import type { World } from '$lib/server/application/world';
import { filterProblemWords } from '$lib/views/data/filter-problem-words';

/** Which services a file was asked for: all, or those of areas, tiers and kinds, confirmed or not. */
export function servicesAsked(world: World, parameters: URLSearchParams) {
	const { snapshot } = world;
	const { areas, categories } = snapshot.reference;
	const today = dayOf(new Date());
	const { filter, problems } = readServiceFilter(parameters, { areas, categories }, ['lang']);
	const groups = new Map(categories.map(({ id, group }) => [id, group]));
	return {
		refusal: problems.length > 0 ? refusal(problems) : null,
		/** What the answer is made from besides the address. */
		of: { build, picture: snapshot, today },
		services: (): Service[] =>
			[...snapshot.services.values()].filter((service) =>
				passesFilter(service, filter, (category) => groups.get(category), today)
			)
	};
}

/** Refuses an address that can not be read whole: a file with more in it than was asked for looks right. */
export const refusal = (problems: Parameters<typeof filterProblemWords>[0]): Response =>
	new Response(`${filterProblemWords(problems, 'en')}\n\n${filterProblemWords(problems, 'cy')}\n`, {
		status: 400,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
