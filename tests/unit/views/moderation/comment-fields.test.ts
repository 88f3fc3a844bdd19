import { expect, test } from 'vitest';
import type { Offer } from '../../../../src/lib/domain/offer/offer.ts';
import {
	commentFields,
	questionWord,
	unansweredWords
} from '../../../../src/lib/views/moderation/comment-fields.ts';
import { aDraft } from '../../domain/offer/a-draft.ts';
import { aPlace, aService, english } from '../../domain/a-service.ts';
import { seedReference, seedWorld } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const { gazetteer } = seedWorld(TODAY);
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, gazetteer, locale });
const draft = (changes: Partial<Offer> = {}) =>
	aDraft({ ...aService(), locations: [aPlace()], ...changes });

test('the questions that nobody answered stand in one line, in the reader’s language', () => {
	const words = unansweredWords(draft(), TODAY, setting('en'))!;
	expect(words).toContain('opening times');
	expect(words).not.toContain('kinds of help');
	expect(unansweredWords(draft(), TODAY, setting('cy'))).toContain('oriau agor');
	const schedules = [{ byday: ['MO'], opens_at: '09:00', closes_at: null, description: null }];
	expect(
		unansweredWords(draft({ schedules } as Partial<Offer>), TODAY, setting('en'))
	).not.toContain('opening times');
});

test('each field for a comment stands under what was answered, in short; those without one stand apart', () => {
	const long = `Help ${'at home '.repeat(80)}`;
	const said = draft({
		description: english(long),
		referral: { self: true, professional: false, consent_needed: null, process: null }
	} as Partial<Offer>);
	const fields = commentFields(said, ['description'], TODAY, setting('cy'));
	expect(fields.changed.map(({ part }) => part)).toEqual(['description']);
	expect([...fields.changed[0]!.answer!].length).toBeLessThanOrEqual(241);
	const answerOf = (part: string) => fields.others.find((one) => one.part === part)?.answer;
	expect(answerOf('name')).toContain('One');
	expect(answerOf('routes')).toBe(
		'A all teulu ofyn drosto’i hun? Gall; A all gweithiwr proffesiynol atgyfeirio? Na all'
	);
	expect(answerOf('opening')).toBe(undefined);
	expect(fields.unanswered.find(({ part }) => part === 'opening')).toMatchObject({ answer: null });
	expect(fields.left).toContain('oriau agor');
});

test('a question is called by its name in lists', () => {
	expect(questionWord('opening', draft(), TODAY, setting('en'))).toBe('Opening times');
	expect(questionWord('opening', draft(), TODAY, setting('en'), 'cy')).toBe('Oriau agor');
});
