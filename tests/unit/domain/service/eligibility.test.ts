import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	UNBORN,
	admitsAge,
	admitsFamily,
	type Eligibility
} from '../../../../src/lib/domain/service/eligibility.ts';
import { aService } from '../a-service.ts';

const ages = (changes: Partial<Eligibility>): Eligibility => ({
	...aService().eligibility,
	age_basis: 'stated',
	...changes
});
const ANY_AGE = fc.integer({ min: UNBORN, max: 25 });
const END = fc.option(fc.integer({ min: -1, max: 25 }));

describe('admitsAge', () => {
	it('takes both ends in', () => {
		const early = ages({ minimum_age: 2, maximum_age: 7 });
		expect([1, 2, 7, 8].map((age) => admitsAge(early, age))).toEqual(['no', 'yes', 'yes', 'no']);
	});

	it('takes a missing end as open, never as a no', () => {
		expect(admitsAge(ages({ maximum_age: 7 }), 0)).toBe('yes');
		expect(admitsAge(ages({ minimum_age: 11 }), 25)).toBe('yes');
		expect(admitsAge(ages({}), 25)).toBe('yes');
	});

	it('takes "up to" as before birth only where babies are meant', () => {
		const upTo = (most: number) => admitsAge(ages({ maximum_age: most }), UNBORN);
		expect([1, 2, 3, 17].map(upTo)).toEqual(['yes', 'yes', 'unknown', 'unknown']);
		expect(admitsAge(ages({}), UNBORN)).toBe('yes');
	});

	it('does not know where no age is recorded at all', () => {
		expect(admitsAge(ages({ age_basis: 'not recorded' }), 7)).toBe('unknown');
	});

	it('takes "from 0" for an unborn baby as a no where stated and unknown where worked out', () => {
		const fromBirth = { minimum_age: 0, maximum_age: 5 };
		expect(admitsAge(ages(fromBirth), UNBORN)).toBe('no');
		expect(admitsAge(ages({ ...fromBirth, age_basis: 'inferred' }), UNBORN)).toBe('unknown');
		expect(admitsAge(ages({ minimum_age: 1, age_basis: 'inferred' }), UNBORN)).toBe('no');
		expect(admitsAge(ages({ minimum_age: UNBORN, maximum_age: 2 }), UNBORN)).toBe('yes');
	});

	it('says yes to a child of any age where the age is the parent’s', () => {
		const parents = ages({ age_of: 'parent', minimum_age: 16, maximum_age: 24 });
		fc.assert(
			fc.property(ANY_AGE, (age) => {
				expect(admitsAge(parents, age)).toBe('yes');
			})
		);
	});

	it('never says no for want of a bound: taking one away loses nobody', () => {
		fc.assert(
			fc.property(END, END, ANY_AGE, (least, most, age) => {
				const answer = admitsAge(ages({ minimum_age: least, maximum_age: most }), age);
				if (answer !== 'yes') return;
				const open = ages({ minimum_age: null, maximum_age: most });
				expect(admitsAge(open, age)).not.toBe('no');
				if (age >= 0) expect(admitsAge(open, age)).toBe('yes');
				expect(admitsAge(ages({ minimum_age: least, maximum_age: null }), age)).not.toBe('no');
			})
		);
	});
});

describe('admitsFamily', () => {
	it('is the best answer of any child, and yes for a family without ages', () => {
		const rank = { no: 0, unknown: 1, yes: 2 };
		const family = fc.array(ANY_AGE, { maxLength: 4 });
		const basis = fc.constantFrom('stated', 'inferred');
		fc.assert(
			fc.property(family, END, END, basis, (children, least, most, age_basis) => {
				const eligibility = ages({ minimum_age: least, maximum_age: most, age_basis });
				const answers = children.map((age) => admitsAge(eligibility, age));
				const best = answers.reduce((a, b) => (rank[b] > rank[a] ? b : a), 'no');
				expect(admitsFamily(eligibility, children)).toBe(children.length ? best : 'yes');
			})
		);
	});
});
