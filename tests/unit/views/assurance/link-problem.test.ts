import { expect, test } from 'vitest';
import { linkProblem } from '../../../../src/lib/views/assurance/link-problem.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const hrefs = (reason: string, service: string | null) =>
	linkProblem(reason, service, 'cy').links.map(({ href }) => href);

test('each reason has its own words, in both languages', () => {
	const reasons = ['unknown', 'used', 'expired', 'changed', 'checked', 'not_allowed', 'not_public'];
	for (const locale of ['en', 'cy'] as const) {
		const said = reasons.map((reason) => linkProblem(reason, ID, locale).text);
		expect(new Set(said).size).toBe(reasons.length);
	}
	expect(linkProblem('from tomorrow', null, 'en')).toEqual(linkProblem('unknown', null, 'en'));
	expect(linkProblem('toString', null, 'en')).toEqual(linkProblem('unknown', null, 'en'));
});

test('whoever can still check is led to the record itself', () => {
	const check = `/cy/sign-in?next=${encodeURIComponent(`/cy/assurance/${ID}`)}`;
	expect(hrefs('expired', ID)).toEqual([check, `/cy/services/${ID}`]);
	expect(hrefs('changed', ID)).toEqual([check, `/cy/services/${ID}`]);
	expect(hrefs('used', ID)).toEqual([`/cy/services/${ID}`]);
	expect(hrefs('unknown', null)).toEqual([
		`/cy/sign-in?next=${encodeURIComponent('/cy/register')}`
	]);
});
