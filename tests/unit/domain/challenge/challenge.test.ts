import { describe, expect, test } from 'vitest';
import {
	readAnswerForm,
	readChallengeForm
} from '../../../../src/lib/domain/challenge/challenge-form.ts';
import { daysLate } from '../../../../src/lib/domain/challenge/challenge.ts';

describe('how late an answer is', () => {
	const of = (state: 'open' | 'answered' | 'withdrawn', answered_on: string | null) => ({
		state,
		answer_by: '2026-12-20',
		answered_on
	});
	test.each([
		[of('open', null), '2026-12-20', 0],
		[of('open', null), '2026-12-21', 1],
		[of('answered', '2026-12-19'), '2027-03-01', 0],
		[of('answered', '2026-12-27'), '2027-03-01', 7],
		[of('withdrawn', '2027-02-01'), '2027-03-01', 0]
	])('%j on %s: %i', (challenge, today, days) => {
		expect(daysLate(challenge, today)).toBe(days);
	});
});

describe('a challenge’s form', () => {
	const codes = { areas: ['W06000002'], regions: ['NW'], kinds: ['targeted:safety'] };
	const values = {
		place: ['NW'],
		kind: ['targeted:safety'],
		claim: ['there-is-help'],
		'evidence-cy': ['Rydym yn talu amdano'],
		'evidence-draft': ['1']
	};
	test('is read into what the record is asked', () => {
		expect(readChallengeForm(values, codes)).toEqual({
			wish: {
				area: null,
				region: 'NW',
				tier: 'targeted',
				group: 'safety',
				claim: 'there-is-help',
				evidence: { en: null, cy: 'Rydym yn talu amdano', cy_state: 'draft' },
				evidence_url: null
			}
		});
	});
	test('asks for a place, a kind, a claim and evidence, and takes only what is offered', () => {
		const wrong = { ...values, place: ['W06000023'], kind: ['universal:edge_of_care'] };
		expect(readChallengeForm(wrong, codes)).toMatchObject({
			problems: [{ field: 'place' }, { field: 'kind' }]
		});
		expect(readChallengeForm({}, codes)).toMatchObject({
			problems: ['place', 'kind', 'claim', 'evidence'].map((field) => ({ field, code: 'missing' }))
		});
	});
});

describe('an answer’s form', () => {
	const answer = { 'answer-en': ['It ended in June'] };
	test('asks for what its outcome changes, and forgets what belongs to another', () => {
		const read = (more: object) => readAnswerForm({ ...answer, ...more }, ['s1'], ['W06000002']);
		expect(read({ outcome: ['record-changed'] })).toMatchObject({
			problems: [{ field: 'service' }]
		});
		expect(read({ outcome: ['declaration-ended'], ended: ['W06000023'] })).toMatchObject({
			problems: [{ field: 'ended' }]
		});
		expect(
			read({ outcome: ['declaration-ended'], ended: ['W06000002'], service: ['s1'] })
		).toMatchObject({ answer: { service: null, ended_areas: ['W06000002'] } });
		expect(
			read({ outcome: ['record-changed'], service: ['s1'], ended: ['W06000002'] })
		).toMatchObject({ answer: { service: 's1', ended_areas: [] } });
		expect(readAnswerForm({}, [], [])).toMatchObject({
			problems: [{ field: 'outcome' }, { field: 'answer' }]
		});
	});
});
