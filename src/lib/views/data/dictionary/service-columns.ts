import { WELSH_STATES } from '../../../domain/bilingual/bilingual.ts';
import { ORGANIZATION_KINDS } from '../../../domain/organization/organization-kind.ts';
import { DELIVERY_MODES } from '../../../domain/service/delivery.ts';
import { serviceShape, SERVICE_EXTENTS } from '../../../domain/service/service.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { both, column, type Column } from './column.ts';

const YES_NO = ['yes', 'no'];
const { age_of: AGE_OF, age_basis: AGE_BASIS } = serviceShape.eligibility.shape;
const ACCEPTING = serviceShape.accepting.unwrap().shape.status.options;

/** The columns of the files of services, in their order. */
export const SERVICE_COLUMNS = {
	id: column('id', m.dictionary_services_id, 'never', '0b6f5c1e-7c1a-5b0e-9a43-3a3f6d5a0c11'),
	...both(
		'name',
		m.dictionary_services_name,
		'not-recorded',
		'Families First',
		'Teuluoedd yn Gyntaf'
	),
	name_cy_state: column('code', m.dictionary_services_name_cy_state, 'never', 'draft', {
		values: WELSH_STATES
	}),
	organization: column('text', m.dictionary_services_organization, 'never', 'Gwynedd Council'),
	organization_kind: column(
		'code',
		m.dictionary_services_organization_kind,
		'never',
		'local authority',
		{
			values: ORGANIZATION_KINDS
		}
	),
	...both(
		'description',
		m.dictionary_services_description,
		'not-recorded',
		'Support for families',
		'Cymorth i deuluoedd'
	),
	tiers: column('code', m.dictionary_services_tiers, 'never', 'primary;secondary', {
		list: true,
		values: TIERS
	}),
	categories: column('code', m.dictionary_services_categories, 'never', 'parenting;taf', {
		list: true
	}),
	status: column('code', m.dictionary_services_status, 'never', 'active', {
		values: serviceShape.status.options
	}),
	in_scope: column('yes-no', m.dictionary_services_in_scope, 'never', 'yes', { values: YES_NO }),
	certainty: column('code', m.dictionary_services_certainty, 'never', 'unconfirmed', {
		values: ['confirmed', 'out-of-date', 'unconfirmed', 'ended']
	}),
	checked_on: column('date', m.dictionary_services_checked_on, 'none', '2026-11-21'),
	minimum_age: column('integer', m.dictionary_services_minimum_age, 'not-recorded', '0', {
		unit: 'years'
	}),
	maximum_age: column('integer', m.dictionary_services_maximum_age, 'not-recorded', '17', {
		unit: 'years'
	}),
	age_of: column('code', m.dictionary_services_age_of, 'never', 'child', {
		values: AGE_OF.options
	}),
	age_basis: column('code', m.dictionary_services_age_basis, 'never', 'stated', {
		values: AGE_BASIS.options
	}),
	languages: column('code', m.dictionary_services_languages, 'not-recorded', 'cy;en', {
		list: true
	}),
	delivery: column('code', m.dictionary_services_delivery, 'not-recorded', 'site;remote', {
		list: true,
		values: DELIVERY_MODES
	}),
	self_referral: column('yes-no', m.dictionary_services_self_referral, 'not-recorded', 'yes', {
		values: YES_NO
	}),
	professional_referral: column(
		'yes-no',
		m.dictionary_services_professional_referral,
		'not-recorded',
		'yes',
		{ values: YES_NO }
	),
	accepting: column('code', m.dictionary_services_accepting, 'not-recorded', 'accepting', {
		values: ACCEPTING
	}),
	accepting_as_at: column(
		'date',
		m.dictionary_services_accepting_as_at,
		'not-recorded',
		'2026-11-21'
	),
	extent: column('code', m.dictionary_services_extent, 'never', 'one area', {
		values: SERVICE_EXTENTS
	}),
	areas: column('code', m.dictionary_services_areas, 'not-recorded', 'W06000001;W06000002', {
		list: true
	}),
	location_withheld: column('yes-no', m.dictionary_services_location_withheld, 'never', 'no', {
		values: YES_NO
	}),
	town: column('text', m.dictionary_services_town, 'withheld', 'Bangor'),
	longitude: column('decimal', m.dictionary_services_longitude, 'withheld', '-4.13', {
		unit: 'degrees'
	}),
	latitude: column('decimal', m.dictionary_services_latitude, 'withheld', '53.23', {
		unit: 'degrees'
	}),
	phone: column('text', m.dictionary_services_phone, 'not-recorded', '0300 000 0000'),
	email: column('text', m.dictionary_services_email, 'not-recorded', 'help@service.example'),
	url: column('link', m.dictionary_services_url, 'not-recorded', 'https://service.example/'),
	source: column('text', m.dictionary_services_source, 'never', 'Gwynedd Council web page'),
	source_url: column(
		'link',
		m.dictionary_services_source_url,
		'none',
		'https://source.example/page'
	),
	source_as_of: column('part-date', m.dictionary_services_source_as_of, 'not-recorded', '2026-03'),
	last_modified: column('date', m.dictionary_services_last_modified, 'never', '2026-11-21')
} satisfies Record<string, Column>;
export type ServiceColumn = keyof typeof SERVICE_COLUMNS;
