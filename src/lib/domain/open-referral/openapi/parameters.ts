import { MOST, USUAL_PER_PAGE, type Parameter } from '../parameters.ts';
import type { Schema } from './schema.ts';

const whole = (minimum: number, maximum: number, more: Schema = {}): Schema => ({
	type: 'integer',
	minimum,
	maximum,
	...more
});
const truth: Schema = { type: 'boolean', default: false };
const uuid: Schema = { type: 'string', format: 'uuid' };
const time: Schema = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' };

const DESCRIBED: { readonly [name in Parameter]: [string, Schema, unknown?] } = {
	search: [
		'Words that names, descriptions, kinds of help and organisations begin with, in either language; all of them must be there. Accents, apostrophes and capitals do not matter.',
		{ type: 'string', maxLength: MOST.search },
		'rhianta'
	],
	page: ['The page, from 1. A page beyond the last is empty.', whole(1, MOST.page, { default: 1 })],
	per_page: [
		`How many on a page; with minimal=true up to ${MOST.minimal}, and all unless asked otherwise.`,
		whole(1, MOST.minimal, { default: USUAL_PER_PAGE })
	],
	after: [
		'Instead of a page: what comes after this id. Follow the Link header with rel="next" to read a list to its end; nothing is skipped or repeated when the record changes meanwhile.',
		uuid
	],
	format: [
		'ndjson sends everything that is found, an object a line, without pages.',
		{ type: 'string', enum: ['json', 'ndjson'], default: 'json' }
	],
	lang: [
		'The language of the answer; without it Accept-Language decides.',
		{ type: 'string', enum: ['en', 'cy'] },
		'cy'
	],
	taxonomy_term_id: [
		'Services with this term. Several, separated by commas: any of them.',
		{ type: 'string' }
	],
	taxonomy_id: ['What has any term of this taxonomy.', uuid],
	organization_id: ['Services of this organisation.', uuid],
	modified_after: [
		'What changed on that day or later. The record counts days: the time of day is read and not told apart.',
		{ type: 'string' },
		'2026-03-31T10:30:00Z'
	],
	minimum_age: [
		'Services whose own minimum age is this or more: with maximum_age, those whose ages lie within. A service whose minimum age is not recorded is not among them.',
		whole(0, MOST.age)
	],
	maximum_age: [
		'Services whose own maximum age is this or less. A service whose maximum age is not recorded is not among them.',
		whole(0, MOST.age)
	],
	day: ['Open on this day, such as MO, Monday or dydd Llun.', { type: 'string' }, 'MO'],
	start_time: [
		'Opens then or later, on the same line of opening hours as day and end_time.',
		time,
		'09:00'
	],
	end_time: ['Closes then or sooner.', time, '17:00'],
	postcode: [
		'Services for the area this postcode lies in: whole or its first half. It is never written down, and the answer is not cached. Without a file of postcodes on the server the middle of the first half stands for it; haenau_postcode_precision says which. Where no area is recorded the place decides, and where no place is recorded either the service is listed.',
		{ type: 'string' },
		'LL57'
	],
	proximity: [
		'Only services with a place within so many metres of the postcode, in a straight line.',
		whole(0, 1_000_000),
		10000
	],
	confirmed: ['Only services that the provider or an editor has checked, in date.', truth],
	full: ['Everything that hangs on each, as when asked for by id.', truth],
	full_service: ['Organisations with their services in full.', truth],
	minimal: ['Ids and dates only, of all that are found: to see what has gone.', truth],
	parent_id: ['Terms below this term.', uuid],
	top_only: ['Terms that have none above them.', truth]
};

/** Every parameter of the feed, by its name. */
export const PARAMETER_OBJECTS: { readonly [name: string]: object } = Object.fromEntries(
	Object.entries(DESCRIBED).map(([name, [description, schema, example]]) => [
		name,
		{
			name,
			in: 'query',
			required: false,
			description,
			schema,
			...(example === undefined ? {} : { example })
		}
	])
);
