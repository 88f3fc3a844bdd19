import { ORGANIZATION_KINDS } from '../../organization/organization-kind.ts';
import { TIERS } from '../../tier/tier.ts';
import { LINK_TYPES } from '../attributes.ts';
import {
	bothLanguages,
	count,
	day,
	id,
	listOf,
	object,
	ref,
	text,
	truth,
	uri,
	words
} from './schema.ts';
import { PART_SCHEMAS } from './part-schemas.ts';
import { SERVICE_FIELDS, SERVICE_PARTS, SERVICE_REQUIRED } from './service-schemas.ts';
import type { Schema } from './schema.ts';

const taxonomy = {
	id: id('Stable.'),
	name: text('In the language of the answer.'),
	description: text('What it is.'),
	uri: uri('The address of this taxonomy in this feed.'),
	version: text('The day from which the wording in force holds (EIP Framework only).')
};
const organization = {
	id: id('Stable.'),
	name: text('In the language of the answer, or in the other one.'),
	description: text('What kind of body it is; the record holds no description.'),
	website: uri('Its website.'),
	...bothLanguages('name'),
	haenau_kind: words('Kind of body.', ORGANIZATION_KINDS)
};
const atLocation = {
	id: id('Stable as long as the service is at the place.'),
	service_id: id('The service.'),
	location_id: id('The place.')
};
const services = (of: Schema) => listOf(of, 'Its services in this feed.');

