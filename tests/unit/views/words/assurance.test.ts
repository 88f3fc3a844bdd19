import { expect, it } from 'vitest';
import { sourceWords, stampOf } from '../../../../src/lib/views/words/assurance.ts';
import { aService, onTier } from '../../domain/a-service.ts';

const checked = (role: 'provider' | 'editor') =>
	aService({ tiers: [onTier('targeted')], assurance: { checked_on: '2026-05-21', role } });

it('without a check it is not confirmed, and says the source with its date', () => {
	expect(stampOf(aService(), '2026-11-21', 'en')).toEqual({
		outline: 'unconfirmed',
		text: 'Not yet confirmed by the provider.',
		source: 'example.wales, undated',
		checkedOn: null
	});
	expect(stampOf(aService(), '2026-11-21', 'cy').source).toBe('example.wales, heb ddyddiad');
});

it('a check says who made it, how long ago and on which day', () => {
	expect(stampOf(checked('provider'), '2026-05-23', 'en')).toEqual({
		outline: 'checked',
		text: 'Checked 2 days ago by the provider',
		source: null,
		checkedOn: { iso: '2026-05-21', words: '21 May 2026' }
	});
	expect(stampOf(checked('editor'), '2026-05-22', 'cy').text).toBe('Gwiriwyd ddoe gan olygydd');
});

it('holds on its last day and is out of date on the next', () => {
	expect(stampOf(checked('provider'), '2026-11-21', 'en').outline).toBe('checked');
	expect(stampOf(checked('provider'), '2026-11-22', 'en')).toMatchObject({
		outline: 'out-of-date',
		text: 'Out of date: last checked 6 months ago'
	});
});

it('an ended service says so and nothing else', () => {
	expect(stampOf({ ...checked('editor'), status: 'defunct' }, '2026-06-01', 'en')).toEqual({
		outline: 'ended',
		text: 'Ended. Kept as history.',
		source: null,
		checkedOn: null
	});
});

it('keeps the words of a source that has a date', () => {
	expect(sourceWords({ source_display: 'gov.wales, 2018', as_of: '2018' }, 'cy')).toBe(
		'gov.wales, 2018'
	);
});
