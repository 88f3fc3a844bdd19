import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerDraftSchema, type OfferDraft } from '../../../../src/lib/domain/offer/offer.ts';
import { NO_ELIGIBILITY } from '../../../../src/lib/domain/offer/questions/ages.ts';
import type { Values } from '../../../../src/lib/domain/offer/question.ts';
import {
	placeOfQuestion,
	QUESTIONS,
	questionOf,
	questionOfPart,
	questionsOf
} from '../../../../src/lib/domain/offer/questions.ts';
import { aPlace, aService } from '../a-service.ts';
import { aDraft, GIVEN } from './a-draft.ts';

/** What a question makes of a form: the change, or the codes of what is wrong by field. */
function answer(id: string, values: Values, draft: OfferDraft = aDraft()) {
	const read = questionOf(id)!.read(values, draft, GIVEN);
	return read.ok ? read.change : read.problems.map(({ field, code }) => `${field}: ${code}`);
}

test('what a form shows of an offer is read back as the same offer', () => {
	const service = aService({
		description: { en: 'Help', cy: 'Cymorth', cy_state: 'draft' },
		url: 'https://example.org/',
		eligibility: { ...NO_ELIGIBILITY, minimum_age: 0, maximum_age: 7, age_basis: 'stated' },
		channels: ['in person', 'phone'],
		delivery: [
			{ mode: 'site', basis: 'stated' },
			{ mode: 'remote', basis: 'stated' }
		],
		locations: [aPlace()],
		areas: ['W06000001', 'W06000002'],
		extent: 'region',
		accepting: { status: 'waiting list', as_at: GIVEN.today, waiting_weeks: 6 },
		cost: { free: false, description: { en: '£2', cy: null, cy_state: 'missing' } },
		contacts: [
			{ kind: 'phone', value: '029 2000 0000', label: null },
			{ kind: 'email', value: 'team@example.org', label: null }
		],
		schedules: [{ byday: ['MO', 'FR'], opens_at: '09:00', closes_at: '17:30', description: null }],
		funding: [{ source: 'RIF', ends_on: '2027-03-31' }],
		capacity: [{ unit: 'places', maximum: 20, available: 3, as_at: GIVEN.today }],
		accessibility: [{ feature: 'parking', available: true, details: null }],
		languages: ['cy', 'en'],
		welsh_offer: { active_offer: 'provides', stated_not_in_welsh: false, as_at: GIVEN.today },
		outcomes: [
			{
				measure: { en: 'Stayed', cy: null, cy_state: 'missing' },
				n: 8,
				of: 10,
				percent: null,
				period: '2025',
				source: 'Report'
			}
		]
	});
	const draft = aDraft(offerDraftSchema.parse(service));
	for (const question of QUESTIONS.filter((one) => !['placement', 'tiers'].includes(one.id))) {
		const read = question.read(question.show(draft), draft, GIVEN);
		const changed = read.ok ? { ...draft, ...read.change } : read;
		expect([question.id, changed]).toEqual([question.id, draft]);
	}
});

test('no form whatever throws, and no answer breaks the shape of an offer', () => {
	const fields = QUESTIONS.flatMap((question) => Object.keys(question.show(aDraft())));
	const text = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'1',
			'yes',
			'range',
			'withheld',
			'named',
			'in person',
			'en',
			'31',
			'2027',
			'9:30'
		)
	);
	const form = fc.dictionary(fc.constantFrom(...fields), fc.array(text, { maxLength: 3 }));
	fc.assert(
		fc.property(fc.constantFrom(...QUESTIONS), form, (question, values) => {
			const read = question.read(values, aDraft(), GIVEN);
			if (read.ok)
				expect(offerDraftSchema.safeParse({ ...aDraft(), ...read.change }).success).toBe(true);
			else expect(read.problems.length).toBeGreaterThan(0);
		}),
		{ numRuns: 800 }
	);
});

test('every part of an offer is asked for, and a comment on it leads to a question', () => {
	const draft = aDraft({ delivery: [{ mode: 'site', basis: 'stated' }] });
	const parts = Object.keys(offerDraftSchema.parse(aService())).filter(
		(part) => !['organization', 'answered', 'placement_answers', 'placement_reason'].includes(part)
	);
	expect(parts.filter((part) => !questionOfPart(part, draft))).toEqual([]);
});

