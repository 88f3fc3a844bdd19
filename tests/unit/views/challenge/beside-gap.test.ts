import { expect, test } from 'vitest';
import type { Challenge } from '../../../../src/lib/domain/challenge/challenge.ts';
import { challengesBeside, openOf } from '../../../../src/lib/views/challenge/beside-gap.ts';
import { speaksFor } from '../../../../src/lib/views/challenge/challenge-form-view.ts';
import { challengeRow } from '../../../../src/lib/views/challenge/challenge-words.ts';
import { challengesView } from '../../../../src/lib/views/challenge/challenges-view.ts';
import { challengeHref, gapKey } from '../../../../src/lib/views/challenge/gap-key.ts';
import { NAMES } from '../review/review-names.ts';

const TODAY = '2026-12-21';
const said = (en: string) => ({ en, cy: null, cy_state: 'missing' as const });
const challenge = (reference: string, of: Partial<Challenge>): Challenge => ({
	id: '00000000-0000-4000-8000-000000000000',
	reference,
	area: null,
	region: null,
	tier: 'targeted',
	group: 'safety',
	claim: 'there-is-help',
	evidence: said('We pay for one'),
	evidence_url: null,
	made_on: '2026-11-22',
	made_role: 'steward',
	answer_by: '2026-12-20',
	state: 'open',
	outcome: null,
	answer: null,
	answered_on: null,
	service: null,
	ended_areas: [],
	...of
});
const answered = { outcome: 'gap-stands' as const, answer: said('It ended') };
const ALL = [
	challenge('C-DONE', {
		area: 'W06000002',
		state: 'answered',
		answered_on: '2026-12-22',
		...answered
	}),
	challenge('C-AREA', { area: 'W06000002', answer_by: '2026-12-30' }),
	challenge('C-REGION', { region: 'NW' }),
	challenge('C-POWYS', { area: 'W06000023', tier: 'secondary', answer_by: '2026-12-21' })
];

test('an area’s gap shows its own and its region’s, a region’s those of its areas too', () => {
	const codes = ['W06000001', 'W06000002', 'NW', 'W06000023', 'W92000004'];
	const beside = challengesBeside(ALL, codes, NAMES, TODAY, 'en');
	const at = (code: string, kind = 'targeted:safety') =>
		(beside[gapKey(code, kind)] ?? []).map(({ href }) => href.split('/').at(-1));
	expect(at('W06000001')).toEqual(['C-REGION']);
	expect(at('W06000002')).toEqual(['C-REGION', 'C-AREA']);
	expect(at('NW')).toEqual(['C-REGION', 'C-AREA']);
	expect(at('W06000023')).toEqual([]);
	expect(at('W06000023', 'secondary:safety')).toEqual(['C-POWYS']);
	expect(at('W92000004')).toEqual(['C-AREA']);
});

test('what was to be answered by yesterday is late', () => {
	const [region, area] = openOf(ALL, NAMES.regions[0]!, NAMES, TODAY, 'en');
	expect(region).toMatchObject({
		kind: 'targeted:safety',
		late: true,
		text: 'Challenged, North Wales. The answer was due by 20 December 2026'
	});
	expect(area).toMatchObject({
		late: false,
		text: 'Challenged, Gwynedd. To be answered by 30 December 2026'
	});
});

test('a late answer says so for good', () => {
	expect(challengeRow(ALL[0]!, NAMES, '2027-05-01', 'en').answer).toBe(
		'Answered on 22 December 2026, 2 days after the stated day'
	);
	expect(challengeRow(ALL[2]!, NAMES, TODAY, 'cy')).toMatchObject({
		standing: { id: 'late' },
		answer: 'Roedd i’w hateb erbyn 20 Rhagfyr 2026: 1 diwrnod yn hwyr'
	});
});

test.each([
	['', ['C-REGION', 'C-POWYS', 'C-AREA', 'C-DONE']],
	['state=late', ['C-REGION']],
	['state=open', ['C-REGION', 'C-POWYS', 'C-AREA']],
	['state=answered', ['C-DONE']],
	['place=NW&state=open', ['C-REGION', 'C-AREA']],
	['tier=secondary', ['C-POWYS']]
])('the list asked with "%s"', (search, references) => {
	const challenges = new Map(ALL.map((one) => [one.reference, one]));
	const view = challengesView(challenges, new URLSearchParams(search), NAMES, TODAY, 'en');
	expect(view.rows.map(({ reference }) => reference)).toEqual(references);
});

test('who speaks for an area speaks for its region, where that holds others too', () => {
	expect(speaksFor(['W06000002', 'W06000023', 'W06000002'], NAMES)).toEqual({
		areas: ['W06000002', 'W06000023'],
		regions: ['NW']
	});
	const key = gapKey('W06000002', 'targeted:safety');
	expect(challengeHref(key, ['W06000002'], [], 'cy')).toBe(
		'/cy/review/challenges/new?place=W06000002&kind=targeted%3Asafety'
	);
	expect(challengeHref(key, ['NW'], [], 'cy')).toBeNull();
});

test('a gap is not challenged again while its own challenge is open; a region’s does not keep its area from it', () => {
	const key = gapKey('W06000002', 'targeted:safety');
	const may = ['W06000002', 'NW'];
	expect(challengeHref(key, may, [{ place: 'W06000002' }], 'en')).toBeNull();
	expect(challengeHref(key, may, [{ place: 'NW' }], 'en')).toContain('place=W06000002');
});
