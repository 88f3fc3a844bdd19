import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entrySchema } from '../../../../src/lib/domain/feed/entry.ts';
import { readEntry } from '../../../../src/lib/domain/feed/read-entry.ts';
import { isMobile, isRoleAddress } from '../../../../src/lib/domain/feed/role-contact.ts';
import { cutText, plainText } from '../../../../src/lib/domain/feed/plain-text.ts';
import { seedGazetteer } from '../place/seed-places.ts';

const given = { gazetteer: seedGazetteer, today: '2026-11-22' };
const read = (record: object) => {
	const found = readEntry({ id: 'a', name: 'Cwtsh', ...record }, given);
	if ('drop' in found) throw new Error(found.drop);
	return found.entry;
};

describe('words of a feed', () => {
	test.each([
		['<p>One &amp; two</p><p>three</p>', 'One & two\nthree'],
		['a &lt;script&gt; b', 'a <script> b'],
		['<script>alert(1)</script>kept<style>x{}</style>', 'kept'],
		['<img src=x onerror=alert(1)>kept', 'kept'],
		['un<!-- <b> -->closed <script>never ends', 'un closed'],
		['caf&eacute;&nbsp;&#163;5 &#x20AC;6', 'café £5 €6'],
		['left\u202eright\u0000', 'leftright'],
		['1 < 2 and 3 > 2', '1 < 2 and 3 > 2']
	])('%s', (html, text) => {
		expect(plainText(html)).toBe(text);
	});
	test('are cut behind a sentence or a word', () => {
		expect(cutText(`${'word '.repeat(10)}end. ${'more '.repeat(20)}`, 70)).toMatch(/end\.$/);
		expect(cutText('word '.repeat(100), 50)).toMatch(/word…$/);
		expect(cutText('x'.repeat(100), 50)).toHaveLength(50);
	});
});

describe('contacts', () => {
	test.each([
		'info@a.example',
		'Gwybodaeth@a.example',
		'family.support@a.example',
		'info2@a.example'
	])('%s is an office’s', (email) => expect(isRoleAddress(email)).toBe(true));
	test.each(['jane@a.example', 'j.info.smith@a.example', 'person-fe48a2@a.example', '@a.example'])(
		'%s may be a person’s',
		(email) => expect(isRoleAddress(email)).toBe(false)
	);
	test('mobile numbers are left out, and said so', () => {
		expect(isMobile('+44 7700 900123')).toBe(true);
		expect(isMobile('0800 1111')).toBe(false);
		const entry = read({
			email: 'jane@a.example',
			contacts: [{ phone: '07700 900123' }, { phones: [{ number: '(029) 2087-2087' }] }]
		});
		expect(entry).toMatchObject({ phones: ['029 2087 2087'], email: null });
		expect(entry.notes).toEqual(expect.arrayContaining(['phone-person', 'email-person']));
	});
});

describe('fields of the families of feeds', () => {
	test('addresses without a scheme are understood, others left out', () => {
		expect(read({ url: 'www.a.example/x' }).url).toBe('https://www.a.example/x');
		for (const url of [
			'javascript:alert(1)',
			'https://me:pw@a.example',
			'nothing',
			'ftp://a.example'
		]) {
			expect(read({ url })).toMatchObject({ url: null });
		}
	});
	test('ages of every family, and none that can not be', () => {
		expect(read({ minimum_age: 5, maximum_age: '11' })).toMatchObject({
			minimum_age: 5,
			maximum_age: 11
		});
		expect(read({ min_age: 0, max_age: 100 })).toMatchObject({ minimum_age: 0, maximum_age: null });
		expect(read({ eligibilitys: [{ minimum_age: 2 }] })).toMatchObject({ minimum_age: 2 });
		expect(read({ minimum_age: 12, maximum_age: 4 }).notes).toContain('ages-left');
		expect(read({ minimum_age: 'many' }).notes).toContain('ages-left');
	});
	test('places of version 1, version 3 and Outpost', () => {
		const address = { address_1: '1 High Street', city: 'Bangor', postal_code: 'll571ab' };
		const place = { address: '1 High Street', town: 'Bangor', postcode: 'LL57 1AB' };
		expect(
			read({ service_at_locations: [{ location: { physical_addresses: [address] } }] }).places
		).toMatchObject([place]);
		expect(
			read({
				service_at_locations: [
					{ location: { addresses: [address], latitude: '53.2', longitude: -4.1 } }
				]
			}).places
		).toMatchObject([{ ...place, latitude: 53.2 }]);
		expect(
			read({ locations: [{ ...address, geometry: { coordinates: [-4.1, 53.2] } }] }).places
		).toMatchObject([{ ...place, longitude: -4.1 }]);
		// A place that its own directory hides is its town at most.
		expect(read({ locations: [{ ...address, mask_exact_address: true }] }).places).toMatchObject([
			{ address: null, town: 'Bangor', postcode: null }
		]);
		// Latitude and longitude in each other's place are no place.
		expect(read({ locations: [{ latitude: -4.1, longitude: 53.2 }] }).notes).toContain(
			'place-left'
		);
	});
	test('areas by code, by address of the code, and by name in either language', () => {
		for (const area of [
			{ uri: 'http://statistics.data.gov.uk/id/statistical-geography/W06000002' },
			{ extent: 'W06000002' },
			{ service_area: 'Cyngor Gwynedd' },
			{ name: 'Gwynedd' }
		]) {
			expect(read({ service_areas: [area] }).areas).toEqual(['W06000002']);
		}
		expect(read({ service_areas: [{ name: 'Wales' }] }).areas).toHaveLength(22);
		expect(read({ service_areas: [{ name: 'Narnia' }] }).areas).toEqual([]);
	});
	test('tiers that a feed gives are told from its other terms', () => {
		const entry = read({
			attributes: [
				{ link_type: 'eip_tier', taxonomy_term: { id: 'x', code: 'secondary', name: 'Secondary' } },
				{ link_type: 'eip_tier', taxonomy_term: { id: 'y', name: 'Fifth' } },
				{ link_type: 'need', taxonomy_term: { id: 'z', name: 'Play', taxonomy: 'Needs' } }
			]
		});
		expect(entry.tiers).toEqual(['secondary']);
		expect(entry.terms).toEqual([{ list: 'Needs', id: 'z', name: 'Play' }]);
	});
	test('the day it was checked is a day that was', () => {
		expect(read({ assured_date: '2026-05-01' }).as_of).toBe('2026-05-01');
		expect(read({ assured_date: '2099-01-01', last_modified: '2026-02-03T10:00:00Z' }).as_of).toBe(
			'2026-02-03'
		);
		expect(read({ assured_date: '2005-01-01' }).notes).toContain('dates-stale');
	});
});

test('whatever a record is, it is read or dropped with a reason, and what is kept has its shape', () => {
	const keys = fc.constantFrom(
		'name',
		'description',
		'url',
		'email',
		'status',
		'minimum_age',
		'locations',
		'attributes',
		'contacts',
		'service_areas',
		'organization',
		'schedules',
		'languages',
		'cost_options',
		'taxonomies',
		'__proto__'
	);
	const record = fc.dictionary(keys, fc.jsonValue({ maxDepth: 4 }));
	fc.assert(
		fc.property(fc.oneof(record, fc.jsonValue()), (value) => {
			const found = readEntry(value, given);
			if ('entry' in found) entrySchema.parse(found.entry);
			else expect(found.drop).toMatch(/^[a-z-]+$/);
		}),
		{ numRuns: 300 }
	);
});
