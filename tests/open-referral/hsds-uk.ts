/**
 * Open Referral UK 3.0 (HSDS-UK) as JSON Schema, written for these tests from the field lists that the
 * standard publishes, and apart from the description the feed gives of itself. Fields of the profile and
 * of HSDS 3.0 itself are known; others may be there under a prefix of the publisher.
 */
type Schema = { readonly [keyword: string]: unknown };

const text: Schema = { type: 'string' };
const id: Schema = { type: 'string', format: 'uuid' };
const uri: Schema = { type: 'string', format: 'uri' };
const email: Schema = { type: 'string', format: 'email' };
const number: Schema = { type: 'number' };
const date: Schema = { type: 'string', format: 'date' };
const instant: Schema = { type: 'string', format: 'date-time' };
const oneOf = (...values: string[]): Schema => ({ enum: values });
const many = (name: string): Schema => ({ type: 'array', items: one(name) });
const one = (name: string): Schema => ({ $ref: `hsds-uk#/$defs/${name}` });

const object = (required: string[], properties: { [field: string]: Schema }): Schema => ({
	type: 'object',
	required,
	properties,
	patternProperties: { '^haenau_': {} },
	additionalProperties: false
});

const DEFINITIONS: { [name: string]: Schema } = {
	organization: object(['id', 'name', 'description'], {
		id,
		name: text,
		alternate_name: text,
		description: text,
		email,
		website: uri,
		logo: text,
		uri,
		parent_organization_id: id,
		organization_identifiers: many('organization_identifier'),
		attributes: many('attribute')
	}),
	// Nested in a service the organisation of the published examples may be without its description.
	nested_organization: object(['id', 'name'], {
		id,
		name: text,
		description: text,
		email,
		website: uri,
		logo: text,
		uri,
		parent_organization_id: id,
		organization_identifiers: many('organization_identifier'),
		attributes: many('attribute')
	}),
	organization_identifier: object(['id', 'identifier_type', 'identifier'], {
		id,
		organization_id: id,
		identifier_scheme: text,
		identifier_type: text,
		identifier: text
	}),
	schedule: object(['id'], {
		id,
		service_id: id,
		service_at_location_id: id,
		valid_from: date,
		valid_to: date,
		dtstart: date,
		freq: oneOf('WEEKLY', 'MONTHLY'),
		interval: number,
		byday: { type: 'string', pattern: '^-?\\d?[A-Z]{2}(,-?\\d?[A-Z]{2})*$' },
		bymonthday: text,
		description: text,
		opens_at: { type: 'string', format: 'time' },
		closes_at: { type: 'string', format: 'time' },
		schedule_link: uri,
		attending_type: text,
		notes: text
	}),
	service_area: object(['id'], {
		id,
		service_id: id,
		name: text,
		extent: text,
		extent_type: text,
		uri,
		service_area: text
	}),
	location: object(['id', 'location_type'], {
		id,
		location_type: oneOf('physical', 'postal', 'virtual'),
		name: text,
		description: text,
		// No bounds: the published examples stand at 100, 101.
		latitude: number,
		longitude: number,
		external_identifier: text,
		external_identifier_type: text,
		addresses: many('address'),
		accessibility: many('accessibility'),
		attributes: many('attribute')
	}),
	address: object(
		['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
		{
			id,
			location_id: id,
			attention: text,
			address_1: text,
			city: text,
			region: text,
			state_province: text,
			postal_code: text,
			country: { type: 'string', pattern: '^[A-Z]{2}$' },
			address_type: oneOf('physical', 'postal', 'virtual')
		}
	),
	accessibility: object(['id'], {
		id,
		location_id: id,
		description: text,
		details: text,
		url: uri,
		accessibility: text
	}),
	language: object(['id'], {
		id,
		service_id: id,
		phone_id: id,
		name: text,
		code: text,
		note: text
	}),
	phone: object(['id', 'number'], {
		id,
		contact_id: id,
		number: text,
		type: text,
		description: text,
		languages: many('language')
	}),
	contact: object(['id'], { id, service_id: id, name: text, title: text }),
	funding: object(['id'], { id, service_id: id, organization_id: id, source: text }),
	cost_option: object(['id'], {
		id,
		service_id: id,
		valid_from: date,
		valid_to: date,
		option: text,
		amount: number,
		amount_description: text
	}),
	capacity: object(['id', 'updated', 'unit'], {
		id,
		service_id: id,
		available: number,
		maximum: number,
		description: text,
		updated: instant,
		unit: object(['id', 'name'], { id, name: text, scheme: text, identifier: text, uri })
	}),
	taxonomy_term: object(['id', 'taxonomy'], {
		id,
		code: text,
		name: text,
		description: text,
		parent_id: id,
		taxonomy: text,
		taxonomy_id: id,
		term_uri: uri,
		term: text
	}),
	taxonomy: object(['id', 'name', 'description'], {
		id,
		name: text,
		description: text,
		uri,
		version: text,
		taxonomy_terms: many('taxonomy_term')
	}),
	attribute: object(['id'], {
		id,
		link_id: id,
		link_type: text,
		taxonomy_term_id: id,
		taxonomy_term: one('taxonomy_term')
	})
};

const serviceFields: { [field: string]: Schema } = {
	id,
	organization_id: id,
	name: text,
	alternate_name: text,
	description: text,
	url: uri,
	email,
	status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
	fees: text,
	fees_description: text,
	accreditations: text,
	eligibility_description: text,
	application_process: text,
	minimum_age: { type: 'number', minimum: 0 },
	maximum_age: { type: 'number', minimum: 0 },
	assured_date: date,
	assurer_email: email,
	alert: text,
	last_modified: instant,
	organization: one('nested_organization')
};
const serviceParts: { [field: string]: Schema } = {
	schedules: many('schedule'),
	service_areas: many('service_area'),
	service_at_locations: many('service_at_location'),
	languages: many('language'),
	funding: many('funding'),
	cost_options: many('cost_option'),
	contacts: many('contact'),
	phones: many('phone'),
	capacities: many('capacity'),
	attributes: many('attribute')
};
const atLocation = (service: string): Schema =>
	object(['id'], {
		id,
		service_id: id,
		location_id: id,
		location: one('location'),
		service: one(service)
	});
const page = (items: string): Schema =>
	object(
		[
			'total_items',
			'total_pages',
			'page_number',
			'size',
			'first_page',
			'last_page',
			'empty',
			'contents'
		],
		{
			total_items: { type: 'integer', minimum: 0 },
			total_pages: { type: 'integer', minimum: 0 },
			page_number: { type: 'integer', minimum: 1 },
			size: { type: 'integer', minimum: 0 },
			first_page: { type: 'boolean' },
			last_page: { type: 'boolean' },
			empty: { type: 'boolean' },
			contents: many(items)
		}
	);

/** The whole standard under one id. */
export const HSDS_UK = {
	$id: 'hsds-uk',
	$defs: {
		...DEFINITIONS,
		service_list: object(['id', 'name', 'status'], serviceFields),
		service: object(['id', 'name', 'status'], { ...serviceFields, ...serviceParts }),
		service_at_location: atLocation('service'),
		service_at_location_list: atLocation('service_list'),
		organization_full: {
			...DEFINITIONS.organization,
			properties: {
				...(DEFINITIONS.organization!.properties as object),
				services: many('service')
			}
		},
		page_of_services: page('service_list'),
		page_of_full_services: page('service'),
		page_of_service_at_locations: page('service_at_location_list'),
		page_of_organizations: page('organization'),
		page_of_taxonomies: page('taxonomy'),
		page_of_taxonomy_terms: page('taxonomy_term')
	}
} as const;
