import { DELIVERY_MODES } from '../../service/delivery.ts';
import { SERVICE_EXTENTS } from '../../service/service.ts';
import { TIERS } from '../../tier/tier.ts';
import { ASSURANCE_STATES } from '../in-feed.ts';
import {
	bothLanguages,
	count,
	day,
	id,
	instant,
	listOf,
	number,
	object,
	ref,
	text,
	truth,
	uri,
	words
} from './schema.ts';
import type { Schema } from './schema.ts';

/** What every answer says of a service. */
export const SERVICE_FIELDS: { readonly [field: string]: Schema } = {
	id: id('Stable.'),
	organization_id: id('The organisation that gives it.'),
	name: text('In the language of the answer, or in the other one where it has none.'),
	alternate_name: text('In the other language, where it differs.'),
	description: text('What it does.'),
	url: uri('Its website.'),
	email: text('A way to write to it.', { format: 'email' }),
	status: words('What has ended or rests is in no list, and can still be asked for by its id.', [
		'active',
		'inactive',
		'defunct',
		'temporarily closed'
	]),
	fees_description: text('What it costs, in words.'),
	eligibility_description: text('Who it is for.'),
	application_process: text('How to ask for it.'),
	minimum_age: number('In whole years; left out where not recorded. 0 also from pregnancy.'),
	maximum_age: number('In whole years; left out where not recorded.'),
	assured_date: day(
		'When the provider or an editor last checked the record. Left out where nobody has: a source does not confirm a service.'
	),
	last_modified: instant(
		'When the record last changed, was checked, or its check ran out. The record counts days: the time is always midnight.'
	),
	organization: ref('Organization'),
	...bothLanguages('name'),
	...bothLanguages('description'),
	...bothLanguages('eligibility_description'),
	...bothLanguages('who_not_for'),
	haenau_tiers: listOf(
		words('A tier.', TIERS),
		'The tiers of the EIP Framework the service counts under, least intensive first.'
	),
	haenau_assurance: words(
		'confirmed: checked, in date (6 months for targeted, 12 for the rest). out-of-date: checked longer ago. unconfirmed: nobody has checked.',
		ASSURANCE_STATES
	),
	haenau_assured_by: words('Who checked it.', ['provider', 'editor']),
	haenau_age_of: words('Whose age the ages are.', ['child', 'young_person', 'parent']),
	haenau_age_basis: words('How the ages are known.', ['stated', 'inferred', 'not recorded']),
	haenau_from_pregnancy: truth('True where help begins before birth.'),
	haenau_small_areas_only: truth('True where only some small areas are served.'),
	haenau_extent: words('How wide the area served is.', SERVICE_EXTENTS),
	haenau_location_withheld: truth(
		'True where the place must not be known, such as a refuge: it is stored nowhere.'
	),
	haenau_delivery: listOf(words('How.', DELIVERY_MODES), 'How help reaches a family.'),
	haenau_channels: listOf(
		words('How.', ['in person', 'home visit', 'outreach', 'phone', 'online']),
		'Ways it is given.'
	),
	haenau_self_referral: truth('Whether a family may ask for itself.'),
	haenau_professional_referral: truth('Whether a professional may ask for it.'),
	haenau_accepting: object(
		'Whether it took referrals on a day.',
		{
			status: words('What it said.', ['accepting', 'waiting list', 'not accepting']),
			as_at: day('When.'),
			waiting_weeks: count('How long the wait was.')
		},
		['status', 'as_at']
	),
	haenau_welsh_active_offer: words('Whether Welsh is offered without asking.', [
		'provides',
		'working towards',
		'does not'
	]),
	haenau_source: text('Where the record comes from.'),
	haenau_source_url: uri('The page it was taken from.'),
	haenau_source_as_of: text('The year, month or day of the source.'),
	haenau_page: uri('The service for people to read.')
};

/** What every answer says of every service. */
export const SERVICE_REQUIRED = [
	'id',
	'organization_id',
	'name',
	'status',
	'last_modified',
	'organization',
	'haenau_tiers',
	'haenau_assurance',
	'haenau_extent',
	'haenau_location_withheld',
	'haenau_source',
	'haenau_page'
] as const;

/** What a service in full says besides. */
export const SERVICE_PARTS: { readonly [field: string]: Schema } = {
	schedules: listOf(ref('Schedule'), 'When it is open.'),
	service_areas: listOf(ref('ServiceArea'), 'Where it is for; left out where not recorded.'),
	service_at_locations: listOf(
		object(
			'The service at a place.',
			{
				id: id('Stable.'),
				service_id: id('The service.'),
				location_id: id('The place.'),
				location: ref('Location')
			},
			['id', 'location']
		),
		'Its places.'
	),
	languages: listOf(ref('Language'), 'Languages help is given in.'),
	phones: listOf(ref('Phone'), 'Numbers to call or text.'),
	funding: listOf(ref('Funding'), 'Who pays.'),
	cost_options: listOf(ref('CostOption'), 'What it costs.'),
	capacities: listOf(ref('Capacity'), 'How many it can take.'),
	attributes: listOf(ref('Attribute'), 'Tiers, kinds of help, and how sure the record is.')
};