/** Every schema of the feed, by the name other parts of the description use. */
export const SCHEMAS: { readonly [name: string]: Schema } = {
	...PART_SCHEMAS,
	ApiDetails: object(
		'What this API is.',
		{
			version: words('The standard and its version.', ['HSDS-UK-3.0']),
			profile: uri('The profile of the standard.'),
			openapi_url: uri('This document.'),
			haenau_open_data: uri('What it all means, for people.')
		},
		['version', 'profile', 'openapi_url']
	),
	ServiceListed: object('A service in a list.', SERVICE_FIELDS, SERVICE_REQUIRED),
	Service: object(
		'A service with everything that hangs on it.',
		{ ...SERVICE_FIELDS, ...SERVICE_PARTS },
		[...SERVICE_REQUIRED, 'attributes']
	),
	ServiceMinimal: object(
		'A service’s id and when it last changed.',
		{
			id: id('Stable.'),
			last_modified: SERVICE_FIELDS.last_modified!,
			modified_date: SERVICE_FIELDS.last_modified!
		},
		['id', 'last_modified', 'modified_date']
	),
	ServiceNamed: object(
		'What a service is called.',
		{
			id: id('Stable.'),
			organization_id: id('The organisation.'),
			name: text('Its name.'),
			status: SERVICE_FIELDS.status!,
			last_modified: SERVICE_FIELDS.last_modified!
		},
		['id', 'organization_id', 'name', 'status', 'last_modified']
	),
	Organization: object('An organisation.', organization, ['id', 'name', 'description']),
	OrganizationWithServices: object(
		'An organisation and what its services are called.',
		{ ...organization, services: services(ref('ServiceNamed')) },
		['id', 'name', 'description', 'services']
	),
	OrganizationWithFullServices: object(
		'An organisation and its services in full.',
		{ ...organization, services: services(ref('Service')) },
		['id', 'name', 'description', 'services']
	),
	ServiceAtLocationListed: object(
		'A service at one of its places.',
		{ ...atLocation, location: ref('Location'), service: ref('ServiceListed') },
		['id', 'service_id', 'location_id', 'location', 'service']
	),
	ServiceAtLocation: object(
		'A service at one of its places, with everything that hangs on both.',
		{ ...atLocation, location: ref('Location'), service: ref('Service') },
		['id', 'service_id', 'location_id', 'location', 'service']
	),
	TaxonomyListed: object('A taxonomy.', taxonomy, ['id', 'name', 'description', 'uri']),
	Taxonomy: object(
		'A taxonomy with its terms.',
		{ ...taxonomy, taxonomy_terms: listOf(ref('TaxonomyTerm'), 'Its terms.') },
		['id', 'name', 'description', 'uri', 'taxonomy_terms']
	),
	TaxonomyTerm: object(
		`A term. The tiers are the terms with the codes ${TIERS.join(', ')}, in that order.`,
		{
			id: id('Stable.'),
			code: text('Short, the same in both languages.'),
			name: text('In the language of the answer.'),
			description: text('What it means: of a tier, the definition in force.'),
			parent_id: id('The term above it.'),
			taxonomy: text('The name of its taxonomy.'),
			taxonomy_id: id('Its taxonomy.'),
			term: text('The same as its name.'),
			term_uri: uri('The address of this term in this feed.'),
			...bothLanguages('name'),
			haenau_definition_version: count('Of a tier: the number of the wording.'),
			haenau_definition_standing: words('Of a tier: ours (working) or the Framework’s own.', [
				'working',
				'official'
			]),
			haenau_definition_valid_from: day('Of a tier: since when.'),
			haenau_definition_source: text('Of a tier: where the wording comes from.')
		},
		['id', 'code', 'name', 'description', 'taxonomy', 'taxonomy_id', 'term', 'term_uri']
	),
	Attribute: object(
		'A term that says something of a service.',
		{
			id: id('Stable.'),
			link_id: id('The service.'),
			link_type: words(
				'eip_tier: a placement on a tier. haenau_kind_of_help: what it does. haenau_assurance: how sure the record is.',
				Object.values(LINK_TYPES)
			),
			taxonomy_term_id: id('The term.'),
			taxonomy_term: ref('TaxonomyTerm'),
			haenau_counts: truth(
				'Of a placement: whether the service counts under this tier. An editor’s placements count before the provider’s, the provider’s before the public record’s.'
			),
			haenau_proposed_by: words('Who placed it.', ['record', 'provider', 'editor']),
			haenau_proposed_on: day('When.'),
			haenau_reviewed_by: words('Who reviewed the placement.', [
				'editor',
				'national reviewer',
				'administrator'
			]),
			haenau_reviewed_on: day('When it was reviewed.'),
			haenau_definition_version: count('The wording of the tier it was placed by.'),
			...bothLanguages('reason')
		},
		['id', 'link_id', 'link_type', 'taxonomy_term_id', 'taxonomy_term']
	),
	Error: object(
		'What went wrong, in words.',
		{
			error: words('A short name of it.', [
				'bad-request',
				'not-found',
				'too-many-requests',
				'not-ready'
			]),
			message: text('In the language asked for.'),
			haenau_message_en: text('In English.'),
			haenau_message_cy: text('In Welsh.'),
			haenau_problems: listOf(
				object(
					'A parameter and what is wrong with it.',
					{ parameter: text('Its name.'), message: text('What is wrong.') },
					['parameter', 'message']
				),
				'Every parameter that could not be read.'
			)
		},
		['error', 'message', 'haenau_message_en', 'haenau_message_cy']
	),
	Page: {
		type: 'object',
		description: 'The head of every list.',
		properties: {
			total_items: count('How many there are on all pages.'),
			total_pages: count('How many pages there are; none where nothing is found.'),
			page_number: { type: 'integer', minimum: 1, description: 'This page, from 1.' },
			size: count('How many stand on this page.'),
			first_page: truth('Whether nothing comes before.'),
			last_page: truth('Whether nothing comes after.'),
			empty: truth('Whether this page is empty.'),
			contents: { type: 'array', items: { type: 'object' } },
			haenau_postcode_precision: words(
				'Where a postcode was given: whether its own point (unit) or the middle of its first half (outward) was used.',
				['unit', 'outward']
			)
		},
		required: [
			'total_items',
			'total_pages',
			'page_number',
			'size',
			'first_page',
			'last_page',
			'empty',
			'contents'
		],
		additionalProperties: false
	}
};
