import { certaintyOf } from '../assurance/assurance.ts';
import { acceptingNow, inWelsh } from '../finder/facts.ts';
import { isLive, tiersOf, type Service } from '../service/service.ts';
import { TIERS, type TierId } from '../tier/tier.ts';

/** What a record of a service may leave unsaid. */
export const FIELDS = [
	'ages',
	'welsh',
	'way in',
	'accepting',
	'place',
	'funding end',
	'date of source'
] as const;
export type Field = (typeof FIELDS)[number];

const LEFT_OPEN: Record<Field, (service: Service) => boolean> = {
	ages: ({ eligibility }) => eligibility.age_basis === 'not recorded',
	welsh: (service) => inWelsh(service) === 'unknown',
	'way in': ({ referral }) => !referral?.self && !referral?.professional,
	accepting: (service) => acceptingNow(service) === 'unknown',
	// A place that is kept back for safety is not missing.
	place: ({ delivery, locations, location_withheld }) =>
		!location_withheld &&
		locations.length === 0 &&
		delivery.some(({ mode }) => mode === 'site' || mode === 'unplaced'),
	// With several sources a service stands until the last one ends, so each has to say.
	'funding end': ({ funding }) =>
		funding.length === 0 || funding.some(({ ends_on }) => ends_on === null),
	'date of source': ({ provenance }) => provenance.as_of === null
};

/** Live services, how many are not surely right, and how many leave each field open. */
export type Unsaid = {
	services: number;
	/** Nobody has ever checked them. */
	unconfirmed: number;
	/** Checked once; the check has run out. */
	outOfDate: number;
	fields: Record<Field, number>;
};

/** Counts what services leave unsaid on a day (ISO date). Services that have ended are not asked. */
export function unsaidBy(services: Iterable<Service>, today: string): Unsaid {
	const live = [...services].filter(isLive);
	const state = (wanted: string): number =>
		live.filter((service) => certaintyOf(service, today).state === wanted).length;
	return {
		services: live.length,
		unconfirmed: state('unconfirmed'),
		outOfDate: state('out-of-date'),
		fields: Object.fromEntries(
			FIELDS.map((field) => [field, live.filter(LEFT_OPEN[field]).length])
		) as Record<Field, number>
	};
}

/** The same tier by tier: a service counts at every tier it is placed on. */
export function unsaidByTier(services: Iterable<Service>, today: string): Record<TierId, Unsaid> {
	const all = [...services];
	return Object.fromEntries(
		TIERS.map((tier) => [
			tier,
			unsaidBy(
				all.filter((service) => tiersOf(service).includes(tier)),
				today
			)
		])
	) as Record<TierId, Unsaid>;
}