describe('names and texts', () => {
	test('one language is enough; the Welsh knows whether it is a draft', () => {
		expect(answer('name', { 'name-cy': ['Rhieni'] })).toEqual({
			name: { en: null, cy: 'Rhieni', cy_state: 'human' }
		});
		expect(
			answer('name', { 'name-en': ['Parents'], 'name-cy': ['Rhieni'], 'name-draft': ['1'] })
		).toEqual({ name: { en: 'Parents', cy: 'Rhieni', cy_state: 'draft' } });
		expect(answer('name', { 'name-en': ['  '] })).toEqual(['name-en: name']);
		expect(answer('name', { 'name-en': ['x'.repeat(151)] })).toEqual(['name-en: too-long']);
	});

	test('signs that are not words are taken out, markup stays text', () => {
		const typed = 'A\u0000B\u202Ec\u200B <script>alert(1)</script>';
		expect(answer('name', { 'name-en': [typed] })).toMatchObject({
			name: { en: 'ABc <script>alert(1)</script>' }
		});
	});
});

describe('a web address', () => {
	test.each([
		['www.example.org', 'https://www.example.org/'],
		['http://example.wales/a?b=1', 'http://example.wales/a?b=1']
	])('%s', (typed, url) => expect(answer('website', { url: [typed] })).toEqual({ url }));

	test.each([
		'javascript:alert(1)',
		'example',
		'https://a b.org',
		'https://user@example.org',
		'ftp://x.org'
	])('%s is none', (typed) =>
		expect(answer('website', { url: [typed] })).toEqual(['url: web-address'])
	);

	test('of a withheld service is a front page', () => {
		const draft = aDraft({ location_withheld: true });
		expect(answer('website', { url: ['example.org/bangor'] }, draft)).toEqual([
			'url: withheld-web-address'
		]);
	});
});

describe('ages', () => {
	const range = (from: string, to: string) =>
		answer('ages', { ages: ['range'], from: [from], to: [to], whose: ['child'] });
	test('of a baby who is not born yet, with an open end', () => {
		expect(range('unborn', '1')).toMatchObject({
			eligibility: { minimum_age: -1, maximum_age: 1 }
		});
		expect(range('11', '')).toMatchObject({
			eligibility: { minimum_age: 11, maximum_age: null, age_basis: 'stated' }
		});
	});
	test('the wrong way round, or no ages', () => {
		expect(range('9', '3')).toEqual(['to: age-order']);
		expect(range('', '')).toEqual(['from: age']);
		expect(range('nine', '')).toEqual(['from: age']);
	});
	test('not settled is an answer, and not recorded', () => {
		expect(answer('ages', { ages: ['unknown'] })).toMatchObject({
			eligibility: { age_basis: 'not recorded', minimum_age: null }
		});
	});
});

describe('where', () => {
	test('withholding takes every place and the path of the website away', () => {
		const draft = aDraft({ url: 'https://example.org/bangor', locations: [aPlace()] });
		expect(answer('ways', { ways: ['in person', 'phone'], place: ['withheld'] }, draft)).toEqual({
			channels: ['in person', 'phone'],
			delivery: [
				{ mode: 'area', basis: 'stated' },
				{ mode: 'remote', basis: 'stated' }
			],
			location_withheld: true,
			locations: [],
			url: 'https://example.org/'
		});
	});
	test('a place that varies is a way of its own', () => {
		expect(answer('ways', { ways: ['in person'], place: ['varies'] })).toMatchObject({
			delivery: [{ mode: 'unplaced', basis: 'stated' }],
			location_withheld: false
		});
		expect(answer('ways', { ways: ['in person'] })).toEqual(['place: in-person']);
	});
	test.each([
		[['W06000001'], 'one area'],
		[['W06000001', 'W06000002'], 'region'],
		[['W06000001', 'W06000003'], 'several areas'],
		[[...GIVEN.areas], 'all Wales']
	])('%s: %s', (areas, extent) => {
		expect(answer('areas', { whole: ['some'], areas })).toEqual({ areas, extent });
	});
	test('areas that nobody knows are not taken', () => {
		expect(answer('areas', { whole: ['some'], areas: ['E06000001'] })).toEqual(['areas: areas']);
	});
});

