import {
	serviceFactSchema,
	type ServiceFact
} from '../../../../src/lib/server/seed/service-fact.ts';

/** The cells of a row of services.csv, as they are read: empty cells are null. */
export const cells: Record<string, string | null> = {
	id: 'S900',
	name_en: 'A service',
	name_cy: null,
	organisation: 'An organisation',
	organisation_type: 'third sector',
	summary_en: null,
	kind: 'service',
	in_scope: 'yes',
	location_withheld: 'no',
	categories: 'parenting',
	tier: 'primary',
	tier_reason: null,
	age_min: null,
	age_max: null,
	age_basis: null,
	age_of: 'child',
	coverage: 'local authority',
	la_gss: 'W06000002',
	site_town: null,
	lat: null,
	lon: null,
	delivery: null,
	delivery_basis: null,
	referral: 'unknown',
	languages: null,
	phone: null,
	email: null,
	website: null,
	source: null,
	source_display: 'example.wales, undated',
	source_type: 'public page',
	as_of: null,
	confidence: 'medium',
	evidence: 'a page',
	status: 'active',
	note: null
};

/** A fact of which only the least is recorded, to be changed by the test that needs it. */
export const aFact = (changes: Record<string, string | null> = {}): ServiceFact =>
	serviceFactSchema.parse({ ...cells, ...changes });
