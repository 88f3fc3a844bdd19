import { describe, expect, it } from 'vitest';
import {
	readReportForm,
	reportOfForm,
	type ReportForm
} from '../../../../src/lib/domain/report/error-report.ts';

const EMPTY: ReportForm = { reason: '', phone: '', website: '', opening: '', comment: '' };
const of = (typed: Partial<ReportForm>, withheld = false) =>
	reportOfForm({ ...EMPTY, reason: 'phone', ...typed }, { withheld });
const problems = (typed: Partial<ReportForm>, withheld = false) => {
	const read = of(typed, withheld);
	return 'problems' in read ? read.problems : [];
};

describe('a report of something wrong', () => {
	it('needs a reason, and nothing else', () => {
		expect(of({})).toEqual({
			report: { reason: 'phone', phone: null, website: null, opening: null, comment: null }
		});
		expect(problems({ reason: '' })).toEqual([['reason', 'reason-missing']]);
		expect(problems({ reason: 'whatever' })).toEqual([['reason', 'reason-missing']]);
	});

	it('needs a word where the reason is none of the list', () => {
		expect(problems({ reason: 'other' })).toEqual([['comment', 'comment-missing']]);
		expect(problems({ reason: 'other', comment: ' ' })).toEqual([['comment', 'comment-missing']]);
		expect(problems({ reason: 'other', comment: 'The name changed' })).toEqual([]);
	});

	it.each(['01248 123456', '+44 1248 123456', '(029) 2012 3456', '101', '0808 80 10 800'])(
		'takes %s as a phone number',
		(phone) => expect(problems({ phone })).toEqual([])
	);
	it.each(['ring us', '12', '0124812345678901', '01248 <script>', '=1+1'])(
		'does not take %s as a phone number',
		(phone) => expect(problems({ phone })).toEqual([['phone', 'phone']])
	);

	it.each([
		['www.example.org/help', 'https://www.example.org/help'],
		['http://example.org', 'http://example.org']
	])('reads %s as a web address', (website, stored) => {
		expect(of({ website })).toMatchObject({ report: { website: stored } });
	});
	it.each([
		'javascript:alert(1)',
		'nowhere',
		'https://a b.org',
		'https://me@example.org',
		'data:,x'
	])('does not take %s as a web address', (website) =>
		expect(problems({ website })).toEqual([['website', 'website']])
	);

	it('takes 300 characters of comment, counted as people do', () => {
		expect(problems({ comment: 'ŵ'.repeat(300) })).toEqual([]);
		expect(problems({ comment: '🐑'.repeat(300) })).toEqual([]);
		expect(problems({ comment: 'w'.repeat(301) })).toEqual([['comment', 'too-long']]);
		expect(problems({ opening: 'w'.repeat(201) })).toEqual([['opening', 'too-long']]);
	});

	it.each(['They live at LL57 1TF', 'll571tf', 'Moved to CF10 3NQ.'])(
		'does not take a postcode: %s',
		(comment) => expect(problems({ comment })).toEqual([['comment', 'postcode']])
	);
	it('takes a comment with numbers that are no postcode', () => {
		expect(problems({ comment: 'Open 9 to 5, room B12, since May 2024; ages 5-11' })).toEqual([]);
	});
	it('does not take an e-mail address', () => {
		expect(problems({ comment: 'write to someone@example.org' })).toEqual([['comment', 'e-mail']]);
	});

	it('takes no text that could hold a withheld place', () => {
		expect(problems({ comment: 'Behind the church' }, true)).toEqual([
			['comment', 'place-withheld']
		]);
		expect(problems({ opening: 'Mondays' }, true)).toEqual([['opening', 'place-withheld']]);
		expect(problems({ website: 'https://example.org/bangor' }, true)).toEqual([
			['website', 'front-page-only']
		]);
		expect(problems({ website: 'https://example.org', reason: 'other' }, true)).toEqual([]);
	});

	it('keeps the form as it was typed', () => {
		const data = new FormData();
		data.set('reason', 'other');
		data.set('comment', ' two\r\nlines ');
		data.set('phone', new File(['x'], 'x.txt'));
		expect(readReportForm(data)).toEqual({ ...EMPTY, reason: 'other', comment: ' two\nlines ' });
	});
});
