import { describe, expect, it } from 'vitest';
import {
	declarationOfForm,
	type DeclarationForm
} from '../../../../src/lib/domain/declaration/declaration-form.ts';
import { expiryOf, isInDate } from '../../../../src/lib/domain/declaration/declaration.ts';

const TODAY = '2026-11-22';
const FORM: DeclarationForm = {
	groups: ['safety'],
	says: 'none',
	day: '1',
	month: '11',
	year: '2026',
	evidence: 'Review of commissioned services, autumn 2026',
	evidenceUrl: ''
};
const read = (typed: Partial<DeclarationForm> = {}) =>
	declarationOfForm({ ...FORM, ...typed }, new Set(['safety', 'parenting']), TODAY);
const problems = (typed: Partial<DeclarationForm>) => {
	const of = read(typed);
	return 'problems' in of ? of.problems : [];
};

describe('a declaration', () => {
	it('says what of which kinds, as at a day', () => {
		expect(read({ groups: ['safety', 'parenting', 'safety', 'juggling'] })).toEqual({
			wish: {
				groups: ['safety', 'parenting'],
				says: 'none',
				asAt: '2026-11-01',
				evidence: FORM.evidence,
				evidenceUrl: null
			}
		});
	});

	it('names every field that is wrong', () => {
		const empty = { groups: [], says: '', day: '', month: '', year: '', evidence: ' ' };
		expect(problems(empty)).toEqual([
			['groups', 'groups-missing'],
			['says', 'says-missing'],
			['day', 'day'],
			['evidence', 'evidence-missing']
		]);
		expect(problems({ groups: ['juggling'] })).toEqual([['groups', 'groups-missing']]);
		expect(problems({ evidence: 'x'.repeat(1_001) })).toEqual([['evidence', 'too-long']]);
		expect(problems({ evidenceUrl: 'javascript:alert(1)' })).toEqual([['evidenceUrl', 'website']]);
	});

	it.each([
		['31', '2', '2026', 'day'],
		['0', '1', '2026', 'day'],
		['x', '1', '2026', 'day'],
		['23', '11', '2026', 'day-to-come'],
		['22', '11', '2025', 'day-too-old']
	])('does not take %s/%s/%s', (day, month, year, problem) => {
		expect(problems({ day, month, year })).toEqual([['day', problem]]);
	});

	it('counts until the day before it is a year old', () => {
		expect(problems({ day: '23', month: '11', year: '2025' })).toEqual([]);
		const expires_on = expiryOf('2026-11-22');
		expect(expires_on).toBe('2027-11-22');
		expect(isInDate({ expires_on }, '2027-11-21')).toBe(true);
		expect(isInDate({ expires_on }, '2027-11-22')).toBe(false);
		expect(expiryOf('2028-02-29')).toBe('2029-02-28');
	});
});
