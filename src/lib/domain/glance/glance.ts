import { selfReferral } from '../finder/facts.ts';
import { isLive } from '../service/service.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { areaServed } from './area-served.ts';
import { certainties, type Certainties } from './certainties.ts';
import { countByTier, type CountByTier } from './count-by-tier.ts';
import { openQuestions, placesKnown, type PlacesKnown, type Question } from './not-known.ts';

/** Wales at a glance: what is recorded, where, how surely, and what is not known. */
export type Glance = {
	/** Live services: direct help that is not recorded as ended. */
	live: CountByTier;
	/** Live services that name a region. One that names several counts in each. */
	regions: { code: string; count: CountByTier }[];
	/** Live services for all of Wales: in no region's count. */
	allWales: CountByTier;
	/** Live services of which nobody recorded whom they serve: in no region's count. */
	areaNotRecorded: CountByTier;
	/** Of every record, live or not. */
	certainty: Certainties;
	/** Live services that a family may ask by itself. */
	selfReferral: number;
	/** Live services that leave a question open. */
	open: Record<Question, number>;
	places: PlacesKnown;
	/** The day of the latest check of a live service (ISO date); null when there was none. */
	newestCheck: string | null;
};

/** Counts the published record as it stands on the day `today` (ISO date, Europe/London). */
export function glanceOf(
	{ services, reference }: Pick<Snapshot, 'services' | 'reference'>,
	today: string
): Glance {
	const all = [...services.values()];
	const live = all.filter(isLive);
	const served = live.map((service) => ({ service, area: areaServed(service, reference) }));
	const countWhere = (is: (area: (typeof served)[number]['area']) => boolean) =>
		countByTier(served.filter(({ area }) => is(area)).map(({ service }) => service));
	const checks = live.flatMap(({ assurance }) => (assurance ? [assurance.checked_on] : []));
	return {
		live: countByTier(live),
		regions: reference.regions.map(({ code }) => ({
			code,
			count: countWhere((area) => typeof area !== 'string' && area.includes(code))
		})),
		allWales: countWhere((area) => area === 'all Wales'),
		areaNotRecorded: countWhere((area) => area === 'not recorded'),
		certainty: certainties(all, today),
		selfReferral: live.filter((service) => selfReferral(service) === 'yes').length,
		open: openQuestions(live),
		places: placesKnown(live),
		newestCheck: checks.sort().at(-1) ?? null
	};
}
