import { distance } from '@turf/distance';
import { inWelsh } from '../../src/lib/domain/finder/facts.ts';
import type { FinderPlace, FoundGroup } from '../../src/lib/domain/finder/find.ts';
import type { FinderQuery } from '../../src/lib/domain/finder/query.ts';
import { reachOf } from '../../src/lib/domain/finder/reach.ts';
import type { LonLat } from '../../src/lib/domain/place/lon-lat.ts';
import { admitsFamily, type Answer } from '../../src/lib/domain/service/eligibility.ts';
import { isLive, tiersOf, type Service } from '../../src/lib/domain/service/service.ts';
import { TIERS } from '../../src/lib/domain/tier/tier.ts';

/** What the reference finds: a part in order of distance, and how many there are. */
export type TurfFound = { service: Service; km: number; limitKm: number; tier: number };
export type TurfPart = { found: TurfFound[]; count: number };
export type TurfGroups = Record<FoundGroup['id'], { known: TurfPart; unknown: TurfPart }>;

/**
 * The same question asked the usual way, for the same answer: filter the objects, leaving off at the
 * first no; measure each place once with turf; group; sort each part; cut.
 */
export function findWithTurf(
	services: readonly Service[],
	query: FinderQuery,
	place: FinderPlace,
	from: LonLat,
	limit: number
): TurfGroups {
	const ids = ['near', 'comes', 'remote', 'far', 'unplaced'] as const;
	const groups = Object.fromEntries(
		ids.map((id) => [id, { known: [] as TurfFound[], unknown: [] as TurfFound[] }])
	);
	const origin = [from.lon, from.lat];
	const fits = filter(query, place);
	for (const service of services) {
		const answer = fits(service);
		if (answer === 'no') continue;
		let km = Infinity;
		let limitKm = Infinity;
		for (const at of service.locations) {
			const away = distance(origin, [at.longitude, at.latitude]);
			if (away >= km) continue;
			km = away;
			limitKm = reachOf(service, at, place.rural) / 1000;
		}
		const group = groups[groupOf(service, query, place, km <= limitKm)]!;
		group[answer === 'yes' ? 'known' : 'unknown'].push({
			service,
			km,
			limitKm,
			tier: TIERS.indexOf(tiersOf(service)[0]!)
		});
	}
	const part = (all: TurfFound[]): TurfPart => ({
		found: all.sort(inOrder).slice(0, limit),
		count: all.length
	});
	return Object.fromEntries(
		ids.map((id) => [id, { known: part(groups[id]!.known), unknown: part(groups[id]!.unknown) }])
	) as TurfGroups;
}

function groupOf(
	service: Service,
	query: FinderQuery,
	place: FinderPlace,
	inReach: boolean
): FoundGroup['id'] {
	const has = (mode: 'site' | 'area' | 'remote') =>
		(query.delivery.length === 0 || query.delivery.includes(mode)) &&
		service.delivery.some((delivery) => delivery.mode === mode);
	const remote = has('remote');
	if (place.areas && service.areas.length === 0 && !remote) return 'unplaced';
	const atPlace = service.locations.length > 0 && has('site');
	if (atPlace && inReach) return 'near';
	if (has('area')) return 'comes';
	if (remote) return 'remote';
	return atPlace ? 'far' : 'unplaced';
}

function inOrder(a: TurfFound, b: TurfFound): number {
	if (a.km !== b.km) return a.km - b.km;
	return a.tier - b.tier || ((a.service.name.en ?? '') < (b.service.name.en ?? '') ? -1 : 1);
}

/** The filters that the bench uses, over objects. */
function filter(query: FinderQuery, scope: FinderPlace): (service: Service) => Answer {
	const categories = scope.categories && new Set(scope.categories);
	const areas = scope.areas && new Set(scope.areas);
	const { delivery, ages, welsh } = query;
	return (service) => {
		if (!isLive(service)) return 'no';
		if (delivery.length && !service.delivery.some(({ mode }) => delivery.includes(mode)))
			return 'no';
		if (categories && !service.categories.some((id) => categories.has(id))) return 'no';
		let answer: Answer = 'yes';
		if (areas) {
			if (service.areas.length === 0) answer = 'unknown';
			else if (!service.areas.some((gss) => areas.has(gss))) return 'no';
		}
		const forAges = ages.length ? admitsFamily(service.eligibility, ages) : 'yes';
		if (forAges === 'no') return 'no';
		const spoken = welsh ? inWelsh(service) : 'yes';
		if (spoken === 'no') return 'no';
		return forAges === 'unknown' || spoken === 'unknown' ? 'unknown' : answer;
	};
}
