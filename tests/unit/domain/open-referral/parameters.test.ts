import { expect, test } from 'vitest';
import { readParameters } from '../../../../src/lib/domain/open-referral/parameters.ts';
import { badRequest } from '../../../../src/lib/views/open-referral/problem-words.ts';
import { askedOf } from './a-feed.ts';

test.each([
	['page=0', 'page', 'number'],
	['page=two', 'page', 'number'],
	['page=-1', 'page', 'number'],
	['page=1.5', 'page', 'number'],
	['per_page=101', 'per_page', 'number'],
	['minimum_age=old', 'minimum_age', 'number'],
	['maximum_age=121', 'maximum_age', 'number'],
	['minimal=yes', 'minimal', 'boolean'],
	['confirmed=maybe', 'confirmed', 'boolean'],
	['taxonomy_term_id=primary', 'taxonomy_term_id', 'id'],
	['taxonomy_id=1', 'taxonomy_id', 'id'],
	['organization_id=1', 'organization_id', 'id'],
	['after=1', 'after', 'id'],
	['modified_after=yesterday', 'modified_after', 'date'],
	['modified_after=2026-02-30', 'modified_after', 'date'],
	['modified_after=2026-13-01T00:00:00Z', 'modified_after', 'date'],
	['day=Someday', 'day', 'day'],
	['start_time=9', 'start_time', 'time'],
	['end_time=24:00', 'end_time', 'time'],
	['postcode=Bangor', 'postcode', 'postcode'],
	['postcode=LL57+TF', 'postcode', 'postcode'],
	['proximity=1000', 'proximity', 'needs-postcode'],
	['postcode=LL57&proximity=near', 'proximity', 'number'],
	['format=xml', 'format', 'format'],
	['lang=fr', 'lang', 'language'],
	[`search=${'x'.repeat(201)}`, 'search', 'too-long'],
	['page=1&page=2', 'page', 'twice'],
	['page=2&after=00000000-0000-4000-8000-000000000001', 'after', 'page-or-after']
])(
	'%s can not be read, and says so in both languages without repeating it',
	(query, name, code) => {
		const read = readParameters('services', new URLSearchParams(query));
		if (!('problems' in read)) throw new Error('it was read');
		expect(read.problems.map((one) => [one.parameter, one.code])).toEqual([[name, code]]);
		const answer = badRequest(read.problems, 'cy');
		expect(answer.message).toBe(answer.haenau_message_cy);
		expect(answer.haenau_message_en).not.toBe(answer.haenau_message_cy);
		expect(JSON.stringify(answer)).not.toMatch(/undefined|Bangor|LL57 TF|yesterday/);
	}
);

test('what is empty is not asked, and what nobody knows is left unread', () => {
	expect(askedOf('search=&page=&day=&_=123&utm_source=x')).toEqual(askedOf(''));
	// Of terms nobody asks the age.
	expect(askedOf('minimum_age=old', 'taxonomy_terms')).toEqual(askedOf('', 'taxonomy_terms'));
});

test('a list asks for twenty, and for all where only ids are wanted', () => {
	expect(askedOf('')).toMatchObject({ page: 1, perPage: 20, format: 'json', lang: null });
	expect(askedOf('minimal=true').perPage).toBe(10_000);
	expect(askedOf('minimal=true&per_page=5000').perPage).toBe(5_000);
});

test('instants fall on the day they fall on in Greenwich', () => {
	expect(askedOf('modified_after=2026-06-01T00:30:00%2B01:00').modifiedAfter).toBe('2026-05-31');
	// Not every client escapes the plus.
	expect(askedOf('modified_after=2026-06-01T00:30:00+01:00').modifiedAfter).toBe('2026-05-31');
});
