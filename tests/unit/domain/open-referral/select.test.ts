import { describe, expect, test } from 'vitest';
import { answerList } from '../../../../src/lib/domain/open-referral/answer-list.ts';
import { askPlace } from '../../../../src/lib/domain/open-referral/ask-place.ts';
import { gazetteerFrom } from '../../../../src/lib/server/places/snapshot-gazetteer.ts';
import { aPlace, idOf } from '../a-service.ts';
import { seedReference } from '../seed-record.ts';
import { aRichService, askedOf, feedOf, sourced, TODAY } from './a-feed.ts';

const ages = (minimum_age: number | null, maximum_age: number | null) => ({
	eligibility: { ...sourced().eligibility, minimum_age, maximum_age }
});
const gazetteer = gazetteerFrom(seedReference);
const feed = feedOf([
	sourced({ id: idOf(1), ...ages(0, 4), categories: ['parenting'], last_modified: '2026-06-01' }),
	sourced({ id: idOf(2), ...ages(5, 11), categories: ['youth_work'], areas: ['W06000015'] }),
	sourced({ id: idOf(3), ...ages(null, 11), areas: [] }),
	sourced({
		id: idOf(4),
		...ages(11, 25),
		name: { en: 'Tŷ Nyth', cy: 'Tŷ Nyth', cy_state: 'human' },
		areas: ['W06000015'],
		locations: [aPlace({ id: idOf(40), gss: 'W06000015', longitude: -3.18, latitude: 51.48 })]
	}),
	aRichService()
]);
const found = (query: string, postcodes?: Parameters<typeof askPlace>[1]['postcodes']) => {
	const asked = askedOf(query);
	const place = asked.postcode === null ? null : askPlace(asked.postcode, { gazetteer, postcodes });
	return answerList(feed, 'services', asked, place, TODAY).map(({ id }) => Number(id.slice(-3)));
};
const term = (code: string) => feed.terms.find(({ document }) => document.code === code)!;

describe('ages lie within those asked for', () => {
	test.each([
		['minimum_age=5', [2, 4]],
		['maximum_age=11', [1, 2, 3, 7]],
		['minimum_age=0&maximum_age=11', [1, 2, 7]],
		['minimum_age=5&maximum_age=11', [2]],
		['minimum_age=6&maximum_age=11', []]
	])('%s', (query, ids) => expect(found(query)).toEqual(ids));
});

describe('opening hours', () => {
	test.each([
		['day=MO', [7]],
		['day=Monday', [7]],
		['day=dydd+Llun', [7]],
		['day=TU', []],
		['start_time=09:30', [7]],
		['start_time=09:31&end_time=12:00', []],
		['day=MO&start_time=09:00&end_time=12:00', [7]],
		// Friday opens at one and says no end, so an end is not known to hold.
		['day=FR&start_time=13:00', [7]],
		['day=FR&end_time=23:00', []],
		// No one line is on a Monday and after noon.
		['day=MO&start_time=13:00', []]
	])('%s', (query, ids) => expect(found(query)).toEqual(ids));
});

describe('taxonomies', () => {
	test('a term, any of several, and any term of a taxonomy', () => {
		expect(found(`taxonomy_term_id=${term('youth_work').id}`)).toEqual([2]);
		expect(found(`taxonomy_term_id=${term('youth_work').id},${term('confirmed').id}`)).toEqual([
			2, 7
		]);
		expect(found(`taxonomy_id=${term('primary').taxonomyId}`)).toEqual([1, 2, 3, 4, 7]);
		expect(found(`taxonomy_term_id=${idOf(99)}`)).toEqual([]);
	});
});

describe('dates', () => {
	test.each([
		['modified_after=2026-11-01', [2, 3, 4, 7]],
		['modified_after=2026-11-02', []],
		['modified_after=2026-06-01T23:59:59Z', [1, 2, 3, 4, 7]],
		// The check of 1 October is older than the change of 1 November.
		['modified_after=2026-11-01T00:00:00%2B00:00', [2, 3, 4, 7]]
	])('%s', (query, ids) => expect(found(query)).toEqual(ids));
});

describe('search folds accents, capitals and hyphens, in both languages', () => {
	test.each([
		['search=ty+nyth', [4]],
		['search=TŶ', [4]],
		['search=canolfan', [7]],
		['search=CENTRE', [7]],
		['search=rhianta', [1, 3, 4, 7]],
		['search=nothing-here', []]
	])('%s', (query, ids) => expect(found(query)).toEqual(ids));
});

describe('postcode and proximity', () => {
	test.each([
		// Where no area is recorded and no place either, nobody knows: it stays in.
		['postcode=LL57', [1, 3, 7]],
		['postcode=CF10', [2, 3, 4]],
		['postcode=LL57&proximity=20000', [7]],
		['postcode=CF10&proximity=10000', [4]],
		['postcode=CF10&proximity=10', []],
		// England is no authority here.
		['postcode=B1+1AA', []]
	])('%s', (query, ids) => expect(found(query)).toEqual(ids));

	test('a file of postcodes measures from the postcode itself', () => {
		const postcodes = {
			lookup: (formatted: string) =>
				formatted === 'CF10 1AA' ? { lon: -3.18, lat: 51.48, gss: 'W06000015' } : null
		};
		expect(found('postcode=cf101aa&proximity=50', postcodes)).toEqual([4]);
		expect(found('postcode=cf101aa&proximity=50')).toEqual([]);
		expect(askPlace('CF10 1AA', { gazetteer, postcodes }).precision).toBe('unit');
		expect(askPlace('CF10 1AA', { gazetteer }).precision).toBe('outward');
	});
});

test('confirmed, organisation, minimal and full', () => {
	expect(found('confirmed=true')).toEqual([7]);
	expect(found(`organization_id=${idOf(800_000)}`)).toEqual([1, 2, 3, 4, 7]);
	expect(found(`organization_id=${idOf(1)}`)).toEqual([]);
	const documents = (query: string) =>
		answerList(feed, 'services', askedOf(query), null, TODAY).map(({ document }) => document);
	expect(documents('minimal=true')[0]).toEqual({
		id: idOf(1),
		last_modified: '2026-06-01T00:00:00.000Z',
		modified_date: '2026-06-01T00:00:00.000Z'
	});
	expect(documents('full=true')[0]).toHaveProperty('attributes');
	expect(documents('')[0]).not.toHaveProperty('attributes');
});

test('terms of a taxonomy, below a term, and at the top', () => {
	const terms = (query: string) =>
		answerList(feed, 'taxonomy_terms', askedOf(query, 'taxonomy_terms'), null, TODAY).length;
	const { taxonomyId, parentId } = term('parenting');
	expect(terms(`taxonomy_id=${term('primary').taxonomyId}`)).toBe(4);
	expect(terms(`taxonomy_id=${taxonomyId}&top_only=true`)).toBe(
		seedReference.category_groups.length
	);
	expect(terms(`parent_id=${parentId}`)).toBe(
		seedReference.categories.filter(({ group }) => `group:${group}` === parentOf('parenting'))
			.length
	);
});

const parentOf = (code: string) =>
	feed.terms.find(({ id }) => id === term(code).parentId)!.document.code;