describe('contacts', () => {
	test('an address that looks like a person’s is asked about', () => {
		expect(answer('contacts', { email: ['first.last@example.org'] })).toEqual([
			'email: email-person'
		]);
		expect(answer('contacts', { email: ['first.last@example.org'], shared: ['1'] })).toMatchObject({
			contacts: [{ kind: 'email', value: 'first.last@example.org' }]
		});
	});
	test('an address that was said to be shared is not asked about again', () => {
		const contacts = [{ kind: 'email' as const, value: 'first.last@example.org', label: null }];
		const form = { email: ['first.last@example.org'] };
		expect(answer('contacts', form, aDraft({ contacts }))).toEqual({ contacts });
	});
	test('a number is told as people type it', () => {
		expect(answer('contacts', { phone: ['(029) 2000-0000'] })).toMatchObject({
			contacts: [{ kind: 'phone', value: '029 2000 0000' }]
		});
	});
});

test.each([
	['9', '09:00'],
	['9.30', '09:30'],
	['5pm', '17:00'],
	['12am', '00:00'],
	['17:45', '17:45']
])('opens at %s: %s', (typed, opens_at) => {
	expect(answer('opening', { 'days-1': ['MO'], 'from-1': [typed] })).toMatchObject({
		schedules: [{ byday: ['MO'], opens_at }]
	});
});

test.each(['25:00', '9:75', 'noon', '13pm'])('%s is no time', (typed) => {
	expect(answer('opening', { 'days-1': ['MO'], 'from-1': [typed] })).toEqual(['from-1: time']);
});

test('a day that does not exist is refused', () => {
	const ends = { 'ends-1-day': ['31'], 'ends-1-month': ['2'], 'ends-1-year': ['2027'] };
	expect(answer('funding', { 'source-1': ['RIF'], ...ends })).toEqual(['ends-1: date']);
});

test('a result needs its measure, period and source, and n is at most N', () => {
	expect(answer('outcomes', { 'n-1': ['9'], 'of-1': ['8'] })).toEqual([
		'measure-1-en: measure',
		'period-1: period',
		'proof-1: source',
		'n-1: number-order'
	]);
});

test('ages that were typed are the choice of ages', () => {
	expect(answer('ages', { from: ['2'], to: ['5'] })).toMatchObject({
		eligibility: { minimum_age: 2, maximum_age: 5, age_basis: 'stated' }
	});
	expect(answer('ages', { from: ['two'] })).toEqual(['from: age']);
	expect(answer('ages', { from: [''], to: [''] })).toEqual(['ages: answer']);
});

test.each([
	[['', '3', '2027'], '2027-03-31'],
	[['', 'March', '2027'], '2027-03-31'],
	[['', 'chwefror', '2028'], '2028-02-29'],
	[['5', 'Mai', '2027'], '2027-05-05'],
	[['', '', ''], null],
	[['', '', '2027'], undefined],
	[['', '13', '2027'], undefined],
	[['31', '4', '2027'], undefined]
])('funding that ends on %j is read', ([day, month, year], ends_on) => {
	const values = {
		'source-1': ['RIF'],
		'ends-1-day': [day!],
		'ends-1-month': [month!],
		'ends-1-year': [year!]
	};
	expect(answer('funding', values)).toEqual(
		ends_on === undefined ? ['ends-1: date'] : { funding: [{ source: 'RIF', ends_on }] }
	);
});

test('a number with a digit too many is refused at its field', () => {
	expect(answer('contacts', { phone: ['(01286) 672-7222'] })).toEqual(['phone: phone']);
	expect(answer('contacts', { phone: ['0800 1111'] })).toMatchObject({
		contacts: [{ kind: 'phone', value: '0800 1111' }]
	});
});

test('a question that does not apply to the draft has no number, never a nought', () => {
	const empty = offerDraftSchema.parse({});
	expect(placeOfQuestion(questionOf('places')!, empty)).toBeNull();
	const all = questionsOf(empty).length;
	const numbers = questionsOf(empty).map((question) => placeOfQuestion(question, empty));
	expect(numbers).toEqual(numbers.map((_, at) => ({ number: at + 1, all })));
});
