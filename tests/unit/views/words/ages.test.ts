import { describe, expect, it } from 'vitest';
import type { Eligibility } from '../../../../src/lib/domain/service/eligibility.ts';
import { ageName, agesOf } from '../../../../src/lib/views/words/ages.ts';
import { childrenWords } from '../../../../src/lib/views/words/children.ts';
import { aService } from '../../domain/a-service.ts';

const ages = (changes: Partial<Eligibility>): Eligibility => ({
	...aService().eligibility,
	age_basis: 'stated',
	...changes
});
const inBoth = (changes: Partial<Eligibility>) =>
	(['en', 'cy'] as const).map((locale) => agesOf(ages(changes), locale));

describe('agesOf', () => {
	it('says both ends, or the one that is known', () => {
		expect(inBoth({ minimum_age: 0, maximum_age: 17 })).toEqual(['0 to 17', '0 i 17']);
		expect(inBoth({ minimum_age: 11 })).toEqual(['11 and over', '11 a hŷn']);
		expect(inBoth({ maximum_age: 1 })).toEqual(['up to 1', 'hyd at 1']);
		expect(inBoth({ minimum_age: -1, maximum_age: 2 })).toEqual(['unborn to 2', 'heb ei eni i 2']);
	});

	it('tells all ages from ages that nobody recorded', () => {
		expect(inBoth({})).toEqual(['All ages', 'Pob oedran']);
		expect(inBoth({ age_basis: 'not recorded' })).toEqual([
			'Ages not recorded',
			'Oedrannau heb eu cofnodi'
		]);
	});

	it('says whose age it is, and takes a small age on a parents’ service as the child’s', () => {
		expect(agesOf(ages({ age_of: 'parent' }), 'en')).toBe('Parents and carers');
		expect(agesOf(ages({ age_of: 'parent', minimum_age: 16, maximum_age: 24 }), 'en')).toBe(
			'Parents and carers, 16 to 24'
		);
		expect(agesOf(ages({ age_of: 'parent', minimum_age: 0, maximum_age: 4 }), 'en')).toBe(
			'Parents and carers of a child of 0 to 4'
		);
		expect(agesOf(ages({ age_of: 'young_person', minimum_age: 11, maximum_age: 25 }), 'cy')).toBe(
			'Pobl ifanc 11 i 25'
		);
	});

	it('says when the ages were only worked out', () => {
		expect(inBoth({ minimum_age: 0, maximum_age: 17, age_basis: 'inferred' })).toEqual([
			'0 to 17 (worked out)',
			'0 i 17 (ein hamcangyfrif ni)'
		]);
	});
});

it('names one age', () => {
	expect([ageName(-1, 'en'), ageName(-1, 'cy'), ageName(0, 'en')]).toEqual([
		'unborn',
		'heb ei eni',
		'0'
	]);
});

it('names the children of a search', () => {
	expect(childrenWords([], 'en')).toBeNull();
	expect(childrenWords([7], 'en')).toBe('for a child of 7');
	expect(childrenWords([-1, 2, 7], 'en')).toBe('for a baby on the way and children of 2 and 7');
	expect(childrenWords([-1], 'cy')).toBe('ar gyfer babi ar y ffordd');
	expect(childrenWords([2, 3, 7], 'cy')).toBe('ar gyfer plant 2, 3 a 7 oed');
	expect(childrenWords([1, 8, 11, 12, 13, 14], 'cy')).toContain('plant 1, 8, 11, 12, 13');
});
