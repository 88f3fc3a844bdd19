import { describe, expect, it } from 'vitest';
import {
	readFeedbackForm,
	wordsOfForm,
	type FeedbackForm
} from '../../../../src/lib/domain/feedback/feedback-form.ts';
import { takesFeedback } from '../../../../src/lib/domain/feedback/feedback.ts';
import { aService } from '../a-service.ts';

const form = (of: Partial<FeedbackForm> = {}): FeedbackForm => ({
	helped: 'She listened',
	better: '',
	consent: true,
	looked: false,
	...of
});
const problems = (of: Partial<FeedbackForm>) => {
	const read = wordsOfForm(form(of));
	return 'problems' in read ? read.problems : [];
};

describe('the form for parents', () => {
	it('takes one answer or both, as they were typed', () => {
		expect(wordsOfForm(form())).toEqual({ words: { helped: 'She listened', better: null } });
		expect(wordsOfForm(form({ better: ' Sooner ' }))).toEqual({
			words: { helped: 'She listened', better: 'Sooner' }
		});
	});

	it('needs a word, and agreement', () => {
		expect(problems({ helped: ' ', consent: false })).toEqual([
			['helped', 'nothing'],
			['consent', 'no-consent']
		]);
	});

	it('counts characters, not bytes or halves of them', () => {
		expect(problems({ helped: '🙂'.repeat(1000) })).toEqual([]);
		expect(problems({ helped: 'x'.repeat(1001) })).toEqual([['helped', 'too-long']]);
	});

	it('refuses what is certain to tell who somebody is, whoever looked again', () => {
		expect(problems({ better: 'Ring 07700 900123', looked: true })).toEqual([
			['better', { tells: 'phone' }]
		]);
	});

	it('asks about what may be a name, and takes it from whoever looked again', () => {
		const helped = 'My social worker Sian listened';
		expect(problems({ helped })).toEqual([['helped', { tells: 'name', found: ['Sian'] }]]);
		expect(problems({ helped, looked: true })).toEqual([]);
	});

	it('reads a post, and cuts what no honest form is as long as', () => {
		const data = new FormData();
		data.set('helped', `a\r\nb${'x'.repeat(9_000)}`);
		data.set('consent', 'yes');
		const read = readFeedbackForm(data);
		expect(read.helped.startsWith('a\nb')).toBe(true);
		expect(read.helped.length).toBeLessThanOrEqual(5_000);
		expect(read).toMatchObject({ better: '', consent: true, looked: false });
	});
});

describe('words are taken about', () => {
	const advocacy = { categories: ['parent_adv_peer'] };
	it.each([
		['live parental advocacy', advocacy, true],
		['nothing else', { categories: ['parenting'] }, false],
		['none that ended', { ...advocacy, status: 'defunct' as const }, false],
		['none whose place is withheld', { ...advocacy, location_withheld: true }, false]
	])('%s', (_, of, taken) => {
		expect(takesFeedback(aService(of))).toBe(taken);
	});
});
