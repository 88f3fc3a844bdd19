import { distance } from '@turf/distance';
import { acceptingNow, inWelsh, selfReferral } from '../../src/lib/domain/finder/facts.ts';
import type { FinderQuery } from '../../src/lib/domain/finder/query.ts';
import type { LonLat } from '../../src/lib/domain/place/lon-lat.ts';
import { admitsFamily, type Answer } from '../../src/lib/domain/service/eligibility.ts';
import { isLive, type Service } from '../../src/lib/domain/service/service.ts';

/** What the reference finds: a part in order of distance, and how many there are. */
export type TurfPart = { found: { service: Service; km: number }[]; count: number };

type Scope = { areas: readonly string[] | null; categories: readonly string[] | null };

/**
 * The same question asked the usual way: filter the objects, leaving off at the first no; measure
 * each place once with turf; sort; cut.
 */
export function findWithTurf(
	services: readonly Service[],
	query: FinderQuery,
	scope: Scope,
	from: LonLat,
	limit: number
): { known: TurfPart; unknown: TurfPart } {
	const known: TurfPart['found'] = [];
	const unknown: TurfPart['found'] = [];
	const origin = [from.lon, from.lat];
	const fits = filter(query, scope);
	for (const service of services) {
		const answer = fits(service);
		if (answer === 'no') continue;
		let km = Infinity;
		for (const place of service.locations) {
			km = Math.min(km, distance(origin, [place.longitude, place.latitude]));
		}
		(answer === 'yes' ? known : unknown).push({ service, km });
	}
	const part = (all: TurfPart['found']): TurfPart => ({
		found: all.sort((a, b) => a.km - b.km).slice(0, limit),
		count: all.length
	});
	return { known: part(known), unknown: part(unknown) };
}

/** The filters that the bench uses, over objects. */
function filter(query: FinderQuery, scope: Scope): (service: Service) => Answer {
	const categories = scope.categories && new Set(scope.categories);
	const areas = scope.areas && new Set(scope.areas);
	const { delivery, ages, welsh, self, accepting } = query;
	return (service) => {
		if (!isLive(service)) return 'no';
		if (delivery.length && !service.delivery.some(({ mode }) => delivery.includes(mode))) return 'no';
		if (categories && !service.categories.some((id) => categories.has(id))) return 'no';
		let answer: Answer = 'yes';
		if (areas) {
			if (service.areas.length === 0) answer = 'unknown';
			else if (!service.areas.some((gss) => areas.has(gss))) return 'no';
		}
		const facts = [
			ages.length > 0 && admitsFamily(service.eligibility, ages),
			welsh && inWelsh(service),
			self && selfReferral(service),
			accepting && acceptingNow(service)
		];
		for (const fact of facts) {
			if (fact === 'no') return 'no';
			if (fact === 'unknown') answer = 'unknown';
		}
		return answer;
	};
}
