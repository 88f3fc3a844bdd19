import { z } from 'zod';
import { advocacyFactsSchema } from '../advocacy/advocacy-facts.ts';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { inTierOrder, type TierId } from '../tier/tier.ts';
import { effectiveTiers } from '../tier/effective-tiers.ts';
import { tierSchema } from '../tier/tier-schema.ts';
import { organizationSchema } from '../organization/organization.ts';
import { deliverySchema, locationSchema } from './delivery.ts';
import { eligibilitySchema } from './eligibility.ts';
import { provenanceSchema } from './provenance.ts';

/** Why a service sits on a tier, who says so, and against which wording of the tier. */
export const tierPlacementSchema = z.object({
	tier: tierSchema,
	proposed_by: z.enum(['record', 'provider', 'editor']),
	reason: bilingualSchema.nullable(),
	definition_version: z.int().positive(),
	proposed_on: z.iso.date().nullable(),
	reviewed_by: z.enum(['editor', 'national reviewer', 'administrator']).nullable(),
	reviewed_on: z.iso.date().nullable()
});
export type TierPlacement = z.infer<typeof tierPlacementSchema>;

export const SERVICE_EXTENTS = [
	'one area',
	'several areas',
	'region',
	'all Wales',
	'not recorded'
] as const;

/** The parts of a service, each with its shape; offers are made of the same. */
export const serviceShape = {
	id: z.uuid(),
	fact_id: z.string().nullable(),
	name: bilingualSchema,
	description: bilingualSchema.nullable(),
	url: z.url().nullable(),
	status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
	in_scope: z.boolean(),
	location_withheld: z.boolean(),
	last_modified: z.iso.date(),
	organization: organizationSchema,
	categories: z.array(z.string()).min(1),
	tiers: z.array(tierPlacementSchema).min(1),
	eligibility: eligibilitySchema,
	languages: z.array(z.string()),
	welsh_offer: z
		.object({
			active_offer: z.enum(['provides', 'working towards', 'does not']).nullable(),
			stated_not_in_welsh: z.boolean(),
			as_at: z.iso.date().nullable()
		})
		.nullable(),
	delivery: z.array(deliverySchema),
	channels: z.array(z.enum(['in person', 'home visit', 'outreach', 'phone', 'online'])),
	referral: z
		.object({
			self: z.boolean().nullable(),
			professional: z.boolean().nullable(),
			consent_needed: z.boolean().nullable(),
			process: bilingualSchema.nullable()
		})
		.nullable(),
	referrers: z.array(z.string()),
	accepting: z
		.object({
			status: z.enum(['accepting', 'waiting list', 'not accepting']),
			as_at: z.iso.date(),
			waiting_weeks: z.int().nullable()
		})
		.nullable(),
	cost: z.object({ free: z.boolean(), description: bilingualSchema.nullable() }).nullable(),
	schedules: z.array(
		z.object({
			byday: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
			opens_at: z.string().nullable(),
			closes_at: z.string().nullable(),
			description: bilingualSchema.nullable()
		})
	),
	contacts: z.array(
		z.object({
			kind: z.enum(['phone', 'email', 'text']),
			value: z.string(),
			label: bilingualSchema.nullable()
		})
	),
	accessibility: z.array(
		z.object({
			feature: z.string(),
			available: z.boolean(),
			details: bilingualSchema.nullable()
		})
	),
	capacity: z.array(
		z.object({
			unit: z.string(),
			maximum: z.int().nullable(),
			available: z.int().nullable(),
			as_at: z.iso.date()
		})
	),
	funding: z.array(z.object({ source: z.string(), ends_on: z.iso.date().nullable() })),
	locations: z.array(locationSchema),
	extent: z.enum(SERVICE_EXTENTS),
	areas: z.array(z.string()),
	provenance: provenanceSchema,
	assurance: z
		.object({ checked_on: z.iso.date(), role: z.enum(['provider', 'editor']) })
		.nullable(),
	/** What the provider reports of results: never ranked against another's. */
	outcomes: z
		.array(
			z.object({
				measure: bilingualSchema,
				n: z.number().nonnegative().nullable(),
				of: z.number().positive().nullable(),
				percent: z.number().min(0).max(100).nullable(),
				period: z.string().min(1),
				source: z.string().min(1)
			})
		)
		.default([]),
	/** What only parental advocacy is asked; not there where nobody recorded any of it. */
	advocacy: advocacyFactsSchema.optional()
};

/**
 * A service as it is published (Open Referral UK: service, with what hangs on it). Null always means
 * "not recorded", never "no".
 */
export const serviceSchema = z
	.object(serviceShape)
	.refine((service) => !service.location_withheld || service.locations.length === 0, {
		message: 'a withheld service carries no place',
		path: ['locations']
	});
export type Service = z.infer<typeof serviceSchema>;

/** The tiers a service counts under, in the order of the Framework (see `effectiveTiers`). */
export const tiersOf = (service: Pick<Service, 'tiers'>): TierId[] => effectiveTiers(service.tiers);

/** True for help that a family may be pointed to: direct, and not recorded as ended. */
export const isLive = (service: Pick<Service, 'status' | 'in_scope'>): boolean =>
	service.in_scope && (service.status === 'active' || service.status === 'temporarily closed');

/** True where providers and editors place the service differently. */
export function placementsDiffer(service: Pick<Service, 'tiers'>): boolean {
	const by = (who: string) =>
		inTierOrder(service.tiers.filter((p) => p.proposed_by === who).map((p) => p.tier)).join();
	const provider = by('provider');
	const others = by('editor') || by('record');
	return provider !== '' && others !== '' && provider !== others;
}
