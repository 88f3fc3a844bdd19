import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	differs,
	proposeTiers,
	TEST_ANSWERS,
	testAnswers
} from '../../../../src/lib/domain/placement/placement.ts';
import { questionOf } from '../../../../src/lib/domain/offer/questions.ts';
import { TIERS, type TierId } from '../../../../src/lib/domain/tier/tier.ts';
import { onTier } from '../a-service.ts';
import { aDraft, GIVEN } from '../offer/a-draft.ts';

const answers = fc.record(
	Object.fromEntries(TIERS.map((tier) => [tier, fc.constantFrom(...TEST_ANSWERS)])) as Record<
		TierId,
		fc.Arbitrary<(typeof TEST_ANSWERS)[number]>
	>
);

describe('the tests of the tiers', () => {
	test('lead to every tier whose test is passed, and to no other', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const { tiers, perhaps } = proposeTiers(given);
				expect(tiers).toEqual(TIERS.filter((tier) => given[tier] === 'yes'));
				expect(perhaps.length > 0 && tiers.length > 0).toBe(false);
			})
		);
	});

	test('an unsure answer proposes nothing and is told', () => {
		expect(proposeTiers({ universal: 'no', primary: 'unsure' })).toMatchObject({
			tiers: [],
			perhaps: ['primary']
		});
	});

	test('what was said elsewhere may speak against a tier', () => {
		const referral = { self: false, professional: true, consent_needed: false, process: null };
		expect(proposeTiers({ universal: 'yes', secondary: 'yes' }, { referral }).doubts).toEqual([
			'universal-needs-referral',
			'secondary-without-consent'
		]);
		expect(proposeTiers({ universal: 'yes', targeted: 'yes' }).doubts).toEqual(['wide-apart']);
	});

	test('answers that nobody offered are none', () => {
		expect(testAnswers({ primary: 'maybe', national: 'yes', targeted: 'no' })).toEqual({
			targeted: 'no'
		});
	});
});

describe('choosing tiers', () => {
	const draft = aDraft({ placement_answers: { primary: 'yes' }, tiers: [onTier('secondary')] });
	const choose = (tiers: string[], why = '') =>
		questionOf('tiers')!.read({ tiers, 'why-en': [why] }, draft, GIVEN);

	test('as proposed carries the reason of the test; what others placed stays', () => {
		expect(choose(['primary'])).toMatchObject({
			ok: true,
			change: {
				tiers: [
					{ tier: 'secondary', proposed_by: 'record' },
					{ tier: 'primary', proposed_by: 'provider', reason: { en: 'because primary' } }
				]
			}
		});
	});

	test('otherwise needs a reason, and keeps it', () => {
		expect(choose(['targeted'])).toEqual({
			ok: false,
			problems: [{ field: 'why-en', code: 'reason' }]
		});
		expect(choose(['targeted'], 'Only after an assessment')).toMatchObject({
			ok: true,
			change: { placement_reason: { en: 'Only after an assessment' } }
		});
	});

	test('differs where a tier is on one side only', () => {
		expect(differs(['primary'], ['primary'])).toBe(false);
		expect(differs(['primary'], ['primary', 'targeted'])).toBe(true);
	});
});
