import type { Location } from '../../../src/lib/domain/service/delivery.ts';
import { serviceSchema, type Service } from '../../../src/lib/domain/service/service.ts';
import type { TierId } from '../../../src/lib/domain/tier/tier.ts';

/** A stable id for the service number `number` of a test. */
export const idOf = (number: number): string =>
	`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** English only, as most of the record is. */
export const english = (en: string) => ({ en, cy: null, cy_state: 'missing' }) as const;

/** A placement on a tier, straight from the public record. */
export const onTier = (tier: TierId): Service['tiers'][number] => ({
	tier,
	proposed_by: 'record',
	reason: null,
	definition_version: 1,
	proposed_on: null,
	reviewed_by: null,
	reviewed_on: null
});

/** A place known to a town, to be changed by the test that needs it. */
export const aPlace = (changes: Partial<Location> = {}): Location => ({
	id: idOf(900_000),
	name: null,
	town: 'Bangor',
	address_1: null,
	postal_code: null,
	gss: 'W06000002',
	longitude: -4.13,
	latitude: 53.23,
	easting: 258_000,
	northing: 372_000,
	precision: 'town',
	reach_metres: null,
	...changes
});

/** A service of which only the least is recorded, to be changed by the test that needs it. */
export const aService = (changes: Partial<Service> = {}): Service => ({
	id: idOf(1),
	fact_id: null,
	name: english('One'),
	description: null,
	url: null,
	status: 'active',
	in_scope: true,
	location_withheld: false,
	last_modified: '2026-11-01',
	organization: {
		id: idOf(800_000),
		name: english('An organisation'),
		kind: 'third sector',
		website: null
	},
	categories: ['parenting'],
	tiers: [onTier('primary')],
	eligibility: {
		minimum_age: null,
		maximum_age: null,
		age_of: 'child',
		age_basis: 'not recorded',
		who_for: null,
		who_not_for: null,
		small_areas_only: false
	},
	languages: [],
	welsh_offer: null,
	delivery: [{ mode: 'area', basis: 'inferred' }],
	channels: [],
	referral: null,
	referrers: [],
	accepting: null,
	cost: null,
	schedules: [],
	contacts: [],
	accessibility: [],
	capacity: [],
	funding: [],
	locations: [],
	extent: 'one area',
	areas: ['W06000002'],
	provenance: {
		source_display: 'example.wales, undated',
		source_url: null,
		source_type: 'public page',
		as_of: null,
		confidence: 'medium',
		evidence: 'a page',
		running_checked: true,
		note: null
	},
	assurance: null,
	outcomes: [],
	...changes
});

/** The same, held against the schema: what the database could have sent. */
export const aParsedService = (changes: Partial<Service> = {}): Service =>
	serviceSchema.parse(aService(changes));
