import {
	bothLanguages,
	count,
	day,
	id,
	instant,
	listOf,
	number,
	object,
	text,
	truth,
	uri,
	words
} from './schema.ts';
import type { Schema } from './schema.ts';

const address = object(
	'An address; there only where the record has all of it.',
	{
		id: id('Stable.'),
		address_1: text('Line.'),
		city: text('Town.'),
		state_province: text('Council area.'),
		postal_code: text('Postcode.'),
		country: words('Country.', ['GB']),
		address_type: words('Kind of address.', ['physical'])
	},
	['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type']
);
const accessibility = object(
	'Access for disabled people, stated either way.',
	{
		id: id('Stable.'),
		description: text('In words.'),
		accessibility: text('The same.'),
		details: text('More.'),
		haenau_feature: text('Which.'),
		haenau_available: truth('Whether it is there.')
	},
	['id', 'description', 'haenau_feature', 'haenau_available']
);

/** Objects that hang on a service or a place. */
export const PART_SCHEMAS: { readonly [name: string]: Schema } = {
	Location: object(
		'A place. Places that must not be known are in no answer: they are stored nowhere.',
		{
			id: id('Stable.'),
			location_type: words('Kind of place.', ['physical']),
			name: text('What it is called, or its town.'),
			description: text('Said where the point is the middle of a town.'),
			latitude: number('WGS84.', { minimum: 51, maximum: 54 }),
			longitude: number('WGS84.', { minimum: -6, maximum: -2 }),
			addresses: listOf(address, 'Its address.'),
			accessibility: listOf(accessibility, 'Access for disabled people.'),
			...bothLanguages('name'),
			haenau_town: text('Town.'),
			haenau_area_uri: uri('The council area it lies in.'),
			haenau_precision: words('Whether the point is the place or the middle of its town.', [
				'town',
				'address'
			]),
			haenau_reach_metres: count('How far it reaches, as the provider says.')
		},
		['id', 'location_type', 'latitude', 'longitude', 'haenau_area_uri', 'haenau_precision']
	),
	Schedule: object(
		'Opening hours (RFC 5545), in local time.',
		{
			id: id('Identifier.'),
			freq: words('How often.', ['WEEKLY']),
			interval: number('Every week.'),
			byday: text('Days, such as MO,TH.'),
			opens_at: text('From.', { pattern: '^\\d{2}:\\d{2}:\\d{2}$' }),
			closes_at: text('To.', { pattern: '^\\d{2}:\\d{2}:\\d{2}$' }),
			description: text('In words.')
		},
		['id']
	),
	ServiceArea: object(
		'An area served.',
		{
			id: id('Stable.'),
			name: text('In the language of the answer.'),
			service_area: text('The same.'),
			uri: text('The persistent address of its code (GSS).', {
				format: 'uri',
				pattern: '^http://statistics\\.data\\.gov\\.uk/id/statistical-geography/W\\d{8}$'
			})
		},
		['id', 'name', 'uri']
	),
	Language: object(
		'A language.',
		{ id: id('Stable.'), code: text('ISO 639.'), name: text('Its name.') },
		['id', 'code']
	),
	Phone: object(
		'A number.',
		{
			id: id('Identifier.'),
			number: text('The number.'),
			type: words('Kind of number.', ['voice', 'text']),
			description: text('Whose it is.')
		},
		['id', 'number', 'type']
	),
	Funding: object(
		'Who pays.',
		{ id: id('Identifier.'), source: text('Who.'), haenau_ends_on: day('Until when.') },
		['id', 'source']
	),
	CostOption: object(
		'What it costs.',
		{ id: id('Stable.'), option: text('In words.'), amount: number('0 where it is free.') },
		['id', 'option']
	),
	Capacity: object(
		'How many it can take, as stated on a day.',
		{
			id: id('Stable.'),
			available: number('Free now.'),
			maximum: number('In all.'),
			updated: instant('When that was stated.'),
			unit: object('What is counted.', { id: id('Stable.'), name: text('Its name.') }, [
				'id',
				'name'
			])
		},
		['id', 'updated', 'unit']
	)
};
