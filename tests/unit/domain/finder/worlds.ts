import fc from 'fast-check';
import {
	EMPTY_QUERY,
	REFERRERS,
	type FinderQuery
} from '../../../../src/lib/domain/finder/query.ts';
import type { FinderPlace } from '../../../../src/lib/domain/finder/find.ts';
import { ORGANIZATION_KINDS } from '../../../../src/lib/domain/organization/organization-kind.ts';
import { DELIVERY_MODES } from '../../../../src/lib/domain/service/delivery.ts';
import type { Eligibility } from '../../../../src/lib/domain/service/eligibility.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { aPlace, aService, english, idOf, onTier } from '../a-service.ts';

export const TODAY = '2026-11-21';

export const AREAS = [1, 2, 3, 4].map((number) => `W0600000${number}`);
/** More than one machine word of kinds, as in the record. */
export const CATEGORIES = Array.from({ length: 39 }, (_, at) => `kind_${at}`);
export const CODES = { areas: AREAS, categories: CATEGORIES };
/** The kinds that worlds use: on both sides of the border between the two words. */
const USED = ['kind_0', 'kind_1', 'kind_30', 'kind_31', 'kind_38'];

const some = <T>(of: readonly T[], least = 0) =>
	fc.subarray([...of], { minLength: least, maxLength: Math.min(of.length, least + 2) });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });

/** Few places on a coarse grid, so that distances tie and fall on a radius. */
const coordinate = fc.integer({ min: 0, max: 30 }).map((step) => 250_000 + step * 1_000);

const place = fc
	.record({
		easting: coordinate,
		northing: coordinate,
		reach_metres: maybe(fc.constantFrom(1_000, 5_000, 12_000)),
		town: maybe(fc.constantFrom('Bangor', 'Tonypandy'))
	})
	.map((changes) => aPlace(changes));

const eligibility: fc.Arbitrary<Eligibility> = fc
	.record({
		ends: fc.tuple(maybe(fc.integer({ min: -1, max: 12 })), maybe(fc.integer({ min: 0, max: 30 }))),
		age_of: fc.constantFrom('child', 'young_person', 'parent'),
		age_basis: fc.constantFrom('stated', 'inferred', 'not recorded')
	})
	.map(({ ends: [a, b], age_of, age_basis }) => {
		const [least, most] = a !== null && b !== null && a > b ? [b, a] : [a, b];
		return {
			minimum_age: least,
			maximum_age: most,
			age_of,
			age_basis:
				least === null && most === null ? age_basis : age_basis.replace('not recorded', 'stated'),
			who_for: null,
			who_not_for: null,
			small_areas_only: false
		} as Eligibility;
	});

const service = fc
	.record({
		name: fc.constantFrom('Alpha', 'Beta', 'Gamma').map(english),
		status: fc.constantFrom(
			'active',
			'active',
			'active',
			'temporarily closed',
			'defunct',
			'inactive'
		),
		in_scope: fc.constantFrom(true, true, true, false),
		location_withheld: fc.constantFrom(false, false, false, true),
		organization: fc.constantFrom(...ORGANIZATION_KINDS).map((kind) => ({
			...aService().organization,
			kind
		})),
		categories: some(USED, 1),
		tiers: some(TIERS, 1).map((tiers) => tiers.map(onTier)),
		eligibility,
		languages: some(['cy', 'en', 'mul', 'pl']),
		welsh_offer: maybe(
			fc.record({
				active_offer: maybe(fc.constantFrom('provides', 'working towards', 'does not')),
				stated_not_in_welsh: fc.boolean(),
				as_at: fc.constant(null)
			})
		),
		delivery: some(DELIVERY_MODES).map((modes) =>
			modes.map((mode) => ({ mode, basis: 'stated' as const }))
		),
		referral: maybe(
			fc.record({
				self: maybe(fc.boolean()),
				professional: maybe(fc.boolean()),
				consent_needed: fc.constant(null),
				process: fc.constant(null)
			})
		),
		referrers: some(REFERRERS),
		accepting: maybe(
			fc.record({
				status: fc.constantFrom('accepting', 'waiting list', 'not accepting'),
				as_at: fc.constant('2026-10-01'),
				waiting_weeks: fc.constant(null)
			})
		),
		cost: maybe(fc.boolean().map((free) => ({ free, description: null }))),
		locations: fc.array(place, { maxLength: 3 }),
		areas: some(AREAS),
		assurance: maybe(
			fc.record({
				// On either side of the last day of six and of twelve months.
				checked_on: fc.constantFrom(
					'2026-11-01',
					'2026-05-21',
					'2026-05-20',
					'2025-11-21',
					'2025-11-20'
				),
				role: fc.constantFrom('provider', 'editor')
			})
		)
	})
	.map((changes) =>
		aService({
			...(changes as Partial<Service>),
			locations: changes.location_withheld ? [] : changes.locations
		})
	);

/** A record of up to 25 services, some with several places, some with none, some withheld. */
export const services: fc.Arbitrary<Service[]> = fc
	.array(service, { maxLength: 25 })
	.map((all) => all.map((one, number) => ({ ...one, id: idOf(number) })));

/** Any mixture of filters; every one of them comes up. */
export const query: fc.Arbitrary<FinderQuery> = fc
	.record({
		ages: fc.uniqueArray(fc.integer({ min: -1, max: 25 }), { maxLength: 3 }),
		tiers: some(TIERS),
		welsh: fc.constantFrom(false, false, true),
		delivery: some(DELIVERY_MODES),
		self: fc.constantFrom(false, false, true),
		referrers: some(REFERRERS),
		accepting: fc.constantFrom(false, false, true),
		free: fc.constantFrom(false, false, true),
		providers: some(ORGANIZATION_KINDS),
		confirmed: fc.constantFrom(false, false, false, true),
		sort: fc.constantFrom('distance', 'tier', 'checked'),
		more: some(['near', 'comes', 'remote', 'far', 'unplaced'])
	})
	// A question with every filter at once is answered by nothing: most keep two or three.
	.chain((full) =>
		fc.subarray(Object.keys(full) as (keyof typeof full)[], { maxLength: 5 }).map((kept) =>
			kept.reduce<FinderQuery>((asked, name) => ({ ...asked, [name]: full[name] }), {
				...EMPTY_QUERY
			})
		)
	);

/** A family's place: with or without a point, an area, and kinds of help. */
export const family: fc.Arbitrary<FinderPlace> = fc.record({
	point: maybe(fc.record({ x: coordinate, y: coordinate })),
	rural: fc.boolean(),
	areas: maybe(some(AREAS, 1)),
	categories: fc.option(some(USED), { nil: null, freq: 1 })
});
